import { type Block, heading, paragraph, type Run } from '#documents';
import { sees } from '#exercise-engine';
import { clockTime, type Facts } from '../facts.ts';

/** What observers noted as done well, for the staff and the team itself, and what the room collected. */
export function strengths(facts: Facts): Block[] {
  const { words } = facts;
  const blocks = [
    ...listed(words.room.observed, observed(facts)),
    ...listed(words.room.strengths, collected(facts, 'strength')),
    ...listed(words.room.weaknesses, collected(facts, 'weakness')),
  ];
  return blocks.length === 0 ? [paragraph(words.nothing)] : blocks;
}

const listed = (title: string, items: readonly (readonly Run[])[]): Block[] => (items.length === 0 ? [] : [heading(title), { kind: 'list', ordered: false, items }]);

const observed = ({ entries, reader, team }: Facts): Run[][] =>
  entries.flatMap(({ event, exerciseMs }) => {
    if (event.type !== 'observation-noted' || event.polarity !== 'strength') return [];
    if (!sees(reader, event.team)) return [];
    return [[{ text: `${clockTime(exerciseMs)}${event.team === null ? '' : ` ${team(event.team)}`}: `, bold: true }, { text: event.text }]];
  });

const collected = ({ opinions, words, team }: Facts, polarity: 'strength' | 'weakness'): Run[][] =>
  opinions.cards
    .filter((card) => card.polarity === polarity)
    .map((card) => [{ text: card.body }, { text: ` (${[...(card.team === null ? [] : [team(card.team)]), words.room.votes(card.votes)].join(', ')})`, italic: true }]);
