import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { Scenario } from '#exercise-engine';
import { type Member, ReadDebrief } from '#exercises';
import type { ExerciseId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { hotDebriefErrors } from '../domain/hot-debrief.errors.ts';

export interface Intent {
  /** What the seat must allow. */
  readonly action: 'evaluate' | 'lead-debrief' | 'answer-questionnaire';
  readonly key: string;
  /** What the key stands for. */
  readonly request: object;
}

/** One change of the hot debrief by somebody with a seat, once for each key, after the end of play. */
@Injectable()
export class DebriefChange {
  constructor(
    private readonly debrief: ReadDebrief,
    private readonly transaction: Transaction,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  async run(actor: Actor, exerciseId: ExerciseId, { action, key, request }: Intent, change: (seat: Member, scenario: Scenario) => Promise<void>): Promise<void> {
    const { seat, exercise, scenario } = await this.debrief.look(actor, exerciseId);
    this.access.require(actor, action, seat);
    if (exercise.status !== 'ended') throw hotDebriefErrors.notEnded();
    await this.transaction.run(actor, async () => {
      if (await this.idempotency.begin(actor.personId, key, { exerciseId, ...request })) return;
      await change(seat, scenario);
      await this.idempotency.finish(actor.personId, key, {});
    });
  }
}
