import { Button, Checkbox, Group, Select, Text, Textarea } from '@mantine/core';
import { IconShare3 } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactElement, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { teamTlpLabels } from '#kernel';
import { useCommand } from '../../../graphql/use-command.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { shareInformation } from '../documents.ts';
import { subjectOf } from '../../../play/inbox-items.ts';
import { useScene } from '../scene.ts';
import css from './desk.module.css';
import { useShareDraft } from './use-share-draft.ts';

/** Which teams, what, and about which message. */
export function ShareForm(): ReactElement {
  const { t } = useTranslation('room');
  const { exercise, room, team, playing } = useScene();
  const localText = useLocalText();
  const [draft, setDraft, forget] = useShareDraft();
  const [checked, setChecked] = useState(false);
  const [share, { fetching }] = useCommand(shareInformation);
  const others = exercise.teams.filter(({ key }) => key !== team.key);
  const everybody = others.map(({ key }) => key);

  if (others.length === 0) return <Text className={css.empty}>{t('share.noOtherTeam')}</Text>;

  const send = async (): Promise<void> => {
    setChecked(true);
    if (draft.to.length === 0 || draft.text.trim() === '' || fetching || !playing) return;
    const sent = await share({ exerciseId: exercise.id, to: [...draft.to], text: draft.text.trim(), tlp: draft.tlp, inject: draft.inject });
    if (!sent) return;
    forget();
    setChecked(false);
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  };

  return (
    <form className={css.share} onSubmit={onSubmit}>
      <Checkbox.Group
        label={t('share.to')}
        error={checked && draft.to.length === 0 && t('share.nobody')}
        value={[...draft.to]}
        onChange={(to) => setDraft({ ...draft, to })}
      >
        <Group gap="sm" mt={4}>
          {others.map(({ key, name }, index) => (
            <Checkbox key={key} size="sm" value={key} label={localText(name)} disabled={!playing} data-desk-field={index === 0 || undefined} />
          ))}
        </Group>
      </Checkbox.Group>
      {others.length > 1 && (
        <Checkbox
          size="sm"
          label={t('share.everyTeam')}
          checked={draft.to.length === others.length}
          indeterminate={draft.to.length > 0 && draft.to.length < others.length}
          disabled={!playing}
          onChange={(event) => setDraft({ ...draft, to: event.currentTarget.checked ? everybody : [] })}
        />
      )}
      <Textarea
        label={t('share.text')}
        placeholder={t('share.placeholder')}
        error={checked && draft.text.trim() === '' && t('answer.blank')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={10_000}
        disabled={!playing}
        value={draft.text}
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <Select
        label={t('share.tlp.label')}
        description={t(`share.tlp.${draft.tlp.slice('TLP:'.length)}`)}
        allowDeselect={false}
        disabled={!playing}
        data={teamTlpLabels}
        value={draft.tlp}
        onChange={(tlp) => tlp && setDraft({ ...draft, tlp })}
      />
      <Text size="xs" c="dimmed">
        {t('share.tlp.notRed')}
      </Text>
      <Select
        label={t('share.about')}
        placeholder={t('share.aboutNothing')}
        clearable
        disabled={!playing}
        data={room.injects.map((inject) => ({ value: inject.inject, label: subjectOf(inject) }))}
        value={draft.inject}
        onChange={(inject) => setDraft({ ...draft, inject })}
      />
      <Button type="submit" loading={fetching} disabled={!playing} leftSection={<IconShare3 size={16} aria-hidden />}>
        {t('share.send')}
      </Button>
    </form>
  );
}
