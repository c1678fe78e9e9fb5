import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { ReadDebrief } from '#exercises';
import type { ExerciseId } from '#kernel';
import { Idempotency, Transaction } from '#persistence';
import { ratingErrors } from '../domain/rating.errors.ts';
import { type GivenRuling, Ruling } from '../domain/ruling.entity.ts';
import { RulingRepository } from '../persistence/ruling.repository.ts';

@Injectable()
export class OverruleExpectation {
  constructor(
    private readonly debrief: ReadDebrief,
    private readonly transaction: Transaction,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly rulings: RulingRepository,
  ) {}

  /** Says against the log, with a reason, how far a team did what was expected. */
  async execute(actor: Actor, key: string, given: GivenRuling): Promise<ExerciseId> {
    const { exerciseId, expectation, team } = given;
    const { seat, exercise, scenario } = await this.debrief.look(actor, exerciseId);
    this.access.require(actor, 'observe', seat);
    if (exercise.startedAt === null) throw ratingErrors.notStarted();
    const expected = scenario.expectations?.find((known) => known.key === expectation);
    if (!expected) throw ratingErrors.expectationUnknown();
    const isAsked = expected.to === 'all' ? exercise.teams.some((known) => known.key === team) : expected.to.includes(team);
    if (!isAsked) throw ratingErrors.teamUnknown();
    const ruling = Ruling.of(seat, given);

    await this.transaction.run(actor, async () => {
      if (await this.idempotency.begin(actor.personId, key, { overruleExpectation: given })) return;
      await this.rulings.add(ruling);
      await this.idempotency.finish(actor.personId, key, {});
    });
    return exerciseId;
  }
}
