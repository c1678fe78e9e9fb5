import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { ExerciseId } from '#kernel';
import type { CardId } from '../domain/card.entity.ts';
import { hotDebriefErrors } from '../domain/hot-debrief.errors.ts';
import { CardRepository } from '../persistence/card.repository.ts';
import { HotDebriefRepository } from '../persistence/hot-debrief.repository.ts';
import { DebriefChange } from './debrief-change.ts';

/** What the director does with cards that say the same, or what does not belong before all. Both can be undone. */
@Injectable()
export class TidyCards {
  constructor(
    private readonly change: DebriefChange,
    private readonly hotDebriefs: HotDebriefRepository,
    private readonly cards: CardRepository,
  ) {}

  hide(actor: Actor, exerciseId: ExerciseId, key: string, id: CardId, hidden: boolean): Promise<void> {
    return this.change.run(actor, exerciseId, { action: 'lead-debrief', key, request: { hideCard: { id, hidden } } }, async () => {
      await this.hotDebriefs.lock(exerciseId);
      await this.cards.hide(await this.cards.get(exerciseId, id), hidden);
    });
  }

  merge(actor: Actor, exerciseId: ExerciseId, key: string, id: CardId, into: CardId | null): Promise<void> {
    return this.change.run(actor, exerciseId, { action: 'lead-debrief', key, request: { mergeCards: { id, into } } }, async () => {
      await this.hotDebriefs.lock(exerciseId);
      const card = await this.cards.get(exerciseId, id);
      if (into !== null) {
        await this.cards.get(exerciseId, into);
        if (into === id || (await this.cards.isMerged(into))) throw hotDebriefErrors.cardMerged();
      }
      await this.cards.merge(card, into);
    });
  }
}
