import { Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageName } from '../../../ui/format.ts';
import type { ListedScenario } from '../scenarios-query.ts';

/** How much of a scenario is there in each language that it has begun. */
export function Coverage({ scenario: { coverage, textCount } }: { readonly scenario: Pick<ListedScenario, 'coverage' | 'textCount'> }): ReactElement {
  const { t } = useTranslation('scenarios');
  const locale = useLocale();
  return (
    <Stack gap={4} maw={360}>
      {coverage.filter(({ texts }) => texts > 0).map(({ locale: language, texts }) => {
        const name = languageName(language, locale);
        const percent = Math.floor((100 * texts) / Math.max(textCount, 1));
        return (
          <Group key={language} gap="xs" wrap="nowrap">
            <Text size="xs" w={110} truncate>
              {name}
            </Text>
            <Progress value={percent} flex={1} size="sm" color={percent === 100 ? 'teal' : 'orange'} aria-label={t('coverage', { language: name })} />
            <Text size="xs" c="dimmed" w={40} ta="right">
              {percent}&nbsp;%
            </Text>
          </Group>
        );
      })}
    </Stack>
  );
}
