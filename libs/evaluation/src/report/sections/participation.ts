import { type Block, heading } from '#documents';
import { type InjectDebrief, knownReceivers, type TeamDebrief } from '#exercise-engine';
import type { Facts } from '../facts.ts';

/** Who took part, and how much each team did. */
export function participation(facts: Facts): Block[] {
  const { words: { participation: words, sections, team }, debrief, reader, state, text, number } = facts;
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
      [words.shared, ({ key }) => debrief.sharings.filter((sharing) => sharing.from === key && knownReceivers(reader, sharing).length > 0).length],
    ]),
    ...questionnaire(facts),
  ];
}

function questionnaire({ words: { room: words }, opinions: { answers }, text, number }: Facts): Block[] {
  if (answers.length === 0) return [];
  const rows = answers.map(({ question, counts }) => {
    const given = counts.reduce((sum, count) => sum + count, 0);
    const average = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / Math.max(1, given);
    return [text(question), ...counts.map(number), number(given), number(Math.round(average * 10) / 10)];
  });
  return [heading(words.questionnaire), { kind: 'table', caption: words.questionnaire, head: [words.question, '1', '2', '3', '4', '5', words.answers, words.average], rows, widths: [4, 0.6, 0.6, 0.6, 0.6, 0.6, 1.1, 1.2] }];
}

const counting =
  (which: (inject: InjectDebrief) => boolean) =>
  ({ injects }: TeamDebrief): number =>
    injects.filter(which).length;
