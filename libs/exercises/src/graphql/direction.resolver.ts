import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Float, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor } from '#identity';
import { type ExerciseId, hashOf } from '#kernel';
import { OwnTransaction } from '#persistence';
import { PlayExercise } from '../use-cases/play-exercise.ts';
import type { Receipt } from '../use-cases/write-log.ts';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import { PassedInjectsEnum, TaskOutcomeEnum } from './enums.ts';
import { ReceiptType } from './exercise.types.ts';
import { idempotencyKey } from '#identity';
import { ImproviseInjectInput, InjectContentInput, NoteObservationInput } from './play.inputs.ts';

type Id = ExerciseId;
const exerciseId = ['exerciseId', { type: () => ID }, ParseUUIDPipe] as const;
const inject = ['inject', { type: () => ID }] as const;
const passed = ['passed', { type: () => PassedInjectsEnum, description: 'What becomes of the injects that were due on the way.' }] as const;

/** The same when the mutation is sent again. */
const improvisedId = ({ personId }: Actor, key: string): string => `improvised-${hashOf({ personId, key }).slice(0, 32)}`;

/** What the staff do: one command of the engine each. */
@OwnTransaction()
@Resolver()
export class DirectionResolver {
  constructor(private readonly play: PlayExercise) {}

  @Mutation(() => ReceiptType)
  briefExercise(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'brief' });
  }

  @Mutation(() => ReceiptType)
  startExercise(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'start' });
  }

  @Mutation(() => ReceiptType)
  pauseExercise(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'pause' });
  }

  @Mutation(() => ReceiptType)
  resumeExercise(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'resume' });
  }

  @Mutation(() => ReceiptType, { description: 'Stops play on every screen because of a real incident. Resume goes on, end ends.' })
  declareRealIncident(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'declare-real-incident' });
  }

  @Mutation(() => ReceiptType, { description: 'From 0.25 to 20.' })
  changeSpeed(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args('rate', { type: () => Float }) rate: number,
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'change-speed', rate });
  }

  @Mutation(() => ReceiptType, { description: 'Forward only, to an exercise time in milliseconds.' })
  jumpAhead(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args('toMs', { type: () => Float }) toMs: number,
    @Args(...passed) passedInjects: 'release' | 'skip',
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'jump', toMs, passed: passedInjects });
  }

  @Mutation(() => ReceiptType)
  nextPhase(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args(...passed) passedInjects: 'release' | 'skip',
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'next-phase', passed: passedInjects });
  }

  @Mutation(() => ReceiptType)
  endExercise(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'end' });
  }

  @Mutation(() => ReceiptType)
  releaseInject(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...inject) injectId: string, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'release-inject', inject: injectId });
  }

  @Mutation(() => ReceiptType)
  holdInject(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...inject) injectId: string, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'hold-inject', inject: injectId });
  }

  @Mutation(() => ReceiptType)
  skipInject(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...inject) injectId: string, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'skip-inject', inject: injectId });
  }

  @Mutation(() => ReceiptType, { description: 'Takes back a hold or a skip by hand: due as planned, or at once where that moment has passed.' })
  replanInject(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...inject) injectId: string, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'replan-inject', inject: injectId });
  }

  @Mutation(() => ReceiptType)
  editInject(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args(...inject) injectId: string,
    @Args('content') content: InjectContentInput,
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'edit-inject', inject: injectId, content: content.toContent() });
  }

  @Mutation(() => ReceiptType)
  improviseInject(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args('input') { team, contingency, blank }: ImproviseInjectInput,
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    if ((contingency === undefined) === (blank === undefined)) throw exerciseErrors.improviseOneKind();
    const improvised = blank ? blank.toImprovised() : { contingency: contingency ?? '' };
    return this.play.execute(actor, id, key, { type: 'improvise-inject', id: improvisedId(actor, key), team, improvised });
  }

  @Mutation(() => ReceiptType)
  takeTask(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...inject) injectId: string, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'take-task', inject: injectId });
  }

  @Mutation(() => ReceiptType)
  finishTask(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args(...inject) injectId: string,
    @Args('outcome', { type: () => TaskOutcomeEnum }) outcome: 'performed' | 'failed',
    @Args('note') note: string,
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'finish-task', inject: injectId, outcome, note });
  }

  @Mutation(() => ReceiptType)
  noteObservation(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args('input') { team, polarity, text, expectation }: NoteObservationInput,
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'note-observation', team: team ?? null, polarity, text, ...(expectation ? { expectation } : {}) });
  }
}
