import { describe, expect, it } from '@jest/globals';
import type { Card } from '../documents.ts';
import { shownCards } from './shown-cards.ts';

const card = (id: string, parts: Partial<Card> = {}): Card => ({ id, polarity: 'WEAKNESS', team: null, body: id, reworded: false, hidden: false, mergedInto: null, votes: 0, ...parts });

describe('the cards that are shown', () => {
  it('are those of one kind in the order given, each with those that say the same', () => {
    const cards = [card('phone', { votes: 3 }), card('ring', { mergedInto: 'phone' }), card('calm', { polarity: 'STRENGTH' }), card('list')];
    expect(shownCards(cards, 'WEAKNESS').map((shown) => [shown.card.id, shown.merged.map(({ id }) => id)])).toEqual([['phone', ['ring']], ['list', []]]);
  });

  it('keep one whose like is not shown', () => {
    expect(shownCards([card('ring', { mergedInto: 'hidden' })], 'WEAKNESS').map((shown) => shown.card.id)).toEqual(['ring']);
  });
});
