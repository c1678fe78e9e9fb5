import { expect, it } from '@jest/globals';
import { drawReference } from './reference.ts';

it('A reference names the year and counts nothing', () => {
  const drawn = Array.from({ length: 50 }, () => drawReference(new Date('2026-12-31T23:30:00Z')));
  expect(drawn.filter((reference) => !/^QP-IN-2026-\d{5}$/.test(reference))).toEqual([]);
  expect(new Set(drawn).size).toBeGreaterThan(45);
  expect(drawn.toSorted()).not.toEqual(drawn);
});
