import { Injectable } from '@nestjs/common';
import type { ExerciseId } from '#kernel';
import { hotDebriefErrors } from '../domain/hot-debrief.errors.ts';
import { HotDebriefRepository } from '../persistence/hot-debrief.repository.ts';

@Injectable()
export class OpenCards {
  constructor(private readonly hotDebriefs: HotDebriefRepository) {}

  /** Before any card is touched: the collection then stays as it is until the change is done. Throws PRECONDITION_FAILED while cards are not collected. */
  async require(exerciseId: ExerciseId): Promise<void> {
    const hotDebrief = await this.hotDebriefs.hold(exerciseId);
    if (hotDebrief?.cards !== 'open') throw hotDebriefErrors.cardsClosed();
  }
}
