import { Group, Text } from '@mantine/core';
import { IconCheck, IconCircleHalf2, IconClockCheck, IconDots, IconGavel, IconMinus, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useEvaluation } from '../evaluation-context.tsx';
import type { Judgement } from '../evaluation-documents.ts';
import classes from './expectations.module.css';

export const judgements = ['MET', 'MET_LATE', 'PARTLY_MET', 'NOT_MET', 'NOT_APPLICABLE'] as const satisfies readonly Judgement[];

const icons = { MET: IconCheck, MET_LATE: IconClockCheck, PARTLY_MET: IconCircleHalf2, NOT_MET: IconX, NOT_APPLICABLE: IconMinus, OPEN: IconDots } as const;

/** How far an expectation was met, by shape and words; a gavel says that the staff have ruled. */
export function JudgementMark({ judgement, ruled = false, atMs = null }: { readonly judgement: Judgement | null; readonly ruled?: boolean; readonly atMs?: number | null }): ReactElement {
  const { t } = useTranslation('evaluation');
  const { evaluation } = useEvaluation();
  const Icon = icons[judgement ?? 'OPEN'];
  return (
    <Group gap={6} wrap="nowrap" component="span" className={classes.judgement} data-judgement={judgement ?? 'OPEN'}>
      <Icon size={16} stroke={2.4} aria-hidden className={classes.icon} />
      <Text span size="sm">
        {t(`judgements.${judgement ?? (evaluation.hasEnded ? 'NOT_JUDGED' : 'OPEN')}`)}
      </Text>
      {atMs !== null && (
        <Text span size="xs" c="dimmed">
          {formatDuration(atMs)}
        </Text>
      )}
      {ruled && <IconGavel size={14} aria-label={t('expectations.ruled')} role="img" className={classes.icon} />}
    </Group>
  );
}
