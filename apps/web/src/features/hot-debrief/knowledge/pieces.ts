import type { Piece } from '../documents.ts';

/** Whether it went from city to city, or came to several of them in different ways. */
export const wentRound = ({ key, told, known }: Piece): boolean => told.length > 0 || (key.startsWith('knowledge:') && known.length > 1);

/** First what cities told one another, then what reached most, then the oldest. */
export const byInterest = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces
    .filter(({ delivered, known }) => delivered.length + known.length > 0)
    .toSorted((a, b) => Number(wentRound(b)) - Number(wentRound(a)) || b.known.length - a.known.length || firstMs(a) - firstMs(b));

export const firstMs = ({ delivered, known }: Piece): number => Math.min(known[0]?.atMs ?? Infinity, delivered[0]?.atMs ?? Infinity);
export const lastMs = ({ delivered, known, told }: Piece): number => Math.max(0, ...[...delivered, ...known, ...told].map(({ atMs }) => atMs));
