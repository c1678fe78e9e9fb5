import { type Block, paragraph } from '../block.ts';
import { clockTime, type Facts } from '../facts.ts';

/** What observers noted as done well. A participant reads what concerns the own team or everybody. */
export function strengths({ words, entries, reader, team }: Facts): Block[] {
  const items = entries.flatMap(({ event, exerciseMs }) => {
    if (event.type !== 'observation-noted' || event.polarity !== 'strength') return [];
    if (!reader.staff && event.team !== null && event.team !== reader.team) return [];
    return [[{ text: `${clockTime(exerciseMs)}${event.team === null ? '' : ` ${team(event.team)}`}: `, bold: true }, { text: event.text }]];
  });
  return items.length === 0 ? [paragraph(words.nothing)] : [{ kind: 'list', ordered: false, items }];
}
