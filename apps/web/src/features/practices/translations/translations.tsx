import { Badge, Button, Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentLocales, type Locale } from '#kernel';
import { graphql } from '../../../graphql/graphql.ts';
import { useAction } from '../../../graphql/use-action.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageName } from '../../../ui/format.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { OpenPractice } from '../practices-query.ts';

const reviewTranslation = graphql(`
  mutation reviewPracticeTranslation($id: ID!, $part: String!, $locale: ContentLocale!) {
    reviewPracticeTranslation(id: $id, part: $part, locale: $locale) { id }
  }
`);

const colours = { MISSING: 'red', DRAFT: 'orange', STALE: 'orange', REVIEWED: 'teal' } as const;

interface TranslationsProps {
  readonly practice: OpenPractice;
  readonly refresh: () => void;
}

/** Each text beside its translation, and whether somebody other than its author agrees with it. */
export function Translations({ practice, refresh }: TranslationsProps): ReactElement {
  const { t } = useTranslation('practices');
  const locale = useLocale();
  const { sourceLocale, content } = practice;
  const languages = contentLocales.filter((language) => language !== sourceLocale);
  const [language, setLanguage] = useState<(typeof contentLocales)[number]>(languages.find((one) => one === locale) ?? languages[0] ?? 'en');
  const parts = content.translations.filter((one) => one.locale === language);
  const open = (of: Locale): number => content.translations.filter((one) => one.locale === of && one.state !== 'REVIEWED').length;
  return (
    <Stack gap="md">
      <Text maw="75ch">{t('translations.text', { language: languageName(sourceLocale, locale) })}</Text>
      <Select
        label={t('translations.language')}
        maw={320}
        data={languages.map((value) => ({ value, label: t('translations.open', { language: languageName(value, locale), count: open(value) }) }))}
        value={language}
        allowDeselect={false}
        onChange={(value) => value && setLanguage(value as typeof language)}
      />
      {parts.map(({ part, state, by }) => (
        <Panel key={part}>
          <Stack component="section" aria-label={part} gap="xs">
            <Group justify="space-between">
              <Group gap="xs">
                <Title order={2} fz="md">
                  {nameOf(part, content.blocks, t)}
                </Title>
                <Badge variant="outline" color={colours[state]} c="var(--mantine-color-text)" tt="none" fw={500}>
                  {t(`translations.state.${state}`)}
                </Badge>
                {by && (
                  <Text size="sm" c="dimmed">
                    {t('translations.by', { name: by })}
                  </Text>
                )}
              </Group>
              {state === 'DRAFT' && <Agree id={practice.id} part={part} locale={language} refresh={refresh} />}
            </Group>
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              {([sourceLocale, language] as const).map((shown) => (
                <div key={shown} lang={shown}>
                  <Markdown>{textOf(practice, part)[shown] ?? ''}</Markdown>
                </div>
              ))}
            </SimpleGrid>
          </Stack>
        </Panel>
      ))}
    </Stack>
  );
}

function Agree({ id, part, locale, refresh }: { readonly id: string; readonly part: string; readonly locale: (typeof contentLocales)[number]; readonly refresh: () => void }): ReactElement {
  const { t } = useTranslation('practices');
  const [run, { fetching }] = useAction(reviewTranslation);
  const agree = async (): Promise<void> => {
    if (await run({ id, part, locale })) refresh();
  };
  return (
    <Button variant="default" size="xs" loading={fetching} leftSection={<IconCheck size={16} aria-hidden />} onClick={() => void agree()}>
      {t('translations.agree')}
    </Button>
  );
}

function textOf({ title, summary, content }: OpenPractice, part: string): OpenPractice['title'] {
  if (part === 'title') return title;
  return part === 'summary' ? summary : (content.blocks.find(({ key }) => key === part)?.text ?? {});
}

function nameOf(part: string, blocks: OpenPractice['content']['blocks'], t: ReturnType<typeof useTranslation<'practices'>>['t']): string {
  if (part === 'title' || part === 'summary') return t(`compare.${part}`);
  const section = blocks.find(({ key }) => key === part)?.section;
  return section ? t(`section.${section}`) : part;
}
