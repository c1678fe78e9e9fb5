import { Group, Progress as Bar, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvaluation } from '../evaluation-context.tsx';

/** How much one has rated so far. */
export function Progress(): ReactElement {
  const { t } = useTranslation('evaluation');
  const { evaluation, ratings, kind } = useEvaluation();
  const total = evaluation.cells.length;
  const done = evaluation.cells.filter((cell) => ratings.of(cell).version > 0).length;
  return (
    <Group gap="sm" wrap="nowrap" maw={520}>
      <Bar value={(done / total) * 100} flex={1} color="teal" aria-label={t(`progress.${kind}`)} />
      <Text size="sm">{t('progress.count', { done, total })}</Text>
    </Group>
  );
}
