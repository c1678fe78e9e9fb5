import { describe, expect, it } from '@jest/globals';
import type { Card } from '../documents.ts';
import { standingVotes } from './standing-votes.ts';

const card = (id: string, parts: Partial<Card> = {}): Card => ({ id, polarity: 'WEAKNESS', team: null, body: id, reworded: false, hidden: false, mergedInto: null, votes: 1, ...parts });

describe('A vote', () => {
  const seen = { cards: [card('phone'), card('list')], ownVotes: ['phone', 'list'] };

  it('stands while its card says the same, whoever votes besides', () => {
    expect(standingVotes(seen, [card('phone', { votes: 3 }), card('list', { mergedInto: 'phone' })])).toEqual(['phone', 'list']);
  });

  it('is taken back when its card says something else', () => {
    expect(standingVotes(seen, [card('phone', { body: 'Nobody rang', votes: 0 }), card('list', { polarity: 'STRENGTH' })])).toEqual([]);
  });

  it('stays given when the director hides its card', () => {
    expect(standingVotes(seen, [card('list')])).toEqual(['phone', 'list']);
  });
});
