import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { ScenarioId } from '#kernel';
import { Transaction } from '#persistence';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { exportInWorker } from '../export/export-in-worker.ts';
import type { ExportChoice } from '../interchange/export.ts';
import type { ExportedFile } from '../interchange/exported-file.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';

@Injectable()
export class ExportScenario {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly scenarios: ScenarioRepository,
    private readonly access: Access,
  ) {}

  /** A file of a version that the actor may read. */
  async execute(actor: Actor, id: ScenarioId, choice: ExportChoice): Promise<ExportedFile> {
    const scenario = await this.transaction.read(actor, async () => {
      if (!this.access.allows(actor, 'read', await this.scenarios.get(id))) throw scenarioErrors.notFound();
      return this.scenarios.contentOf(id);
    });
    return this.inTurn(() => exportInWorker({ scenario, choice }));
  }

  /** One file at a time, so that a crowd of them costs one thread and its memory. */
  private inTurn<Result>(write: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(write);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
