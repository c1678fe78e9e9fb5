import { Button, Select, Stack, Textarea } from '@mantine/core';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageName } from '../../../ui/format.ts';
import { useScene } from '../scene.ts';
import type { NotificationDraft, Subject } from './notification-draft.ts';

interface NotifyFormProps {
  readonly draft: NotificationDraft;
  readonly subjects: readonly Subject[];
  readonly onChange: (draft: NotificationDraft) => void;
  readonly onDone: () => void;
}

/** What, to whom, in which words. All authorities are offered: to know the right one is a part of the exercise. */
export function NotifyForm({ draft, subjects, onChange, onDone }: NotifyFormProps): ReactElement {
  const { t } = useTranslation('room');
  const locale = useLocale();
  const { room, playing } = useScene();
  const [checked, setChecked] = useState(false);
  const authorities = room.duties.authorities.toSorted((one, other) => one.name.localeCompare(other.name, locale));
  const authority = authorities.find(({ key }) => key === draft.authority);
  const complete = draft.subject !== null && authority !== undefined && draft.text.trim() !== '';

  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (complete && playing) onDone();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <Select
          label={t('duties.subject')}
          placeholder={t('duties.choose')}
          required
          allowDeselect={false}
          error={checked && draft.subject === null && t('duties.missing')}
          data={subjects.map(({ id, kind, stage }) => ({ value: id, label: `${stage.title} · ${t(`app:incidentKind.${kind}`)}` }))}
          value={draft.subject}
          onChange={(subject) => onChange({ ...draft, subject })}
        />
        <Select
          label={t('duties.authority')}
          placeholder={t('duties.choose')}
          required
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('duties.noSuchAuthority')}
          error={checked && !authority && t('duties.missing')}
          data={authorities.map(({ key, name }) => ({ value: key, label: name }))}
          value={draft.authority}
          onChange={(key) => onChange({ ...draft, authority: key })}
        />
        <Textarea
          label={t('duties.text')}
          description={authority ? t('duties.language', { language: languageName(authority.language, locale) }) : t('duties.languageUnknown')}
          required
          error={checked && draft.text.trim() === '' && t('answer.blank')}
          autosize
          minRows={4}
          maxRows={12}
          maxLength={10_000}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
        <Button type="submit" disabled={!playing} ml="auto">
          {t('duties.check')}
        </Button>
      </Stack>
    </form>
  );
}
