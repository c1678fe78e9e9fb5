import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor } from '#identity';
import { DomainError, type ExerciseId } from '#kernel';
import { OwnTransaction } from '#persistence';
import { PlayExercise } from '../use-cases/play-exercise.ts';
import type { Receipt } from '../use-cases/write-log.ts';
import { ReceiptType } from './exercise.types.ts';
import { idempotencyKey } from '#identity';
import { DecideInjectInput, Information, NotifyAuthorityInput, SendMessageInput } from './play.inputs.ts';

type Id = ExerciseId;
const exerciseId = ['exerciseId', { type: () => ID }, ParseUUIDPipe] as const;
const inject = ['inject', { type: () => ID }] as const;
const receiptsAtOnce = 100;

/** What participants do: one command of the engine each. */
@OwnTransaction()
@Resolver()
export class PlayResolver {
  constructor(private readonly play: PlayExercise) {}

  @Mutation(() => ReceiptType, { description: 'Says that a screen of the team shows these injects.' })
  showInjects(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args('injects', { type: () => [ID] }) injects: string[],
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    if (injects.length === 0 || injects.length > receiptsAtOnce) throw new DomainError('BAD_USER_INPUT', 'exercises.receipts-at-once', { min: 1, max: receiptsAtOnce });
    return this.play.execute(actor, id, key, { type: 'show-injects', injects });
  }

  @Mutation(() => ReceiptType)
  openInject(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...inject) injectId: string, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'open-inject', inject: injectId });
  }

  @Mutation(() => ReceiptType, { description: 'Picks up a ringing call, or calls back after a missed one.' })
  pickUpCall(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...inject) injectId: string, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'pick-up-call', inject: injectId });
  }

  @Mutation(() => ReceiptType)
  missCall(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...inject) injectId: string, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'miss-call', inject: injectId });
  }

  @Mutation(() => ReceiptType)
  answerInject(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args(...inject) injectId: string,
    @Args('text') text: string,
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'answer', inject: injectId, text });
  }

  @Mutation(() => ReceiptType)
  decideInject(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args('input') input: DecideInjectInput,
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'decide', ...input });
  }

  @Mutation(() => ReceiptType)
  writeLog(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args('text') text: string, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'write-log', text });
  }

  @Mutation(() => ReceiptType)
  sendMessage(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args('input') input: SendMessageInput, @Args(...idempotencyKey) key: string): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'send-message', ...input });
  }

  @Mutation(() => ReceiptType)
  shareInformation(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args() { to, text, tlp, inject: injectId }: Information,
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'share-information', to, text, ...(tlp && { tlp }), ...(injectId && { inject: injectId }) });
  }

  @Mutation(() => ReceiptType, { description: 'Right or wrong, in time or late: what it was worth shows in the debrief.' })
  notifyAuthority(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args('input') input: NotifyAuthorityInput,
    @Args(...idempotencyKey) key: string,
  ): Promise<Receipt> {
    return this.play.execute(actor, id, key, { type: 'notify-authority', ...input });
  }
}
