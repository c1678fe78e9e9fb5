import type { InjectDebrief, TeamDebrief } from '#exercise-engine';
import type { Block } from '../block.ts';
import type { Facts } from '../facts.ts';

/** Who took part, and how much each team did. */
export function participation({ words: { participation: words, sections, team }, debrief, state, text, number }: Facts): Block[] {
  const members = Object.values(state.members);
  const tableOf = (measures: readonly [string, (of: TeamDebrief) => number][]): Block => ({
    kind: 'table',
    caption: sections.participation,
    head: [team, ...measures.map(([name]) => name)],
    rows: debrief.teams.map((of) => [text(of.name), ...measures.map(([, measure]) => number(measure(of)))]),
    widths: [1.6, ...measures.map(() => 1)],
  });
  return [
    tableOf([
      [words.people, ({ key }) => members.filter((member) => member.team === key).length],
      [words.delivered, counting(({ releasedMs }) => releasedMs !== null)],
      [words.opened, counting(({ openedMs }) => openedMs !== null)],
      [words.answers, counting(({ answeredMs }) => answeredMs !== null)],
      [words.decisions, counting(({ decidedMs }) => decidedMs !== null)],
    ]),
    tableOf([
      [words.missed, counting(({ deadlineMissed }) => deadlineMissed)],
      [words.logbook, ({ logged }) => logged],
      [words.messages, ({ messages }) => messages],
      [words.shared, ({ shared }) => shared],
    ]),
  ];
}

const counting =
  (which: (inject: InjectDebrief) => boolean) =>
  ({ injects }: TeamDebrief): number =>
    injects.filter(which).length;
