import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { ExerciseId } from '#kernel';
import type { CardId } from '../domain/card.entity.ts';
import { hotDebriefErrors } from '../domain/hot-debrief.errors.ts';
import { CardRepository } from '../persistence/card.repository.ts';
import { DebriefChange } from './debrief-change.ts';
import { OpenCards } from './open-cards.ts';

@Injectable()
export class VoteCard {
  constructor(
    private readonly change: DebriefChange,
    private readonly open: OpenCards,
    private readonly cards: CardRepository,
  ) {}

  /** A person has five votes, one a card at most. A vote is taken back also from a card that was hidden meanwhile. */
  execute(actor: Actor, exerciseId: ExerciseId, key: string, id: CardId, given: boolean): Promise<void> {
    return this.change.run(actor, exerciseId, { action: 'evaluate', key, request: { voteCard: { id, given } } }, async () => {
      await this.open.require(exerciseId);
      if (!given) return this.cards.takeVoteBack(exerciseId, id, actor.personId);
      const card = await this.cards.get(exerciseId, id);
      if (await this.cards.isMerged(id)) throw hotDebriefErrors.cardMerged();
      if (!(await this.cards.vote(card, actor.personId))) throw hotDebriefErrors.votesSpent();
    });
  }
}
