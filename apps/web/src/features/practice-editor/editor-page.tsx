import { Alert, Badge, Button, Group, Select, Stack, Tabs, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { contentLocales, type Locale } from '#kernel';
import { useLocale } from '../../i18n/use-locale.ts';
import { useErrorText } from '../../ui/error-text.ts';
import { languageName } from '../../ui/format.ts';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { Page } from '../../ui/page.tsx';
import { Clashes } from './clashes.tsx';
import { type EditedPractice, editedPracticeQuery } from './editor-query.ts';
import { FactsForm } from './facts-form.tsx';
import { TextsForm } from './texts-form.tsx';
import { useDraft } from './use-draft.ts';

export function PracticeEditorPage({ practiceId }: { readonly practiceId: string }): ReactElement {
  const { t } = useTranslation('practice-editor');
  const [result, refetch] = useQuery({ query: editedPracticeQuery, variables: { id: practiceId }, requestPolicy: 'network-only' });
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ practice }) =>
        practice.can.edit ? (
          <Editor key={practice.id} practice={practice} />
        ) : (
          <Page title={t('closed.title')} actions={<ButtonLink to="/practices/$practiceId" params={{ practiceId }}>{t('read')}</ButtonLink>}>
            <Text>{t('closed.text')}</Text>
          </Page>
        )
      }
    </Loaded>
  );
}

const colours = { saved: 'teal', waiting: 'gray', saving: 'blue', refused: 'red' } as const;

function Editor({ practice }: { readonly practice: EditedPractice }): ReactElement {
  const { t } = useTranslation('practice-editor');
  const locale = useLocale();
  const localText = useLocalText();
  const errorText = useErrorText();
  const [{ draft, state, clashes, translations, refusal }, store] = useDraft(practice);
  const [language, setLanguage] = useState<Locale>(draft.sourceLocale);
  useHotkeys([['mod+S', () => void store.save()]], []);
  const open = (of: Locale): number => translations.filter((one) => one.locale === of && one.state !== 'REVIEWED').length;
  return (
    <Page
      wide
      title={localText(draft.title)}
      kicker={
        <Text size="sm">
          <AnchorLink to="/practices">{t('practices')}</AnchorLink>
        </Text>
      }
      actions={
        <Group>
          <Badge role="status" variant="outline" color={colours[state]} c="var(--mantine-color-text)" tt="none" fw={500} miw="max-content">
            {t(`saving.${state}`)}
          </Badge>
          <Button variant="default" onClick={() => void store.save()} disabled={state === 'saved'} loading={state === 'saving'}>
            {t('save')}
          </Button>
          <ButtonLink variant="default" to="/practices/$practiceId" params={{ practiceId: practice.id }}>
            {t('read')}
          </ButtonLink>
        </Group>
      }
    >
      {practice.state === 'CHANGES_REQUESTED' && (
        <Alert variant="light" color="orange">
          {t('changesRequested')}
        </Alert>
      )}
      {refusal && (
        <Alert role="alert" variant="light" color="red" title={t('saving.refused')}>
          {errorText(refusal)}
        </Alert>
      )}
      <Clashes clashes={clashes} settle={store.settle} />
      <Tabs defaultValue="texts" keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="texts">{t('tab.texts')}</Tabs.Tab>
          <Tabs.Tab value="facts">{t('tab.facts')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="texts">
          <Stack gap="lg">
            <Select
              label={t('language.label')}
              description={t('language.text', { language: languageName(draft.sourceLocale, locale) })}
              maw={420}
              data={contentLocales.map((value) => ({
                value,
                label: value === draft.sourceLocale ? t('language.source', { language: languageName(value, locale) }) : t('language.open', { language: languageName(value, locale), count: open(value) }),
              }))}
              value={language}
              allowDeselect={false}
              onChange={(value) => value && setLanguage(value as Locale)}
            />
            <TextsForm key={language} draft={draft} language={language} translations={translations} onChange={store.change} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="facts">
          <FactsForm draft={draft} onChange={store.change} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
