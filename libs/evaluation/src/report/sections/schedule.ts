import { type Block, paragraph } from '#documents';
import { histogramChart } from '../charts/histogram.ts';
import type { Facts } from '../facts.ts';

/** How late the clock was. */
export function schedule(facts: Facts): Block[] {
  const { words, debrief, number } = facts;
  const errors = debrief.teams.flatMap(({ injects }) => injects.flatMap(({ scheduleErrorMs }) => scheduleErrorMs ?? []));
  if (errors.length === 0) return [paragraph(words.nothing)];
  return [
    paragraph(words.schedule.worst(Math.round(Math.max(...errors)), errors.length)),
    histogramChart(facts),
    {
      kind: 'table',
      caption: words.schedule.chart,
      head: [words.schedule.lateness, words.schedule.injects],
      rows: debrief.scheduleErrors.filter(({ count }) => count > 0).map(({ fromMs, toMs, count }) => [words.schedule.within(fromMs, toMs), number(count)]),
      widths: [3, 1],
    },
  ];
}
