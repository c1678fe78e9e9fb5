import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { from, holds, type Range, to } from './chosen-range.ts';

const anyChoice = fc.array(fc.tuple(fc.constantFrom(from, to), fc.integer({ min: 1, max: 50 })), { minLength: 1 });

describe('A range of the log', () => {
  it('is one line after the first choice', () => {
    expect([from(7, null), to(7, null)]).toEqual([{ fromSeq: 7, toSeq: 7 }, { fromSeq: 7, toSeq: 7 }]);
  });

  it('stretches from here to here', () => expect(to(9, from(4, null))).toEqual({ fromSeq: 4, toSeq: 9 }));

  it('never runs backwards, and holds the line chosen last', () => {
    fc.assert(
      fc.property(anyChoice, (choices) => {
        const range = choices.reduce<Range | null>((chosen, [choose, seq]) => choose(seq, chosen), null);
        const [, last] = choices.at(-1) ?? [from, 0];
        expect(range && range.fromSeq <= range.toSeq).toBe(true);
        expect(holds(range, last)).toBe(true);
      }),
    );
  });
});
