import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import { idempotencyKey } from '#identity';
import { CurrentActor } from '#identity';
import type { ExerciseId } from '#kernel';
import { OwnTransaction } from '#persistence';
import type { Rating } from '../domain/rating.entity.ts';
import { RateObjective } from '../use-cases/rate-objective.ts';
import { ReadEarlierRatings } from '../use-cases/read-earlier-ratings.ts';
import { ReadEvaluation } from '../use-cases/read-evaluation.ts';
import { PeopleAsTheyWere } from './people-as-they-were.ts';
import { RatingInput } from './rating.inputs.ts';
import { EarlierRatingType, EvaluationType, type RatingType } from './rating.types.ts';

const exerciseId = ['exerciseId', { type: () => ID }, ParseUUIDPipe] as const;

@Resolver()
export class RatingResolver {
  constructor(
    private readonly read: ReadEvaluation,
    private readonly earlier: ReadEarlierRatings,
    private readonly rate: RateObjective,
    private readonly people: PeopleAsTheyWere,
    private readonly access: Access,
  ) {}

  @Query(() => EvaluationType, { description: 'For the staff at any time; for participants, about their own team, once the exercise has ended.' })
  async evaluation(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId): Promise<EvaluationType> {
    const { seat, exercise, scenario, sight, cells, agreement } = await this.read.execute(actor, id);
    const person = await this.people.teller();
    const told = (rating: Rating): RatingType => ({ ...rating, rater: person(rating.raterId, rating.raterName, rating.raterCityId) });
    return {
      exerciseId: id,
      title: exercise.title,
      scenarioTitle: exercise.scenarioTitle,
      hasStarted: exercise.startedAt !== null,
      hasEnded: exercise.status === 'ended',
      objectives: scenario.objectives,
      teams: exercise.teams.filter(({ key }) => sight.sees(key)),
      cells: cells.map((cell) => ({ ...cell, official: cell.official && told(cell.official), raters: cell.raters.map(told) })),
      agreement,
      can: { rate: this.access.allows(actor, 'observe', seat), markOfficially: this.access.allows(actor, 'direct', seat), seeRaters: sight.isStaff },
    };
  }

  @Query(() => [EarlierRatingType], { description: 'What ratings said before they were changed, the newest first; for the staff.' })
  async earlierRatings(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId, @Args('objective') objective: string, @Args('team') team: string): Promise<EarlierRatingType[]> {
    const replaced = await this.earlier.execute(actor, id, objective, team);
    const person = await this.people.teller();
    return replaced.map((rating) => ({ ...rating, official: rating.kind === 'official', rater: person(rating.raterId, rating.raterName, rating.raterCityId) }));
  }

  @OwnTransaction()
  @Mutation(() => Boolean, { description: 'For observers and directors: the own rating of one objective and one team.' })
  async rateObjective(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId, @Args('input') input: RatingInput, @Args(...idempotencyKey) key: string): Promise<boolean> {
    await this.rate.execute(actor, key, 'rater', input.given(id));
    return true;
  }

  @OwnTransaction()
  @Mutation(() => Boolean, { description: 'For directors: the mark that counts.' })
  async markOfficially(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId, @Args('input') input: RatingInput, @Args(...idempotencyKey) key: string): Promise<boolean> {
    await this.rate.execute(actor, key, 'official', input.given(id));
    return true;
  }
}
