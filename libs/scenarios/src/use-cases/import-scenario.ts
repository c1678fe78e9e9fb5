import { Injectable } from '@nestjs/common';
import { Access, type Actor, plansExercises } from '#access';
import { DomainError } from '#kernel';
import { Transaction } from '#persistence';
import { ScenarioVersion } from '../domain/version.entity.ts';
import { ScenarioWork } from '../domain/work.entity.ts';
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
    const now = new Date();
    const work = ScenarioWork.of('imported', { cityId: actor.homeCityId, personId: actor.personId }, now);
    const version = ScenarioVersion.draft(work, 1, scenario, actor.personId, now, report);
    this.access.require(actor, 'write', version);
    if (dryRun) return { ...report, scenarioId: null };
    await this.transaction.run(actor, () => this.scenarios.start(version, scenario));
    return { ...report, scenarioId: version.id };
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
