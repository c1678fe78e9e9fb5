import { Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamJourney } from '../debrief-model.ts';
import { summariseScheduleErrors } from './schedule-errors.ts';
import classes from './schedule.module.css';

export interface Bin {
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly count: number;
}

/** How exactly the clock kept the schedule: three numbers and their distribution. */
export function ScheduleSection({ teams, bins }: { teams: readonly TeamJourney[]; bins: readonly Bin[] }): ReactElement {
  const { t, i18n } = useTranslation('debrief');
  const summary = summariseScheduleErrors(teams);
  const milliseconds = (ms: number): string => t('schedule.milliseconds', { value: new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(ms) });
  if (!summary) return <Text c="dimmed">{t('schedule.none')}</Text>;
  return (
    <Stack>
      <Text>{t('schedule.explained', { count: summary.count })}</Text>
      <Group component="dl" gap="xl" m={0}>
        <Figure label={t('schedule.median')} value={milliseconds(summary.medianMs)} />
        <Figure label={t('schedule.p99')} value={milliseconds(summary.p99Ms)} />
        <Figure label={t('schedule.max')} value={milliseconds(summary.maxMs)} />
      </Group>
      <Paper withBorder p="md">
        <Histogram bins={bins} label={(bin) => (bin.toMs === null ? t('schedule.from', { from: milliseconds(bin.fromMs) }) : t('schedule.between', { from: bin.fromMs, to: milliseconds(bin.toMs) }))} />
      </Paper>
    </Stack>
  );
}

function Figure({ label, value }: { label: string; value: string }): ReactElement {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} fz={28} fw={600} className={classes.number}>
        {value}
      </Text>
    </div>
  );
}

function Histogram({ bins, label }: { bins: readonly Bin[]; label: (bin: Bin) => string }): ReactElement {
  const { t } = useTranslation('debrief');
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <table className={classes.histogram}>
      <caption className={classes.caption}>{t('schedule.histogram')}</caption>
      <thead className={classes.caption}>
        <tr>
          <th scope="col">{t('schedule.error')}</th>
          <th scope="col">{t('schedule.injects')}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.fromMs}>
            <th scope="row">{label(bin)}</th>
            <td>
              <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
                <rect width={(bin.count / most) * 100} height={1} />
              </svg>
              <span>{bin.count}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
