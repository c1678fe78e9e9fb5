import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Transaction } from '#persistence';
import { largestFile, refusals } from '../domain/file.errors.ts';
import type { StoredFile } from '../domain/stored-file.entity.ts';
import type { Inspected, Upload } from '../inspection/inspect.ts';
import { inspectInWorker } from '../inspection/thread/inspect-in-worker.ts';
import { FileRepository } from '../persistence/file.repository.ts';
import { UploadLimits } from '../persistence/upload-limits.ts';

/** Keeps a file that nothing links yet. Until something does, only who uploaded it reads it, and after a day it is cleared away. */
@Injectable()
export class StoreFile {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly files: FileRepository,
    private readonly limits: UploadLimits,
  ) {}

  /** Throws BAD_USER_INPUT, TOO_LARGE and RATE_LIMITED; a refused file changes nothing. */
  async execute(actor: Actor, upload: Upload): Promise<StoredFile> {
    const inspected = await this.inspect(actor, upload);
    return this.keep(actor, inspected);
  }

  /** Before a file is received at all. Throws RATE_LIMITED. */
  admit(actor: Actor): Promise<void> {
    return this.limits.admit(actor.personId);
  }

  /** What would be kept. It takes its time, so no transaction may be open. */
  async inspect(actor: Actor, upload: Upload): Promise<Inspected> {
    if (upload.bytes.byteLength > largestFile) throw refusals['too-large']();
    await this.limits.count(actor.personId, upload.bytes.byteLength);
    return this.inTurn(() => inspectInWorker(upload));
  }

  /** In the transaction that is open, or in one of its own. */
  keep(actor: Actor, inspected: Inspected): Promise<StoredFile> {
    return this.transaction.run(actor, () => this.files.keep(inspected, actor.personId));
  }

  /** One file at a time, so that a crowd of them costs one thread and its memory. */
  private inTurn<Result>(look: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(look);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
