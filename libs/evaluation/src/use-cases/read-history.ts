import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { responseTimes } from '#exercise-engine';
import { type Exercise, ReadDebrief } from '#exercises';
import { type City, PersonRepository } from '#identity';
import type { CityId } from '#kernel';
import { Transaction } from '#persistence';
import { byCity, type PastPlay, type TeamFigure, type TeamMark, teamMarks } from '../domain/history.ts';
import { HistoryRepository } from '../persistence/history.repository.ts';
import { RatingRepository } from '../persistence/rating.repository.ts';

interface OfCity {
  readonly cityId: CityId;
}

export interface History {
  /** That have ended and were worked out, the earliest first. */
  readonly exercises: readonly Exercise[];
  /** Still to be worked out: ask again. */
  readonly pending: number;
  readonly cities: readonly City[];
  readonly plays: readonly PastPlay[];
  readonly figures: readonly (TeamFigure & OfCity)[];
  readonly marks: readonly (TeamMark & OfCity)[];
}

/** Logs read for one answer, so that the first answer after years of play comes soon too. */
const workedOutAtOnce = 8;

/** Over all exercises in which the reader has a seat, as far as the reader may see their figures. */
@Injectable()
export class ReadHistory {
  constructor(
    private readonly debrief: ReadDebrief,
    private readonly transaction: Transaction,
    private readonly history: HistoryRepository,
    private readonly ratings: RatingRepository,
    private readonly people: PersonRepository,
  ) {}

  async execute(actor: Actor): Promise<History> {
    const ended = await this.debrief.endedOf(actor);
    const ids = ended.map(({ id }) => id);
    const known = new Set((await this.transaction.read(actor, () => this.history.pastPlays(ids))).map(({ exerciseId }) => exerciseId));
    const missing = ended.filter(({ id }) => !known.has(id));
    for (const exercise of missing.slice(0, workedOutAtOnce)) await this.workOut(actor, exercise);

    return this.transaction.read(actor, async () => {
      const plays = await this.history.pastPlays(ids);
      const cities = await this.history.citiesOfTeams(ids, actor.personId);
      const figures = byCity(await this.history.figures(ids), cities);
      const marks = byCity(teamMarks(await this.ratings.ofExercises(ids)), cities);
      const seen = new Set(cities.map(({ cityId }) => cityId));
      const done = new Set(plays.map(({ exerciseId }) => exerciseId));
      return {
        exercises: ended.filter(({ id }) => done.has(id)).toSorted((a, b) => Number(a.endedAt) - Number(b.endedAt)),
        pending: ended.length - done.size,
        cities: (await this.people.cities()).filter(({ id }) => seen.has(id)),
        plays,
        figures,
        marks,
      };
    });
  }

  private async workOut(actor: Actor, { id }: Exercise): Promise<void> {
    const { scenario, entries } = await this.debrief.whole(actor, id, 'debrief');
    const objectives = scenario.objectives.map(({ key, title }) => ({ key, title }));
    await this.transaction.run(actor, () => this.history.add({ exerciseId: id, objectives }, responseTimes(scenario, entries)));
  }
}
