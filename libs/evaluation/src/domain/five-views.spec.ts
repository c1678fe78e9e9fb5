import { describe, expect, it } from '@jest/globals';
import { type CityId, type ExerciseId, newId, type PersonId } from '#kernel';
import { agreementOf, fiveViews, type FiveViews, type TeamAssessment } from './five-views.ts';
import { fewestTogether } from './questionnaire-result.ts';
import { type Mark, Rating, type RatingKind } from './rating.entity.ts';
import { sightOf } from './sight.ts';

const metzCity = newId<CityId>();
const trierCity = newId<CityId>();
const observer = { personId: newId<PersonId>(), cityId: metzCity, role: 'observer', team: null } as const;
const participant = { personId: newId<PersonId>(), cityId: metzCity, role: 'participant', team: 'metz' } as const;

const aRating = (mark: Mark | null, { team = 'metz', cityId = metzCity as CityId | null, raterId = newId<PersonId>(), kind = 'rater' as RatingKind } = {}): Rating =>
  Object.assign(new Rating(), { exerciseId: newId<ExerciseId>(), objective: 'contain', team, kind, mark, raterId, raterCityId: cityId, version: 1 });

const ratings = [aRating('P', { raterId: observer.personId }), aRating('S'), aRating('U', { cityId: trierCity }), aRating(null), aRating('M', { kind: 'official' }), aRating('U', { team: 'trier' })];
const sources = { objectives: ['contain'], teams: ['metz', 'trier'], ratings, assessments: [] as readonly TeamAssessment[], own: {} };

const forObserver = fiveViews(observer, sightOf(observer, { status: 'running' }), sources);
const ofMetz = (cells: readonly FiveViews[]): FiveViews | undefined => cells.find(({ team }) => team === 'metz');

describe('The five views', () => {
  it('show the staff their own mark, each rater, the averages and the official mark, by team', () => {
    expect(forObserver.map(({ team }) => team)).toEqual(['metz', 'trier']);
    expect(ofMetz(forObserver)).toMatchObject({ self: 'P', ownCity: { average: 2.5, count: 2 }, allCities: { average: 5 / 3, count: 3 }, official: { mark: 'M' } });
    expect(ofMetz(forObserver)?.raters).toHaveLength(4);
  });

  it('have no average of the own city for somebody of the network, and none of nobody', () => {
    const cells = fiveViews({ ...observer, cityId: null }, sightOf(observer, { status: 'running' }), { ...sources, ratings: [aRating(null)] });
    expect(cells.map(({ ownCity, allCities }) => [ownCity, allCities])).toEqual([[null, null], [null, null]]);
  });

  it('show participants their own team alone: what they and it answered, and the official mark, but no rater', () => {
    const given: readonly Mark[] = ['P', 'S', 'S', 'U'];
    const cells = fiveViews(participant, sightOf(participant, { status: 'ended' }), { ...sources, assessments: [{ team: 'metz', objective: 'contain', given }], own: { contain: 'S' } });
    expect(cells).toMatchObject([{ team: 'metz', self: 'S', teamAssessment: { average: 1.75, count: 4 }, ownCity: null, allCities: null, official: { mark: 'M' }, raters: [] }]);
  });

  it('keep what a team answered while two who talk to each other could work out what a third one did', () => {
    for (let count = 0; count < fewestTogether; count += 1) {
      const assessments = [{ team: 'metz', objective: 'contain', given: Array.from({ length: count }, (): Mark => 'S') }];
      const [cell] = fiveViews(participant, sightOf(participant, { status: 'ended' }), { ...sources, assessments });
      expect(cell?.teamAssessment).toBeNull();
    }
    expect(fewestTogether - 2).toBeGreaterThan(1);
  });

  it('are closed to participants during play, and always to spectators', () => {
    expect(() => sightOf(participant, { status: 'paused' })).toThrow('evaluation.not-ended');
    expect(() => sightOf({ role: 'spectator', team: null }, { status: 'ended' })).toThrow('evaluation.not-for-spectators');
  });

  it('tell how far raters agree, where two of them marked the same', () => {
    const [one, other] = [newId<PersonId>(), newId<PersonId>()];
    const both = (team: string, marks: readonly (Mark | null)[]): Pick<FiveViews, 'raters'> => ({ raters: marks.map((mark, at) => aRating(mark, { team, raterId: at === 0 ? one : other })) });
    expect(agreementOf([both('metz', ['P', 'P']), both('trier', ['U', 'U']), both('luxembourg', ['P', null])])).toEqual({ alpha: 1, units: 2, raters: 2 });
    expect(agreementOf([both('metz', ['P', 'U']), both('trier', ['U', 'P'])]).alpha).toBeLessThan(0);
    expect(agreementOf([])).toEqual({ alpha: null, units: 0, raters: 0 });
  });
});
