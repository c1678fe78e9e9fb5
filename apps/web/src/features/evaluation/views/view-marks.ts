import type { Cell } from '../evaluation-documents.ts';
import { valueOf } from '../marks.ts';

export const viewNames = ['self', 'team', 'ownCity', 'allCities', 'official'] as const;
export type ViewName = (typeof viewNames)[number];

export interface ViewMark {
  readonly view: ViewName;
  /** From 0 to 3; null when this side has nothing to say yet. */
  readonly value: number | null;
  /** How many stand behind an average; null for one person's mark. */
  readonly count: number | null;
}

/** The sides from which a cell is seen, in an order that stays. Averages of raters are for the staff. */
export function viewMarks({ self, teamAssessment, ownCity, allCities, official }: Cell, seesRaters: boolean): readonly ViewMark[] {
  const average = (view: ViewName, given: Cell['ownCity']): ViewMark => ({ view, value: given?.average ?? null, count: given?.count ?? null });
  const single = (view: ViewName, mark: Cell['self']): ViewMark => ({ view, value: mark ? valueOf(mark) : null, count: null });
  return [
    single('self', self),
    average('team', teamAssessment),
    ...(seesRaters ? [average('ownCity', ownCity), average('allCities', allCities)] : []),
    single('official', official?.mark ?? null),
  ];
}
