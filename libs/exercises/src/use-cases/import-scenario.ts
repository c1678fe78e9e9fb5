import { Injectable } from '@nestjs/common';
import { Access, type Actor, plansExercises } from '#access';
import { DomainError } from '#kernel';
import { Transaction } from '#persistence';
import { LibraryScenario } from '../domain/scenario.entity.ts';
import { type ImportReport, importScenario } from '../interchange/index.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';

@Injectable()
export class ImportScenario {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly scenarios: ScenarioRepository,
    private readonly access: Access,
  ) {}

  /** Keeps the scenario for the importer's own city, or for the network when the importer belongs to it. A refused file changes nothing. */
  async execute(actor: Actor, file: { bytes: Uint8Array; name: string }, dryRun: boolean): Promise<ImportReport & { scenarioId: string | null }> {
    const { report, scenario } = await this.inTurn(() => importScenario(file.bytes, file.name));
    if (!scenario) return { ...report, scenarioId: null };
    const owner = { cityId: actor.homeCityId, personId: actor.personId };
    const library = LibraryScenario.imported(scenario, report, owner, new Date());
    this.access.require(actor, 'import', library);
    if (dryRun) return { ...report, scenarioId: null };
    await this.transaction.run(actor, () => this.scenarios.add(library));
    return { ...report, scenarioId: library.id };
  }

  /** Before a file is read at all. Throws FORBIDDEN. */
  admit(actor: Actor): void {
    if (!plansExercises(actor)) throw new DomainError('FORBIDDEN', 'access.forbidden', { action: 'import' });
  }

  /** One file at a time: reading one keeps the event loop busy that the exercises run on. */
  private inTurn<Result>(read: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(read);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
