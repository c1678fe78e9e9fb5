import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { ExerciseId } from '#kernel';
import type { Lead } from '../domain/hot-debrief.entity.ts';
import { HotDebriefRepository } from '../persistence/hot-debrief.repository.ts';
import { DebriefChange } from './debrief-change.ts';

@Injectable()
export class LeadWalkThrough {
  constructor(
    private readonly change: DebriefChange,
    private readonly hotDebriefs: HotDebriefRepository,
  ) {}

  /** Takes everybody who follows to a step, a moment of play, and what is talked about. */
  execute(actor: Actor, exerciseId: ExerciseId, key: string, lead: Lead): Promise<void> {
    return this.change.run(actor, exerciseId, { action: 'lead-debrief', key, request: { leadWalkThrough: lead } }, async () => {
      const hotDebrief = await this.hotDebriefs.lock(exerciseId);
      hotDebrief.lead(lead);
      await this.hotDebriefs.save(hotDebrief);
    });
  }
}
