import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Transaction } from '#persistence';
import type { FileId, StoredFile } from '../domain/stored-file.entity.ts';
import { FileRepository } from '../persistence/file.repository.ts';

const sliceBytes = 1_024 * 1_024;

@Injectable()
export class ReadFile {
  constructor(
    private readonly transaction: Transaction,
    private readonly files: FileRepository,
  ) {}

  /** Throws NOT_FOUND `files.not-found`, also for what is foreign. */
  async execute(actor: Actor, id: FileId): Promise<StoredFile> {
    return this.transaction.read(actor, () => this.files.get(id));
  }

  /** All bytes at once, for whoever packs them into something else. Throws NOT_FOUND. */
  async whole(actor: Actor, id: FileId): Promise<Uint8Array> {
    const slices: Buffer[] = [];
    for await (const slice of this.bytesOf(actor, await this.execute(actor, id))) slices.push(slice);
    return Buffer.concat(slices);
  }

  /** Slice by slice, each in a transaction of its own: a slow reader holds no connection, and whoever loses the right reads no further. */
  async *bytesOf(actor: Actor, { id, size }: StoredFile): AsyncGenerator<Buffer> {
    for (let at = 0; at < size; at += sliceBytes) yield await this.transaction.read(actor, () => this.files.slice(id, at, sliceBytes));
  }
}
