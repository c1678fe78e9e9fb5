import type { Chart } from '#documents';
import type { TeamSlot } from '#exercise-engine';
import type { Facts } from '../facts.ts';
import type { Mark } from '../material.ts';
import { box, ink, label, shortened, svgOf } from './svg.ts';

const width = 960;
const left = 330;
const rowHeight = 34;
const top = 40;
const fills: Record<Mark, string> = { P: ink.answered, S: '#3f6d8f', M: ink.late, U: ink.missed };
const worst: readonly Mark[] = ['U', 'M', 'S', 'P'];

/** A field for each objective and team, in the colour and with the letter of its mark; without an official one, of the lowest that was given. */
export function ratingChart({ words: { objectives: words }, scenario, opinions, text }: Facts, teams: readonly TeamSlot[]): Chart {
  const wide = (width - left) / Math.max(1, teams.length);
  const height = top + scenario.objectives.length * rowHeight + 8;
  const heads = teams.map(({ name }, at) => label(left + at * wide + wide / 2, 24, shortened(text(name), Math.floor(wide / 8)), { anchor: 'middle' }));
  const said: string[] = [];
  const fields = scenario.objectives.flatMap(({ key, title }, row) => {
    const y = top + row * rowHeight;
    return [
      label(8, y + 21, shortened(text(title), 44)),
      ...teams.flatMap((team, at) => {
        const mark = markOf(opinions.ratings.filter((rating) => rating.objective === key && rating.team === team.key));
        said.push(`${text(title)}, ${text(team.name)}: ${mark ?? words.notRated}.`);
        const x = left + at * wide + 3;
        return mark ? [box(x, y + 3, wide - 6, rowHeight - 6, fills[mark]), label(x + wide / 2 - 3, y + 22, mark, { anchor: 'middle', fill: '#ffffff', size: 15 })] : [box(x, y + 3, wide - 6, rowHeight - 6, ink.grid)];
      }),
    ];
  });
  return { kind: 'chart', width, height, alternative: [`${words.chartRatings}.`, ...said].join(' '), svg: svgOf(width, height, [...heads, ...fields]) };
}

function markOf(ratings: Facts['opinions']['ratings']): Mark | null {
  const official = ratings.find((rating) => rating.official)?.mark;
  return official ?? worst.find((mark) => ratings.some((rating) => rating.mark === mark)) ?? null;
}
