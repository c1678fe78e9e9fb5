import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { ExerciseId } from '#kernel';
import { HotDebriefRepository } from '../persistence/hot-debrief.repository.ts';
import { DebriefChange } from './debrief-change.ts';

@Injectable()
export class CollectCards {
  constructor(
    private readonly change: DebriefChange,
    private readonly hotDebriefs: HotDebriefRepository,
  ) {}

  /** Opens or closes the collection; while it is closed nobody writes, edits or votes. */
  execute(actor: Actor, exerciseId: ExerciseId, key: string, open: boolean): Promise<void> {
    return this.change.run(actor, exerciseId, { action: 'lead-debrief', key, request: { collectCards: { open } } }, async () => {
      const hotDebrief = await this.hotDebriefs.lock(exerciseId);
      hotDebrief.collectCards(open);
      await this.hotDebriefs.save(hotDebrief);
    });
  }
}
