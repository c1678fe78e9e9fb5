import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { newId } from '#kernel';
import { Transaction } from '#persistence';
import { In } from 'typeorm';
import { fileErrors } from '../domain/file.errors.ts';
import { type FileId, StoredFile } from '../domain/stored-file.entity.ts';
import type { Inspected } from '../inspection/inspect.ts';

/** Who may read a file is decided by the database: by what links it. */
@Injectable()
export class FileRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Throws NOT_FOUND `files.not-found`. */
  async get(id: FileId): Promise<StoredFile> {
    const [file] = await this.those([id]);
    if (!file) throw fileErrors.notFound();
    return file;
  }

  /** Those that may be read, in no order. */
  async those(ids: readonly FileId[]): Promise<StoredFile[]> {
    if (ids.length === 0) return [];
    return (await this.transaction.manager()).getRepository(StoredFile).findBy({ id: In(ids) });
  }

  async keep({ sha256, bytes, mediaType, name }: Inspected, by: PersonId): Promise<StoredFile> {
    const id = newId<FileId>();
    await this.transaction.query('insert into files.file (id, sha256, bytes, size, media_type, name, uploaded_by) values ($1, $2, $3, $4, $5, $6, $7)', [
      id, sha256, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes.byteLength, mediaType, name, by,
    ]);
    return this.get(id);
  }

  /** Some of the bytes, from an offset. Throws NOT_FOUND. */
  async slice(id: FileId, from: number, length: number): Promise<Buffer> {
    const [row] = await this.transaction.query<{ bytes: Buffer }>('select substring(bytes from $2 for $3) as bytes from files.file where id = $1', [id, from + 1, length]);
    if (!row) throw fileErrors.notFound();
    return row.bytes;
  }
}
