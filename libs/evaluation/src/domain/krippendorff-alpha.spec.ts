import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ordinalAlpha } from './krippendorff-alpha.ts';

/** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four observers, twelve units. */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const published = Array.from({ length: 12 }, (_, unit) => observers.flatMap((values) => values[unit] ?? []));

const marks = fc.integer({ min: 0, max: 3 });
const anyUnits = fc.array(fc.array(marks, { maxLength: 5 }), { maxLength: 12 });

describe("Krippendorff's alpha, ordinal", () => {
  it('is 0.815 for the data of the published example', () => expect(ordinalAlpha(published)).toBeCloseTo(0.815, 3));

  it('is 1 when raters agree on every unit and not all units are alike', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(marks, fc.integer({ min: 2, max: 5 })), { minLength: 2, maxLength: 12 }), (units) => {
        fc.pre(new Set(units.map(([value]) => value)).size > 1);
        expect(ordinalAlpha(units.map(([value, raters]) => Array.from({ length: raters }, () => value)))).toBe(1);
      }),
    );
  });

  it('depends neither on the order of raters nor on that of units', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const before = ordinalAlpha(units);
        const after = ordinalAlpha(units.map((unit) => unit.toReversed()).toReversed());
        if (before === null) expect(after).toBeNull();
        else expect(after).toBeCloseTo(before, 9);
      }),
    );
  });

  it('skips what only one rater judged, or nobody', () => {
    fc.assert(fc.property(anyUnits, marks, (units, value) => expect(ordinalAlpha([...units, [value], []])).toBe(ordinalAlpha(units))));
  });

  it('sees only the order of marks, not how far apart they are numbered', () => {
    fc.assert(fc.property(anyUnits, (units) => expect(ordinalAlpha(units.map((unit) => unit.map((value) => value ** 3 + 7)))).toBe(ordinalAlpha(units))));
  });

  it('is never above 1, and null when nothing can be compared', () => {
    fc.assert(fc.property(anyUnits, (units) => expect(ordinalAlpha(units) ?? 0).toBeLessThanOrEqual(1)));
    for (const units of [[], [[]], [[1], [2]], [[3, 3], [3, 3, 3]]]) expect(ordinalAlpha(units)).toBeNull();
  });

  it('falls below 0 when raters contradict each other', () => expect(ordinalAlpha([[0, 3], [3, 0], [0, 3]])).toBeLessThan(0));
});
