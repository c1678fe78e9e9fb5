import { Badge, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#kernel';
import { useLocale } from '../../i18n/use-locale.ts';
import { languageName } from '../../ui/format.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { WordChanges } from '../../ui/word-changes.tsx';
import type { Translation } from './editor-query.ts';

interface TextPaneProps {
  readonly label: string;
  readonly shape: 'line' | 'paragraph' | 'markdown';
  readonly language: Locale;
  /** What it is translated from; null for the source itself. */
  readonly source: { readonly locale: Locale; readonly text: string } | null;
  readonly translation: Translation | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const longest = { line: 200, paragraph: 2_000, markdown: 20_000 };
const colours = { MISSING: 'red', DRAFT: 'orange', STALE: 'orange', REVIEWED: 'teal' } as const;

/** One text as it is written, beside how it will be read, or beside the source that it translates. */
export function TextPane({ label, shape, language, source, translation, value, onChange }: TextPaneProps): ReactElement {
  const { t } = useTranslation('practice-editor');
  const field = { label, value, lang: language, maxLength: longest[shape], onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value) };
  const written = shape === 'line' ? <TextInput {...field} /> : <Textarea {...field} autosize minRows={shape === 'paragraph' ? 2 : 6} maxRows={28} description={shape === 'markdown' ? t('markdown') : undefined} />;
  if (shape !== 'markdown' && !source) return written;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Stack gap="xs">
        {translation && source && (
          <Badge variant="outline" color={colours[translation.state]} c="var(--mantine-color-text)" tt="none" fw={500}>
            {t(`translation.${translation.state}`)}
          </Badge>
        )}
        {written}
      </Stack>
      {source ? <Source {...source} writtenFrom={translation?.writtenFrom ?? null} isMarkdown={shape === 'markdown'} /> : <Preview text={value} language={language} />}
    </SimpleGrid>
  );
}

function Preview({ text, language }: { readonly text: string; readonly language: Locale }): ReactElement {
  const { t } = useTranslation('practice-editor');
  const shown = useDeferredValue(text);
  return (
    <Stack gap={4} component="section" aria-label={t('preview')} lang={language}>
      <Text size="sm" c="dimmed">
        {t('preview')}
      </Text>
      {shown.trim() === '' ? <Text c="dimmed">{t('nothing')}</Text> : <Markdown>{shown}</Markdown>}
    </Stack>
  );
}

/** The text in the source language; of a stale translation, what has changed in it since. */
function Source({ locale, text, writtenFrom, isMarkdown }: { readonly locale: Locale; readonly text: string; readonly writtenFrom: string | null; readonly isMarkdown: boolean }): ReactElement {
  const { t } = useTranslation('practice-editor');
  const reader = useLocale();
  return (
    <Stack gap={4} component="section" aria-label={languageName(locale, reader)} lang={locale}>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {writtenFrom === null ? languageName(locale, reader) : t('changedSince', { language: languageName(locale, reader) })}
        </Text>
      </Group>
      {writtenFrom === null ? isMarkdown ? <Markdown>{text}</Markdown> : <Text>{text}</Text> : <WordChanges before={writtenFrom} after={text} />}
    </Stack>
  );
}
