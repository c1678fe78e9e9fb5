import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor } from '#identity';
import type { ExerciseId } from '#kernel';
import { CompareWithForecast, type ForecastBeside } from '../use-cases/compare-with-forecast.ts';
import { ReadDebrief } from '../use-cases/read-debrief.ts';
import { DebriefType, SpectatorBoardType } from './debrief.types.ts';
import { BesideScalar } from './scalars.ts';

@Resolver(() => DebriefType)
export class DebriefResolver {
  constructor(
    private readonly read: ReadDebrief,
    private readonly compare: CompareWithForecast,
  ) {}

  @Query(() => DebriefType, { description: 'For everybody seated, once the exercise has ended.' })
  async debrief(@CurrentActor() actor: Actor, @Args('exerciseId', { type: () => ID }, ParseUUIDPipe) id: ExerciseId): Promise<DebriefType> {
    const { exercise, ...debrief } = await this.read.debrief(actor, id);
    const { title, startedAt, endedAt } = exercise;
    return { ...debrief, exerciseId: id, title, startedAt, endedAt };
  }

  @ResolveField(() => BesideScalar, { nullable: true, description: 'What rehearsals foretold beside what came; null when no forecast was kept.' })
  beside(@CurrentActor() actor: Actor, @Parent() { exerciseId }: DebriefType): Promise<ForecastBeside | null> {
    return this.compare.execute(actor, exerciseId);
  }

  @Query(() => SpectatorBoardType, { description: 'What spectators may know: delayed and redacted.' })
  spectatorBoard(@CurrentActor() actor: Actor, @Args('exerciseId', { type: () => ID }, ParseUUIDPipe) id: ExerciseId): Promise<SpectatorBoardType> {
    return this.read.spectatorBoard(actor, id);
  }
}
