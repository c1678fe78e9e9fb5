import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { ReadFile } from '#files';
import type { ScenarioId } from '#kernel';
import { Transaction } from '#persistence';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { exportInWorker } from '../export/export-in-worker.ts';
import type { ExportChoice, ExportFormat } from '../interchange/export.ts';
import type { ExportedFile } from '../interchange/exported-file.ts';
import { AttachmentRepository } from '../persistence/attachment.repository.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';

/** Forms that hold the bytes of attachments. */
const withFiles: readonly ExportFormat[] = ['tocsin', 'openaev'];

@Injectable()
export class ExportScenario {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly scenarios: ScenarioRepository,
    private readonly access: Access,
    private readonly attachments: AttachmentRepository,
    private readonly files: ReadFile,
  ) {}

  /** A file of a version that the actor may read. */
  async execute(actor: Actor, id: ScenarioId, choice: Omit<ExportChoice, 'attachments'>): Promise<ExportedFile> {
    const { scenario, files } = await this.transaction.read(actor, async () => {
      if (!this.access.allows(actor, 'read', await this.scenarios.get(id))) throw scenarioErrors.notFound();
      return { scenario: await this.scenarios.contentOf(id), files: withFiles.includes(choice.format) ? await this.attachments.of(id) : [] };
    });
    return this.inTurn(async () => {
      const attachments = new Map<string, Uint8Array>();
      for (const { id: fileId, sha256 } of files) attachments.set(sha256, await this.files.whole(actor, fileId));
      return exportInWorker({ scenario, choice: { ...choice, attachments } });
    });
  }

  /** One file at a time, so that a crowd of them costs one thread and its memory. */
  private inTurn<Result>(write: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(write);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
