import { Badge, Stack, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageName } from '../../../ui/format.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import type { OpenPractice } from '../practices-query.ts';
import { shownOf } from './standing.ts';

const sections = ['PROBLEM', 'WHAT_TO_DO', 'PREREQUISITES', 'HOW_TO_TELL'] as const;

/** What a practice says, section by section, in the reader's language or else in that of the source. */
export function Blocks({ practice: { content, sourceLocale } }: { readonly practice: Pick<OpenPractice, 'content' | 'sourceLocale'> }): ReactElement {
  const { t } = useTranslation('practices');
  const locale = useLocale();
  return (
    <>
      {sections.map((section) => {
        const blocks = content.blocks.filter((block) => block.section === section).map(({ key, text }) => ({ key, ...shownOf(text, locale, sourceLocale) }));
        if (blocks.every(({ text }) => text.trim() === '')) return null;
        return (
          <Stack key={section} component="section" gap="xs" aria-labelledby={`section-${section}`}>
            <Title order={2} fz="xl" id={`section-${section}`}>
              {t(`section.${section}`)}
            </Title>
            {blocks.map(({ key, text, locale: shown }) => (
              <div key={key} lang={shown}>
                {shown !== locale && (
                  <Badge variant="outline" color="gray" c="var(--mantine-color-text)" tt="none" fw={500} mb="xs">
                    {languageName(shown, locale)}
                  </Badge>
                )}
                <Markdown>{text}</Markdown>
              </div>
            ))}
          </Stack>
        );
      })}
    </>
  );
}
