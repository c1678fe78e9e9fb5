import type { Chart, Table } from '#documents';
import type { InjectDebrief } from '#exercise-engine';
import { clockTime, type Facts } from '../facts.ts';
import { box, ink, label, line, shortened, svgOf } from './svg.ts';

const width = 960;
const left = 150;
const laneHeight = 62;
const top = 44;

type Kind = 'released' | 'answered' | 'decided' | 'missed';
const kinds: readonly Kind[] = ['released', 'answered', 'decided', 'missed'];

/** One lane for each team: what reached it, what it answered and decided, and what it missed. */
export function timeAxisChart({ words, debrief, text }: Facts): Chart {
  const end = Math.max(debrief.durationMs, 60_000);
  const x = (ms: number): number => left + (Math.min(ms, end) / end) * (width - left - 20);
  const height = top + debrief.teams.length * laneHeight + 34;
  const ticks = ticksUpTo(end).flatMap((ms) => [line(x(ms), top - 8, x(ms), height - 30, ink.grid), label(x(ms), height - 12, clockTime(ms), { size: 11, anchor: 'middle' })]);
  const lanes = debrief.teams.flatMap(({ name, injects }, at) => {
    const y = top + at * laneHeight;
    const marks = injects.flatMap((inject) => momentsOf(inject).map(([kind, ms]) => shapes[kind](x(ms), y)));
    return [label(8, y + 32, shortened(text(name), 20)), line(left, y + laneHeight - 6, width - 20, y + laneHeight - 6, ink.grid), ...new Set(marks)];
  });
  const legend = kinds.flatMap((kind, at) => [shapes[kind](left + 8 + at * 190, 21 - middle[kind]), label(left + 20 + at * 190, 25, words.timeline[kind], { size: 12 })]);
  const counts = debrief.teams.map(({ name, injects }) => {
    const { released, answered, decided, missed } = countsOf(injects);
    return words.timeline.laneCounts(text(name), released, answered, decided, missed);
  });
  return { kind: 'chart', width, height, alternative: [`${words.timeline.chart}.`, ...counts].join(' '), svg: svgOf(width, height, [...legend, ...ticks, ...lanes]) };
}

/** The figures of the chart, for those who do not see it. */
export const timeAxisTable = ({ words, debrief, text, number }: Facts): Table => ({
  kind: 'table',
  caption: words.timeline.chart,
  head: [words.team, ...kinds.map((kind) => words.timeline[kind])],
  rows: debrief.teams.map(({ name, injects }) => [text(name), ...kinds.map((kind) => number(countsOf(injects)[kind]))]),
  widths: [1.6, ...kinds.map(() => 1)],
});

function countsOf(injects: readonly InjectDebrief[]): Record<Kind, number> {
  const moments = injects.flatMap(momentsOf);
  const count = (of: Kind): number => moments.filter(([kind]) => kind === of).length;
  return { released: count('released'), answered: count('answered'), decided: count('decided'), missed: count('missed') };
}

/** Height of a mark's middle in its lane. */
const middle: Record<Kind, number> = { released: 14, answered: 28, decided: 28, missed: 44 };

const shapes: Record<Kind, (x: number, laneY: number) => string> = {
  released: (x, y) => box(x - 1, y + middle.released - 7, 2, 14, ink.released),
  answered: (x, y) => `<circle cx="${x.toFixed(1)}" cy="${y + middle.answered}" r="4.5" fill="${ink.answered}"/>`,
  decided: (x, y) => `<rect x="${(x - 5).toFixed(1)}" y="${y + middle.decided - 5}" width="10" height="10" fill="${ink.decided}" transform="rotate(45 ${x.toFixed(1)} ${y + middle.decided})"/>`,
  missed: (x, y) => `<path d="M${(x - 5).toFixed(1)} ${y + middle.missed - 5} l10 10 m-10 0 l10 -10" stroke="${ink.missed}" stroke-width="2.4" fill="none"/>`,
};

const momentsOf = ({ releasedMs, answeredMs, decidedMs, deadlineMs, deadlineMissed }: InjectDebrief): [Kind, number][] => [
  ...(releasedMs === null ? [] : [['released', releasedMs] as [Kind, number]]),
  ...(answeredMs === null ? [] : [['answered', answeredMs] as [Kind, number]]),
  ...(decidedMs === null ? [] : [['decided', decidedMs] as [Kind, number]]),
  ...(deadlineMissed && deadlineMs !== null ? [['missed', deadlineMs] as [Kind, number]] : []),
];

function ticksUpTo(end: number): number[] {
  const step = [1, 5, 10, 15, 30, 60, 120, 240, 480].map((minutes) => minutes * 60_000).find((ms) => end / ms <= 9) ?? end / 8;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, at) => at * step);
}
