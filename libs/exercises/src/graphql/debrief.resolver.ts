import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor } from '#identity';
import type { ExerciseId } from '#kernel';
import { ReadDebrief } from '../use-cases/read-debrief.ts';
import { DebriefType, SpectatorBoardType } from './debrief.types.ts';

@Resolver()
export class DebriefResolver {
  constructor(private readonly read: ReadDebrief) {}

  @Query(() => DebriefType, { description: 'For everybody seated, once the exercise has ended.' })
  async debrief(@CurrentActor() actor: Actor, @Args('exerciseId', { type: () => ID }, ParseUUIDPipe) id: ExerciseId): Promise<DebriefType> {
    const { exercise, ...debrief } = await this.read.debrief(actor, id);
    const { title, startedAt, endedAt } = exercise;
    return { ...debrief, exerciseId: id, title, startedAt, endedAt };
  }

  @Query(() => SpectatorBoardType, { description: 'What spectators may know: delayed and redacted.' })
  spectatorBoard(@CurrentActor() actor: Actor, @Args('exerciseId', { type: () => ID }, ParseUUIDPipe) id: ExerciseId): Promise<SpectatorBoardType> {
    return this.read.spectatorBoard(actor, id);
  }
}
