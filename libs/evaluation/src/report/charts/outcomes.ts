import type { Chart, Table } from '#documents';
import type { Facts } from '../facts.ts';
import type { Outcomes } from '../outcomes.ts';
import { box, ink, label, line, shortened, svgOf } from './svg.ts';

const width = 960;
const left = 150;
const barHeight = 26;
const parts = [
  ['inTime', ink.answered],
  ['late', ink.late],
  ['missed', ink.missed],
] as const;

type TeamOutcomes = Outcomes & { readonly team: string };

/** One bar for each team: how much of what was asked it did in time, late and not at all. */
export function outcomeChart({ words: { objectives: words } }: Facts, teams: readonly TeamOutcomes[]): Chart {
  const most = Math.max(1, ...teams.map(({ asked }) => asked));
  const scale = (width - left - 40) / most;
  const height = 44 + teams.length * (barHeight + 14) + 10;
  const bars = teams.flatMap((outcomes, at) => {
    const y = 44 + at * (barHeight + 14);
    let x = left;
    const stacked = parts.flatMap(([part, fill]) => {
      const wide = outcomes[part] * scale;
      const drawn = outcomes[part] === 0 ? [] : [box(x, y, wide - 1, barHeight, fill), ...(wide > 22 ? [label(x + wide / 2, y + 18, String(outcomes[part]), { anchor: 'middle', fill: '#ffffff' })] : [])];
      x += wide;
      return drawn;
    });
    return [label(8, y + 18, shortened(outcomes.team, 20)), line(left, y - 4, left, y + barHeight + 4, ink.line), ...stacked];
  });
  const legend = parts.flatMap(([part, fill], at) => [box(left + at * 200, 10, 14, 14, fill), label(left + 20 + at * 200, 22, words[part], { size: 12 })]);
  const said = teams.map(({ team, inTime, late, missed }) => `${team}: ${words.inTime} ${inTime}, ${words.late} ${late}, ${words.missed} ${missed}.`);
  return { kind: 'chart', width, height, alternative: [`${words.chart}.`, ...said].join(' '), svg: svgOf(width, height, [...legend, ...bars]) };
}

/** The figures of the chart, for those who do not see it. */
export const outcomeTable = ({ words: { objectives: words, team: ofTeam }, number }: Facts, teams: readonly TeamOutcomes[]): Table => ({
  kind: 'table',
  caption: words.chart,
  head: [ofTeam, words.asked, ...parts.map(([part]) => words[part])],
  rows: teams.map(({ team, asked, ...outcomes }) => [team, number(asked), ...parts.map(([part]) => number(outcomes[part]))]),
  widths: [1.6, 1, ...parts.map(() => 1)],
});
