import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Float, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '#access';
import { idempotencyKey } from '#identity';
import { CurrentActor } from '#identity';
import type { ExerciseId } from '#kernel';
import { OwnTransaction } from '#persistence';
import type { DebriefStep } from '../domain/hot-debrief.entity.ts';
import { questions } from '../domain/questionnaire.ts';
import { CollectCards } from '../use-cases/collect-cards.ts';
import { LeadWalkThrough } from '../use-cases/lead-walk-through.ts';
import { ReadHotDebrief } from '../use-cases/read-hot-debrief.ts';
import { DebriefStepEnum } from './hot-debrief.enums.ts';
import { HotDebriefUpdateType } from './hot-debrief.types.ts';
import { HotDebriefType } from './own-debrief.types.ts';
import { answerLists } from './questionnaire-lists.ts';
import { WalkThroughType } from './walk-through.types.ts';

const exerciseId = ['exerciseId', { type: () => ID }, ParseUUIDPipe] as const;

/** The hot debrief, and where the director leads the room in it. */
@OwnTransaction()
@Resolver()
export class HotDebriefResolver {
  constructor(
    private readonly read: ReadHotDebrief,
    private readonly leadRoom: LeadWalkThrough,
    private readonly collect: CollectCards,
  ) {}

  @Query(() => HotDebriefType, { description: 'For everybody seated, once the exercise has ended.' })
  async hotDebrief(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId): Promise<HotDebriefType> {
    const { exercise, scenario, ownAnswer, ...seen } = await this.read.execute(actor, id);
    const { answered, answer } = ownAnswer;
    return { ...seen, exerciseId: id, title: exercise.title, questions, objectives: scenario.objectives, hasAnswered: answered, ownAnswer: answer && answerLists(answer) };
  }

  @Query(() => WalkThroughType, { description: 'Who knew what when, and each decision with what was known at that second. The words of a team are for that team and the staff.' })
  walkThrough(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId): Promise<WalkThroughType> {
    return this.read.walkThrough(actor, id);
  }

  @Mutation(() => Boolean, { description: 'Takes everybody who follows to a step and a moment of play.' })
  async leadWalkThrough(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: ExerciseId,
    @Args('step', { type: () => DebriefStepEnum }) step: DebriefStep,
    @Args('momentMs', { type: () => Float }) momentMs: number,
    @Args('focus', { type: () => String, nullable: true }) focus: string | null,
    @Args(...idempotencyKey) key: string,
  ): Promise<boolean> {
    await this.leadRoom.execute(actor, id, key, { step, momentMs, focus: focus ?? null });
    return true;
  }

  @Mutation(() => Boolean, { description: 'Opens or closes the collection of cards.' })
  async collectCards(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId, @Args('open') open: boolean, @Args(...idempotencyKey) key: string): Promise<boolean> {
    await this.collect.execute(actor, id, key, open);
    return true;
  }

  @Subscription(() => HotDebriefUpdateType, { name: 'hotDebrief', description: 'Where the director leads the room, and what it collects, each time that changes.' })
  follow(@Args('exerciseId', { type: () => ID }) _exerciseId: string): never {
    throw new Error('Served by the gateway');
  }
}
