import type { Card } from '../documents.ts';

export interface ShownCard {
  readonly card: Card;
  /** Those that say the same. */
  readonly merged: readonly Card[];
}

/** The cards of one kind, most votes first, with those that were merged into them. */
export const shownCards = (cards: readonly Card[], polarity: Card['polarity']): readonly ShownCard[] =>
  cards
    .filter((card) => card.polarity === polarity && (card.mergedInto === null || !cards.some(({ id }) => id === card.mergedInto)))
    .map((card) => ({ card, merged: cards.filter(({ mergedInto }) => mergedInto === card.id) }));
