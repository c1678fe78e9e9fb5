import type { Response } from '#exercise-engine';
import type { CityId, ExerciseId, LocalizedText } from '#kernel';
import { pointsOf } from './five-views.ts';
import type { Rating } from './rating.entity.ts';

interface OfTeam {
  readonly exerciseId: ExerciseId;
  readonly team: string;
}

/** From where a team's participants came. */
export interface CityOfTeam extends OfTeam {
  readonly cityId: CityId;
}

/** How long a team took for something; see `ResponseTime` of the engine. */
export interface TeamFigure extends OfTeam {
  readonly response: Response;
  readonly sinceMs: number | null;
  readonly tookMs: number | null;
}

/** What a team was given for an objective: the official mark, else the average of all raters. From 0, unable to be performed, to 3, performed without challenges. */
export interface TeamMark extends OfTeam {
  readonly objective: string;
  readonly points: number;
  readonly isOfficial: boolean;
}

export interface PastPlay {
  readonly exerciseId: ExerciseId;
  readonly objectives: readonly { readonly key: string; readonly title: LocalizedText }[];
}

/** A row of a team as one of each city that played in it. */
export const byCity = <Row extends OfTeam>(rows: readonly Row[], cities: readonly CityOfTeam[]): readonly (Row & { readonly cityId: CityId })[] =>
  rows.flatMap((row) => cities.filter(({ exerciseId, team }) => exerciseId === row.exerciseId && team === row.team).map(({ cityId }) => ({ ...row, cityId })));

/** Of the ratings that count and that the reader may see. */
export function teamMarks(ratings: readonly Rating[]): readonly TeamMark[] {
  const marked = Map.groupBy(ratings.filter(({ mark }) => mark !== null), ({ exerciseId, team, objective }) => JSON.stringify([exerciseId, team, objective]));
  return [...marked.values()].flatMap((given): readonly TeamMark[] => {
    const official = given.filter(({ kind }) => kind === 'official');
    const counting = official.length > 0 ? official : given;
    const [first] = counting;
    if (!first) return [];
    const points = counting.reduce((sum, { mark }) => sum + (mark ? pointsOf(mark) : 0), 0) / counting.length;
    return [{ exerciseId: first.exerciseId, team: first.team, objective: first.objective, points, isOfficial: official.length > 0 }];
  });
}
