import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { Scenario } from '#exercise-engine';
import { type Exercise, type Member, ReadDebrief } from '#exercises';
import type { ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import { agreementOf, type FiveViews, fiveViews, type TeamAssessment } from '../domain/five-views.ts';
import { type Mark, marks } from '../domain/rating.entity.ts';
import { type Sight, sightOf } from '../domain/sight.ts';
import { QuestionnaireRepository, type SelfAssessment } from '../persistence/questionnaire.repository.ts';
import { RatingRepository } from '../persistence/rating.repository.ts';

export interface SeenEvaluation {
  readonly seat: Member;
  readonly exercise: Exercise;
  readonly scenario: Scenario;
  readonly sight: Sight;
  readonly cells: readonly FiveViews[];
  /** For the staff. */
  readonly agreement: ReturnType<typeof agreementOf> | null;
}

/** Objectives by teams, as far as the reader may see what others think of them. */
@Injectable()
export class ReadEvaluation {
  constructor(
    private readonly debrief: ReadDebrief,
    private readonly transaction: Transaction,
    private readonly access: Access,
    private readonly ratings: RatingRepository,
    private readonly questionnaires: QuestionnaireRepository,
  ) {}

  async execute(actor: Actor, id: ExerciseId): Promise<SeenEvaluation> {
    const { seat, exercise, scenario } = await this.debrief.look(actor, id);
    this.access.require(actor, 'evaluate', seat);
    const sight = sightOf(seat, exercise);
    const { ratings, assessments, own } = await this.transaction.read(actor, async () => {
      const { answer } = await this.questionnaires.ownAnswer(id, actor.personId);
      const assessed = await this.questionnaires.selfAssessment(id, sight.isStaff);
      return { ratings: await this.ratings.ofExercise(id), assessments: assessed.map(givenMarks), own: marksIn(answer?.self ?? {}) };
    });
    const keys = (items: readonly { readonly key: string }[]): readonly string[] => items.map(({ key }) => key);
    const cells = fiveViews(seat, sight, { objectives: keys(scenario.objectives), teams: keys(exercise.teams), ratings, assessments, own });
    return { seat, exercise, scenario, sight, cells, agreement: sight.isStaff ? agreementOf(cells) : null };
  }
}

const givenMarks = ({ team, objective, counts }: SelfAssessment): TeamAssessment => ({ team, objective, given: marks.flatMap((mark) => Array.from({ length: counts[mark] }, () => mark)) });

const marksIn = (self: Readonly<Record<string, string>>): Readonly<Record<string, Mark>> =>
  Object.fromEntries(Object.entries(self).flatMap(([objective, rating]) => marks.filter((mark) => mark === rating).map((mark) => [objective, mark])));
