import { useEvaluation } from '../evaluation-context.tsx';
import type { Cell } from '../evaluation-documents.ts';

/** Raters see what others think of a cell once they have rated it themselves, so that nobody is led. */
export function useMayCompare(): (cell: Cell) => boolean {
  const { evaluation, kind, ratings } = useEvaluation();
  return (cell) => !evaluation.can.rate || kind === 'official' || ratings.of(cell).version > 0;
}
