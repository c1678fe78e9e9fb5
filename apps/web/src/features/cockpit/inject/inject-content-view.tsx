import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InjectContent } from '#exercise-engine';
import { locales, textIn, type Locale } from '#kernel';
import { languageNames } from '../../../i18n/index.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import { Panel } from '../../../ui/panel.tsx';

interface InjectContentViewProps {
  readonly content: InjectContent;
  readonly from: string;
}

/** What the team reads, in the reader's language or in another one. */
export function InjectContentView({ content, from }: InjectContentViewProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const own = useLocale();
  const [chosen, setChosen] = useState<Locale | null>(null);
  const locale = chosen ?? own;
  const present = locales.filter((candidate) => content.body[candidate] !== undefined);
  const { source, reference, severity } = content;
  return (
    <Panel p="md">
      <Stack gap="xs" lang={locale}>
        {present.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('inject.language')}
            value={present.includes(locale) ? locale : present[0]}
            onChange={(value) => setChosen(present.find((candidate) => candidate === value) ?? null)}
            data={present.map((value) => ({ value, label: languageNames[value] }))}
          />
        )}
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {[from, source && textIn(source, locale), reference].filter(Boolean).join(' · ')}
          </Text>
          {severity && (
            <Text size="sm" fw={640}>
              {t(`app:severity.${severity}`)}
            </Text>
          )}
        </Group>
        <Text fw={640}>{textIn(content.subject, locale)}</Text>
        <Markdown>{textIn(content.body, locale)}</Markdown>
      </Stack>
    </Panel>
  );
}
