import { createContext, useContext } from 'react';
import type { Cell, Evaluation } from './evaluation-documents.ts';
import type { RatingKind, Ratings } from './rating/use-ratings.ts';

/** What every part of the page needs to know. */
export interface EvaluationScene {
  readonly exerciseId: string;
  readonly evaluation: Evaluation;
  readonly kind: RatingKind;
  readonly ratings: Ratings;
  readonly selected: Cell | null;
  readonly select: (cell: Cell) => void;
  readonly teamName: (key: string) => string;
  readonly objectiveTitle: (key: string) => string;
}

const EvaluationContext = createContext<EvaluationScene | null>(null);
export const EvaluationProvider = EvaluationContext.Provider;

export function useEvaluation(): EvaluationScene {
  const scene = useContext(EvaluationContext);
  if (!scene) throw new Error('useEvaluation belongs inside the evaluation');
  return scene;
}
