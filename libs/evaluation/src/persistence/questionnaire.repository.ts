import { Injectable } from '@nestjs/common';
import type { ExerciseId, PersonId } from '#kernel';
import { sqlStateOf, Transaction } from '#persistence';
import { hotDebriefErrors } from '../domain/hot-debrief.errors.ts';
import type { SelfRating } from '../domain/questionnaire.ts';
import type { QuestionnaireAnswer } from '../domain/questionnaire-answer.ts';
import { type AnswersByTeam, type QuestionnaireResult, ratingCounts } from '../domain/questionnaire-result.ts';

export interface NamedAnswer {
  readonly name: string;
  readonly team: string;
  readonly answer: QuestionnaireAnswer;
}

/** How participants rated their own team. */
export interface SelfAssessment {
  readonly team: string;
  readonly objective: string;
  readonly counts: Readonly<Record<SelfRating, number>>;
}

@Injectable()
export class QuestionnaireRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Keeps that the person of this transaction answered, and apart from it what. Throws CONFLICT for a second time. */
  async putIntoUrn(exerciseId: ExerciseId, answer: QuestionnaireAnswer): Promise<void> {
    try {
      await this.transaction.query('select evaluation.put_into_urn($1, $2::jsonb)', [exerciseId, JSON.stringify(answer)]);
    } catch (error) {
      throw sqlStateOf(error) === '23505' ? hotDebriefErrors.alreadyAnswered() : error;
    }
  }

  async putNamed(exerciseId: ExerciseId, personId: PersonId, team: string, answer: QuestionnaireAnswer): Promise<void> {
    await this.transaction.query(
      'insert into evaluation.named_answer (exercise_id, person_id, team, answer) values ($1, $2, $3, $4::jsonb) on conflict (exercise_id, person_id) do update set answer = excluded.answer',
      [exerciseId, personId, team, JSON.stringify(answer)],
    );
  }

  /** Takes everything out of the urn; for the director, when the questionnaire closes. */
  async emptyUrn(exerciseId: ExerciseId): Promise<AnswersByTeam> {
    const rows = await this.transaction.query<{ team: string; answers: QuestionnaireAnswer[] }>('select team, answers from evaluation.empty_urn($1)', [exerciseId]);
    return new Map(rows.map(({ team, answers }) => [team, answers]));
  }

  async publish(exerciseId: ExerciseId, results: ReadonlyMap<string, QuestionnaireResult>): Promise<void> {
    await this.withdraw(exerciseId);
    for (const [team, result] of results) {
      await this.transaction.query('insert into evaluation.questionnaire_result (exercise_id, team, result) values ($1, $2, $3::jsonb)', [exerciseId, team, JSON.stringify(result)]);
    }
  }

  async withdraw(exerciseId: ExerciseId): Promise<void> {
    await this.transaction.query('delete from evaluation.questionnaire_result where exercise_id = $1', [exerciseId]);
  }

  async results(exerciseId: ExerciseId): Promise<{ team: string; result: QuestionnaireResult }[]> {
    return this.transaction.query('select team, result from evaluation.questionnaire_result where exercise_id = $1 order by team', [exerciseId]);
  }

  /** The own one of a participant, all of them for the staff; none where the questionnaire is anonymous. */
  async namedAnswers(exerciseId: ExerciseId): Promise<NamedAnswer[]> {
    return this.transaction.query(
      'select m.name, a.team, a.answer from evaluation.named_answer a join exercises.member m using (exercise_id, person_id) where a.exercise_id = $1 order by a.team, m.name',
      [exerciseId],
    );
  }

  /** Whether the person took part to the end of play. */
  async isAsked(exerciseId: ExerciseId, personId: PersonId): Promise<boolean> {
    const found = await this.transaction.query('select from evaluation.played_to_the_end($1) p where p.person_id = $2', [exerciseId, personId]);
    return found.length > 0;
  }

  async ownAnswer(exerciseId: ExerciseId, personId: PersonId): Promise<{ answered: boolean; answer: QuestionnaireAnswer | null }> {
    const [named] = await this.transaction.query<{ answer: QuestionnaireAnswer }>('select answer from evaluation.named_answer where exercise_id = $1 and person_id = $2', [exerciseId, personId]);
    if (named) return { answered: true, answer: named.answer };
    const dropped = await this.transaction.query('select from evaluation.answered where exercise_id = $1 and person_id = $2', [exerciseId, personId]);
    return { answered: dropped.length > 0, answer: null };
  }

  /** By objective and team, once the questionnaire is closed: of teams of which four answered, and for the staff of every team that answered by name. */
  async selfAssessment(exerciseId: ExerciseId, forStaff: boolean): Promise<SelfAssessment[]> {
    const results = (await this.results(exerciseId)).filter(({ team }) => team !== '');
    const named = forStaff ? Map.groupBy(await this.namedAnswers(exerciseId), ({ team }) => team) : new Map<string, NamedAnswer[]>();
    const small = [...named].filter(([team]) => !results.some((shown) => shown.team === team));
    return [
      ...results.flatMap(({ team, result }) => Object.entries(result.self).map(([objective, counts]) => ({ team, objective, counts }))),
      ...small.flatMap(([team, answers]) => {
        const ratings = Map.groupBy(answers.flatMap(({ answer }) => Object.entries(answer.self)), ([objective]) => objective);
        return [...ratings].map(([objective, given]) => ({ team, objective, counts: ratingCounts(given.map(([, rating]) => rating)) }));
      }),
    ];
  }
}
