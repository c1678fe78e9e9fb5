import { Injectable } from '@nestjs/common';
import { Access, type Actor, plansExercises } from '#access';
import { DomainError } from '#kernel';
import { Transaction } from '#persistence';
import { ScenarioVersion } from '../domain/version.entity.ts';
import { ScenarioWork } from '../domain/work.entity.ts';
import type { ImportReport, TableChoice, TablePreview } from '../interchange/index.ts';
import { importInWorker } from '../interchange/thread/import-in-worker.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';

interface ScenarioFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly choice?: TableChoice;
}

/** What became of a file; of a spreadsheet that was only looked at, how it was understood too. */
type Imported = ImportReport & { readonly scenarioId: string | null; readonly table?: TablePreview };

@Injectable()
export class ImportScenario {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly scenarios: ScenarioRepository,
    private readonly access: Access,
  ) {}

  /** Keeps the scenario for the importer's own city, or for the network when the importer belongs to it. A refused file changes nothing. */
  async execute(actor: Actor, { bytes, name, choice = {} }: ScenarioFile, dryRun: boolean): Promise<Imported> {
    const { report, scenario, table } = await this.inTurn(() => importInWorker(bytes, name, choice, dryRun));
    if (!scenario) return { ...report, scenarioId: null, ...(table && { table }) };
    const now = new Date();
    const work = ScenarioWork.of('imported', { cityId: actor.homeCityId, personId: actor.personId }, now);
    const version = ScenarioVersion.draft(work, 1, scenario, actor.personId, now, report);
    this.access.require(actor, 'write', version);
    await this.transaction.run(actor, () => this.scenarios.start(version, scenario));
    return { ...report, scenarioId: version.id };
  }

  /** Before a file is read at all. Throws FORBIDDEN. */
  admit(actor: Actor): void {
    if (!plansExercises(actor)) throw new DomainError('FORBIDDEN', 'access.forbidden', { action: 'import' });
  }

  /** One file at a time, since each may need as much memory as its worker has. */
  private inTurn<Result>(read: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(read);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
