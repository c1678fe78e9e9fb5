import { describe, expect, it } from '@jest/globals';
import { type CityId, type ExerciseId, newId } from '#kernel';
import { byCity, teamMarks } from './history.ts';
import { type Mark, Rating, type RatingKind } from './rating.entity.ts';

const exerciseId = newId<ExerciseId>();
const [metz, trier] = [newId<CityId>(), newId<CityId>()];
const rated = (mark: Mark | null, kind: RatingKind = 'rater', objective = 'contain', team = 'blue'): Rating => Object.assign(new Rating(), { exerciseId, team, objective, kind, mark });

describe('The marks of a team over exercises', () => {
  it.each<[what: string, ratings: readonly Rating[], points: number, isOfficial: boolean]>([
    ['the official one, whatever the raters say', [rated('U'), rated('P', 'official'), rated('U')], 3, true],
    ['else the average of the raters', [rated('P'), rated('S'), rated(null)], 2.5, false],
  ])('are %s', (_, ratings, points, isOfficial) => {
    expect(teamMarks(ratings)).toEqual([{ exerciseId, team: 'blue', objective: 'contain', points, isOfficial }]);
  });

  it('are none where nobody could observe', () => expect(teamMarks([rated(null), rated(null, 'official')])).toEqual([]));

  it('are kept apart by objective and team', () => {
    expect(teamMarks([rated('P'), rated('M', 'rater', 'inform'), rated('U', 'rater', 'contain', 'red')]).map(({ team, objective, points }) => [team, objective, points])).toEqual([
      ['blue', 'contain', 3],
      ['blue', 'inform', 1],
      ['red', 'contain', 0],
    ]);
  });
});

describe('A figure of a team', () => {
  const figure = { exerciseId, team: 'blue', response: 'detect' as const, sinceMs: 0, tookMs: 1 };

  it('is one of each city that played in it', () => {
    const cities = [{ exerciseId, team: 'blue', cityId: metz }, { exerciseId, team: 'blue', cityId: trier }, { exerciseId, team: 'red', cityId: trier }];
    expect(byCity([figure], cities).map(({ cityId }) => cityId)).toEqual([metz, trier]);
  });

  it('is nobody’s without a city', () => expect(byCity([figure], [])).toEqual([]));
});
