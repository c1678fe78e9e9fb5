import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { ExerciseId } from '#kernel';
import { Card, type CardId, type CardPolarity, mostCards } from '../domain/card.entity.ts';
import { hotDebriefErrors } from '../domain/hot-debrief.errors.ts';
import { CardRepository } from '../persistence/card.repository.ts';
import { DebriefChange } from './debrief-change.ts';
import { OpenCards } from './open-cards.ts';

/** A card of one's own: written, edited and torn up, until the collection closes. */
@Injectable()
export class WriteCard {
  constructor(
    private readonly change: DebriefChange,
    private readonly open: OpenCards,
    private readonly cards: CardRepository,
    private readonly access: Access,
  ) {}

  add(actor: Actor, exerciseId: ExerciseId, key: string, polarity: CardPolarity, body: string): Promise<void> {
    return this.change.run(actor, exerciseId, { action: 'evaluate', key, request: { addCard: { polarity, body } } }, async (seat) => {
      const card = Card.of(seat, polarity, body);
      await this.open.require(exerciseId);
      if ((await this.cards.ownedBy(exerciseId, actor.personId)).cards.length >= mostCards) throw hotDebriefErrors.cardsSpent(mostCards);
      await this.cards.add(card);
    });
  }

  /** Votes for the words before are taken back. */
  edit(actor: Actor, exerciseId: ExerciseId, key: string, id: CardId, words: { polarity: CardPolarity; body: string }): Promise<void> {
    return this.change.run(actor, exerciseId, { action: 'evaluate', key, request: { editCard: { id, ...words } } }, async () => {
      const card = await this.ownCard(actor, exerciseId, id);
      card.edit(words.polarity, words.body);
      await this.cards.save(card);
    });
  }

  remove(actor: Actor, exerciseId: ExerciseId, key: string, id: CardId): Promise<void> {
    return this.change.run(actor, exerciseId, { action: 'evaluate', key, request: { removeCard: { id } } }, async () => {
      await this.cards.remove(await this.ownCard(actor, exerciseId, id));
    });
  }

  private async ownCard(actor: Actor, exerciseId: ExerciseId, id: CardId): Promise<Card> {
    await this.open.require(exerciseId);
    const card = await this.cards.get(exerciseId, id);
    this.access.require(actor, 'write', card);
    return card;
  }
}
