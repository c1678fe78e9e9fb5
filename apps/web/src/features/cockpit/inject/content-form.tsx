import { Badge, Checkbox, Group, Select, Stack, Tabs, Text, TextInput, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { contentLocales, type Locale } from '#kernel';
import { languageNames } from '../../../i18n/index.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { severityOf, untranslatedIn, withText, type ContentDraft } from './content-draft.ts';

interface ContentFormProps {
  readonly draft: ContentDraft;
  readonly onChange: (draft: ContentDraft) => void;
  /** Languages to mark. */
  readonly changed?: readonly Locale[];
}

const none: readonly Locale[] = [];

/** Subject and text in every language, or once for all. */
export function ContentForm({ draft, onChange, changed = none }: ContentFormProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const own = useLocale();
  const untranslated = untranslatedIn(draft);
  return (
    <Stack gap="sm">
      <Checkbox label={t('edit.same')} checked={draft.same} onChange={({ currentTarget }) => onChange({ ...draft, same: currentTarget.checked })} />
      {draft.same ? (
        <Texts locale={own} draft={draft} onChange={onChange} />
      ) : (
        <Tabs defaultValue={own} keepMounted={false}>
          <Tabs.List>
            {contentLocales.map((locale) => (
              <Tabs.Tab key={locale} value={locale} rightSection={changed.includes(locale) && <Badge size="xs">{t('edit.changed')}</Badge>}>
                {languageNames[locale]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {contentLocales.map((locale) => (
            <Tabs.Panel key={locale} value={locale} pt="sm">
              <Texts locale={locale} draft={draft} onChange={onChange} />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
      {untranslated.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('edit.untranslated', { languages: untranslated.map((locale) => languageNames[locale]).join(', ') })}
        </Text>
      )}
      <Group grow>
        <TextInput label={t('edit.reference')} value={draft.reference} onChange={({ currentTarget }) => onChange({ ...draft, reference: currentTarget.value })} />
        <Select
          label={t('edit.severity')}
          clearable
          value={draft.severity}
          onChange={(value) => onChange({ ...draft, severity: severityOf(value) })}
          data={['low', 'medium', 'high', 'critical'].map((value) => ({ value, label: t(`app:severity.${value}`) }))}
        />
      </Group>
    </Stack>
  );
}

function Texts({ locale, draft, onChange }: ContentFormProps & { locale: Locale }): ReactElement {
  const { t } = useTranslation('cockpit');
  return (
    <Stack gap="sm" lang={locale}>
      <TextInput
        label={t('edit.subject')}
        value={draft.subject[locale] ?? ''}
        onChange={({ currentTarget }) => onChange({ ...draft, subject: withText(draft.subject, locale, currentTarget.value) })}
      />
      <Textarea
        label={t('edit.body')}
        description={t('edit.markdown')}
        autosize
        minRows={6}
        maxRows={18}
        value={draft.body[locale] ?? ''}
        onChange={({ currentTarget }) => onChange({ ...draft, body: withText(draft.body, locale, currentTarget.value) })}
      />
      <TextInput
        label={t('edit.source')}
        value={draft.source[locale] ?? ''}
        onChange={({ currentTarget }) => onChange({ ...draft, source: withText(draft.source, locale, currentTarget.value) })}
      />
    </Stack>
  );
}
