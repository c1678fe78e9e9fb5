import { Injectable } from '@nestjs/common';
import type { ResponseTimes } from '#exercise-engine';
import type { ExerciseId, PersonId } from '#kernel';
import { Transaction } from '#persistence';
import type { CityOfTeam, PastPlay, TeamFigure } from '../domain/history.ts';

/** What was worked out of the logs of ended exercises. Its rows never change. */
@Injectable()
export class HistoryRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Of those that were worked out. */
  pastPlays(ids: readonly ExerciseId[]): Promise<PastPlay[]> {
    return this.transaction.query('select exercise_id as "exerciseId", objectives from evaluation.past_play where exercise_id = any($1)', [ids]);
  }

  figures(ids: readonly ExerciseId[]): Promise<TeamFigure[]> {
    return this.transaction.query(
      'select exercise_id as "exerciseId", team, response, since_ms as "sinceMs", took_ms as "tookMs" from evaluation.response_time where exercise_id = any($1) order by exercise_id, team, response',
      [ids],
    );
  }

  /** The cities of each team: for the staff of an exercise all, for the others their own. */
  citiesOfTeams(ids: readonly ExerciseId[], viewer: PersonId): Promise<CityOfTeam[]> {
    return this.transaction.query(
      `select distinct m.exercise_id as "exerciseId", m.team, m.city_id as "cityId"
       from exercises.member own join exercises.member m on m.exercise_id = own.exercise_id
       where own.person_id = $2 and own.removed_at is null and own.exercise_id = any($1)
         and m.role = 'participant' and m.removed_at is null and m.city_id is not null
         and (own.role in ('director', 'animator', 'observer') or m.city_id = own.city_id)`,
      [ids, viewer],
    );
  }

  /** Turns the transaction into the engine of the exercise, which alone may write here. Whoever comes second changes nothing. */
  async add({ exerciseId, objectives }: PastPlay, times: Readonly<Record<string, ResponseTimes>>): Promise<void> {
    await this.transaction.become('tocsin_engine', exerciseId);
    const rows = Object.entries(times).flatMap(([team, of]) => Object.entries(of).map(([response, { sinceMs, tookMs }]) => ({ team, response, sinceMs, tookMs })));
    await this.transaction.query(
      `with played as (insert into evaluation.past_play (exercise_id, objectives) values ($1, $2) on conflict do nothing returning exercise_id)
       insert into evaluation.response_time (exercise_id, team, response, since_ms, took_ms)
       select p.exercise_id, x.team, x.response, x."sinceMs", x."tookMs"
       from played p, jsonb_to_recordset($3::jsonb) as x(team text, response text, "sinceMs" double precision, "tookMs" double precision)`,
      [exerciseId, JSON.stringify(objectives), JSON.stringify(rows)],
    );
  }
}
