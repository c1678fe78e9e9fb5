import type { Card, HotDebrief } from '../documents.ts';

/** The viewer's votes, as far as their cards still say what they said when the viewer's own part was read. */
export const standingVotes = ({ cards, ownVotes }: Pick<HotDebrief, 'cards' | 'ownVotes'>, live: readonly Card[]): HotDebrief['ownVotes'] => {
  const said = new Map(cards.map((card) => [card.id, words(card)]));
  const now = new Map(live.map((card) => [card.id, words(card)]));
  return ownVotes.filter((id) => !said.has(id) || !now.has(id) || said.get(id) === now.get(id));
};

const words = ({ polarity, body }: Card): string => `${polarity} ${body}`;
