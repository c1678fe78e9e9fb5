import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { idempotencyKey } from '#identity';
import { CurrentActor } from '#identity';
import type { ExerciseId } from '#kernel';
import { OwnTransaction } from '#persistence';
import type { CardId, CardPolarity } from '../domain/card.entity.ts';
import { TidyCards } from '../use-cases/tidy-cards.ts';
import { VoteCard } from '../use-cases/vote-card.ts';
import { WriteCard } from '../use-cases/write-card.ts';
import { CardPolarityEnum } from './hot-debrief.enums.ts';

type Id = ExerciseId;
const exerciseId = ['exerciseId', { type: () => ID }, ParseUUIDPipe] as const;
const cardId = ['cardId', { type: () => ID }, ParseUUIDPipe] as const;
const polarity = ['polarity', { type: () => CardPolarityEnum }] as const;

/** Strengths and weaknesses, collected live. */
@OwnTransaction()
@Resolver()
export class CardResolver {
  constructor(
    private readonly write: WriteCard,
    private readonly votes: VoteCard,
    private readonly tidy: TidyCards,
  ) {}

  @Mutation(() => Boolean)
  async addCard(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...polarity) kind: CardPolarity, @Args('body') body: string, @Args(...idempotencyKey) key: string): Promise<boolean> {
    await this.write.add(actor, id, key, kind, body);
    return true;
  }

  @Mutation(() => Boolean)
  async editCard(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args(...cardId) card: CardId,
    @Args(...polarity) kind: CardPolarity,
    @Args('body') body: string,
    @Args(...idempotencyKey) key: string,
  ): Promise<boolean> {
    await this.write.edit(actor, id, key, card, { polarity: kind, body });
    return true;
  }

  @Mutation(() => Boolean)
  async removeCard(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...cardId) card: CardId, @Args(...idempotencyKey) key: string): Promise<boolean> {
    await this.write.remove(actor, id, key, card);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Gives one of five votes to a card, or takes it back.' })
  async voteCard(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...cardId) card: CardId, @Args('given') given: boolean, @Args(...idempotencyKey) key: string): Promise<boolean> {
    await this.votes.execute(actor, id, key, card, given);
    return true;
  }

  @Mutation(() => Boolean, { description: 'For the director.' })
  async hideCard(@CurrentActor() actor: Actor, @Args(...exerciseId) id: Id, @Args(...cardId) card: CardId, @Args('hidden') hidden: boolean, @Args(...idempotencyKey) key: string): Promise<boolean> {
    await this.tidy.hide(actor, id, key, card, hidden);
    return true;
  }

  @Mutation(() => Boolean, { description: 'For the director: says that a card is the same as another one, or, with null, that it is not.' })
  async mergeCards(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: Id,
    @Args(...cardId) card: CardId,
    @Args('into', { type: () => ID, nullable: true }, new ParseUUIDPipe({ optional: true })) into: CardId | null,
    @Args(...idempotencyKey) key: string,
  ): Promise<boolean> {
    await this.tidy.merge(actor, id, key, card, into ?? null);
    return true;
  }
}
