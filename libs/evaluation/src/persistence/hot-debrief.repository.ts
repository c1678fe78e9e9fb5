import { Injectable } from '@nestjs/common';
import type { ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import type { CardPolarity } from '../domain/card.entity.ts';
import { type DebriefStep, type Doors, HotDebrief } from '../domain/hot-debrief.entity.ts';

export interface BoardCard {
  readonly id: string;
  readonly polarity: CardPolarity;
  readonly team: string | null;
  readonly body: string;
  /** Votes for the words before were taken back. */
  readonly reworded: boolean;
  readonly hidden: boolean;
  readonly mergedInto: string | null;
  readonly votes: number;
}

/** What everybody sees of a hot debrief. */
export interface Board {
  /** Rises with every change. */
  readonly version: number;
  readonly questionnaire: Doors;
  readonly anonymous: boolean;
  readonly answered: number;
  readonly participants: number;
  readonly cardsState: Doors;
  readonly step: DebriefStep;
  readonly momentMs: number;
  readonly focus: string | null;
  /** By votes, then by age. */
  readonly cards: readonly BoardCard[];
}

@Injectable()
export class HotDebriefRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The one row, made at the director's first touch, and locked. */
  async lock(exerciseId: ExerciseId): Promise<HotDebrief> {
    await this.transaction.query('insert into evaluation.hot_debrief (exercise_id) values ($1) on conflict do nothing', [exerciseId]);
    return (await this.rows()).findOneOrFail({ where: { exerciseId }, lock: { mode: 'pessimistic_write' } });
  }

  /** As it stands for whoever writes next, locked against all others who write; null before the director's first touch. */
  async hold(exerciseId: ExerciseId): Promise<HotDebrief | null> {
    await this.transaction.query('select evaluation.lock_hot_debrief($1)', [exerciseId]);
    return (await this.rows()).findOneBy({ exerciseId });
  }

  async save({ exerciseId, questionnaire, anonymous, cards, step, momentMs, focus }: HotDebrief): Promise<void> {
    await (await this.rows()).update({ exerciseId }, { questionnaire, anonymous, cards, step, momentMs, focus });
  }

  async answerCount(exerciseId: ExerciseId): Promise<number> {
    const [row] = await this.transaction.query<{ answers: string | null }>('select evaluation.answer_count($1) as answers', [exerciseId]);
    return Number(row?.answers ?? 0);
  }

  /** Of those that somebody watches. */
  async versions(exerciseIds: readonly ExerciseId[]): Promise<ReadonlyMap<ExerciseId, number>> {
    const rows = await this.asFeed(null, () =>
      this.transaction.query<{ id: ExerciseId; version: string }>('select exercise_id as id, version from evaluation.hot_debrief where exercise_id = any($1)', [exerciseIds]),
    );
    return new Map(rows.map(({ id, version }) => [id, Number(version)]));
  }

  /** In one statement, so that the version is that of all the rest. */
  board(exerciseId: ExerciseId): Promise<Board> {
    return this.asFeed(exerciseId, async () => {
      const [row] = await this.transaction.query<{ board: Board }>(
        `select jsonb_build_object(
           'version', coalesce(h.version, 0), 'questionnaire', coalesce(h.questionnaire, 'waiting'), 'anonymous', coalesce(h.anonymous, true), 'cardsState', coalesce(h.cards, 'waiting'),
           'step', coalesce(h.step, 'overview'), 'momentMs', coalesce(h.moment_ms, 0), 'focus', h.focus, 'answered', evaluation.answer_count(x.id),
           'participants', (select count(*) from evaluation.played_to_the_end(x.id)),
           'cards', coalesce((
             select jsonb_agg(jsonb_build_object('id', c.id, 'polarity', c.polarity, 'team', c.team, 'body', c.body, 'reworded', c.reworded, 'hidden', coalesce(m.hidden, false), 'mergedInto', m.merged_into,
               'votes', coalesce(v.votes, 0)) order by coalesce(v.votes, 0) desc, c.created_at, c.id)
             from evaluation.card c left join evaluation.card_mark m on m.card_id = c.id left join evaluation.votes_of(x.id) v on v.card_id = c.id where c.exercise_id = x.id), '[]')) as board
         from (select $1::uuid as id) x left join evaluation.hot_debrief h on h.exercise_id = x.id`,
        [exerciseId],
      );
      if (!row) throw new Error('One row was asked for');
      return row.board;
    });
  }

  private asFeed<Result>(id: ExerciseId | null, work: () => Promise<Result>): Promise<Result> {
    return this.transaction.read({ personId: null }, async () => {
      await this.transaction.become('tocsin_feed', id);
      return work();
    });
  }

  private async rows() {
    return (await this.transaction.manager()).getRepository(HotDebrief);
  }
}
