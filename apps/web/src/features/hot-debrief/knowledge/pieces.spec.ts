import { describe, expect, it } from '@jest/globals';
import type { Piece } from '../documents.ts';
import { byInterest, firstMs, lastMs } from './pieces.ts';

const piece = (key: string, parts: Partial<Piece> = {}): Piece => ({ key, title: { en: key }, text: null, delivered: [], known: [], told: [], ...parts });
const known = (team: string, atMs: number) => ({ team, atMs, afterMs: 0, from: null });

describe('the pieces of information', () => {
  it('stand with what went from city to city first', () => {
    const pieces = [
      piece('inject:all', { known: [known('metz', 1), known('trier', 2), known('luxembourg', 3)] }),
      piece('inject:shared', { known: [known('metz', 9), known('trier', 10)], told: [{ from: 'metz', to: 'trier', atMs: 10 }] }),
      piece('knowledge:two-ways', { known: [known('metz', 5), known('trier', 6)] }),
      piece('inject:unseen'),
    ];
    expect(byInterest(pieces).map(({ key }) => key)).toEqual(['knowledge:two-ways', 'inject:shared', 'inject:all']);
  });

  it('begin with the first delivery and end with the last telling', () => {
    const told = piece('a', { delivered: [{ team: 'metz', atMs: 3 }], known: [known('metz', 5)], told: [{ from: 'metz', to: 'trier', atMs: 9 }] });
    expect([firstMs(told), lastMs(told)]).toEqual([3, 9]);
  });
});
