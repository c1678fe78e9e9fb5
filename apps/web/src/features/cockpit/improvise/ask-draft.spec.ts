import { describe, expect, it } from '@jest/globals';
import { askOf, emptyAsk, missingInAsk } from './ask-draft.ts';

describe('what a blank inject asks', () => {
  it('is nothing, unless the director wants something', () => {
    expect(missingInAsk(emptyAsk)).toEqual([]);
    expect(askOf(emptyAsk, 'fr')).toBeNull();
  });

  it('names what is missing before it can be asked', () => {
    expect(missingInAsk({ ...emptyAsk, kind: 'answer', minutes: 0 })).toEqual(['prompt', 'minutes']);
    expect(missingInAsk({ ...emptyAsk, kind: 'decision', prompt: 'Close?', options: ['Yes', ' ', 'Yes '] })).toEqual(['options']);
  });

  it('goes out in the language it was written in, without blank or repeated options', () => {
    const decision = { ...emptyAsk, kind: 'decision', prompt: ' Fermer ? ', options: ['Oui', '', ' Non', 'Oui'] } as const;
    expect(missingInAsk(decision)).toEqual([]);
    expect(askOf(decision, 'fr')).toEqual({ kind: 'DECISION', prompt: { fr: 'Fermer ?' }, withinMs: 600_000, options: [{ fr: 'Oui' }, { fr: 'Non' }] });
    expect(askOf({ ...decision, kind: 'answer' }, 'fr')).toMatchObject({ kind: 'ANSWER', options: [] });
  });
});
