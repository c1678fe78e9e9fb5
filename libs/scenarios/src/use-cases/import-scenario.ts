import { Injectable } from '@nestjs/common';
import { Access, type Actor, plansExercises } from '#access';
import { type FileId, type Inspected, StoreFile } from '#files';
import { DomainError } from '#kernel';
import { Transaction } from '#persistence';
import { ScenarioVersion } from '../domain/version.entity.ts';
import { ScenarioWork } from '../domain/work.entity.ts';
import { withAttachments } from '../interchange/attachments.ts';
import type { ImportReport, ImportResult, TableChoice, TablePreview } from '../interchange/index.ts';
import { importInWorker } from '../interchange/thread/import-in-worker.ts';
import { AttachmentRepository } from '../persistence/attachment.repository.ts';
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
    private readonly files: StoreFile,
    private readonly attachments: AttachmentRepository,
  ) {}

  /** Keeps the scenario for the importer's own city, or for the network when the importer belongs to it. A refused file changes nothing. */
  async execute(actor: Actor, { bytes, name, choice = {} }: ScenarioFile, dryRun: boolean): Promise<Imported> {
    const read = await this.inTurn(() => importInWorker(bytes, name, choice, dryRun));
    const inspected = await this.inspect(actor, read);
    const { report, scenario, table } = withAttachments(read, new Map([...inspected].map(([hash, file]) => [hash, typeof file === 'string' ? file : told(file)])));
    if (dryRun || !scenario) return { ...report, scenarioId: null, ...(table && { table }) };
    const now = new Date();
    const work = ScenarioWork.of('imported', { cityId: actor.homeCityId, personId: actor.personId }, now);
    const version = ScenarioVersion.draft(work, 1, scenario, actor.personId, now, report);
    this.access.require(actor, 'write', version);
    await this.transaction.run(actor, async () => {
      await this.scenarios.start(version, scenario);
      const files: FileId[] = [];
      for (const file of inspected.values()) if (typeof file !== 'string') files.push((await this.files.keep(actor, file)).id);
      await this.attachments.link(version.id, files);
    });
    return { ...report, scenarioId: version.id };
  }

  /** The attachments as they would be kept, or why they would not, by the hash that the file names. Throws RATE_LIMITED. */
  private async inspect(actor: Actor, { scenario, attachments = new Map() }: ImportResult): Promise<Map<string, Inspected | string>> {
    const inspected = new Map<string, Inspected | string>();
    for (const { name, sha256 } of scenario?.attachments ?? []) {
      const bytes = attachments.get(sha256);
      if (!bytes || inspected.has(sha256)) continue;
      const file = await this.files.inspect(actor, { name, bytes }).catch((error: unknown) => {
        if (error instanceof DomainError && error.code !== 'RATE_LIMITED') return error.reason;
        throw error;
      });
      inspected.set(sha256, file);
    }
    return inspected;
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

const told = ({ name, mediaType, bytes, sha256 }: Inspected) => ({ name, mediaType, bytes: bytes.byteLength, sha256 });
