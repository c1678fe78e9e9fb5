import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moved } from './grid-keys.ts';

const size = { rows: 5, columns: 4 };
const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

describe('Keys in the matrix', () => {
  it.each([
    ['ArrowDown', { row: 2, column: 1 }],
    ['ArrowUp', { row: 0, column: 1 }],
    ['ArrowRight', { row: 1, column: 2 }],
    ['ArrowLeft', { row: 1, column: 0 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 3 }],
  ])('%s leads there', (key, there) => expect(moved({ row: 1, column: 1 }, key, size)).toEqual(there));

  it('of other kinds do not move', () => expect(moved({ row: 1, column: 1 }, 'p', size)).toBeNull());

  it('never lead out of it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys)), (pressed) => {
        const end = pressed.reduce((at, key) => moved(at, key, size) ?? at, { row: 0, column: 0 });
        expect(end.row >= 0 && end.row < size.rows && end.column >= 0 && end.column < size.columns).toBe(true);
      }),
    );
  });
});
