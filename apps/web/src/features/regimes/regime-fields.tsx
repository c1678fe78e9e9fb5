import { Checkbox, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocale, locales } from '#kernel';
import { useLocale } from '../../i18n/use-locale.ts';
import { languageName } from '../../ui/format.ts';
import { NameFields } from './name-fields.tsx';
import type { RegimeDraft } from './regime-draft.ts';
import { kindNames, kinds } from './regimes-query.ts';
import { StageFields } from './stage-fields.tsx';

interface RegimeFieldsProps {
  readonly draft: RegimeDraft;
  /** Fields to mark. */
  readonly problems: ReadonlySet<keyof RegimeDraft>;
  readonly onChange: (draft: RegimeDraft) => void;
}

export function RegimeFields({ draft, problems, onChange }: RegimeFieldsProps): ReactElement {
  const { t } = useTranslation('regimes');
  const locale = useLocale();
  const wrong = (field: keyof RegimeDraft): string | false => problems.has(field) && t(`wrong.${field}`);
  const change = (parts: Partial<RegimeDraft>): void => onChange({ ...draft, ...parts });
  return (
    <>
      <Fieldset legend={t('authority')}>
        <Stack gap="sm">
          <Group grow align="flex-start">
            <TextInput label={t('short')} description={t('shortHint')} required maxLength={41} error={wrong('authority')} value={draft.authority} onChange={({ currentTarget }) => change({ authority: currentTarget.value })} data-autofocus />
            <Select
              label={t('language')}
              description={t('languageHint')}
              allowDeselect={false}
              data={locales.map((value) => ({ value, label: languageName(value, locale) }))}
              value={draft.language}
              onChange={(language) => isLocale(language) && change({ language })}
            />
          </Group>
          <NameFields label={t('name')} text={draft.authorityName} error={wrong('authorityName')} onChange={(authorityName) => change({ authorityName })} />
        </Stack>
      </Fieldset>
      <Checkbox.Group label={t('kinds')} error={wrong('kinds')} value={[...draft.kinds]} onChange={(chosen) => change({ kinds: kindNames.filter((kind) => chosen.includes(kind)) })}>
        <Group mt={4}>
          {kindNames.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`app:incidentKind.${kinds[kind]}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <StageFields stages={draft.stages} error={wrong('stages')} onChange={(stages) => change({ stages })} />
      <Fieldset legend={t('source')}>
        <Stack gap="sm">
          <TextInput label={t('law')} required maxLength={500} error={wrong('source')} value={draft.source} onChange={({ currentTarget }) => change({ source: currentTarget.value })} />
          <TextInput label={t('address')} type="url" maxLength={500} error={wrong('sourceUrl')} value={draft.sourceUrl} onChange={({ currentTarget }) => change({ sourceUrl: currentTarget.value })} />
          <Checkbox label={t('confirmedByCity')} checked={draft.confirmed} onChange={({ currentTarget }) => change({ confirmed: currentTarget.checked })} />
        </Stack>
      </Fieldset>
      <Group grow align="flex-start">
        <TextInput label={t('validFrom')} type="date" required error={wrong('validFrom')} value={draft.validFrom} onChange={({ currentTarget }) => change({ validFrom: currentTarget.value })} />
        <TextInput label={t('validTo')} type="date" error={wrong('validTo')} value={draft.validTo} onChange={({ currentTarget }) => change({ validTo: currentTarget.value })} />
      </Group>
    </>
  );
}
