import { Injectable } from '@nestjs/common';
import type { Attachment } from '#exercise-engine';
import type { FileId } from '#files';
import type { ScenarioId } from '#kernel';
import { Transaction } from '#persistence';

/** A file as the content of a version may name it. */
export type NamedFile = Omit<Attachment, 'key'> & { readonly id: FileId };

const named = 'f.id, f.name, f.media_type as "mediaType", f.size as bytes, f.sha256';

/** Which files the versions of scenarios bring along. */
@Injectable()
export class AttachmentRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Of those linked that the person of this transaction may read. */
  of(id: ScenarioId): Promise<NamedFile[]> {
    return this.transaction.query<NamedFile>(`select ${named} from scenarios.attachment a join files.file f on f.id = a.file_id where a.version_id = $1`, [id]);
  }

  /** Files with these hashes that the person may read, whoever links them, the newest first. */
  readable(hashes: readonly string[]): Promise<NamedFile[]> {
    return this.transaction.query<NamedFile>(`select ${named} from files.file f where f.sha256 = any($1) order by f.uploaded_at desc`, [hashes]);
  }

  async link(id: ScenarioId, files: readonly FileId[]): Promise<void> {
    if (files.length > 0) await this.transaction.query('insert into scenarios.attachment (version_id, file_id) select $1, unnest($2::uuid[]) on conflict do nothing', [id, files]);
  }

  async copy(from: ScenarioId, to: ScenarioId, hashes: readonly string[]): Promise<void> {
    const files = (await this.of(from)).filter(({ sha256 }) => hashes.includes(sha256));
    await this.link(to, files.map((file) => file.id));
  }

  /** Links of a draft to what it no longer names. */
  async unlinkAllBut(id: ScenarioId, hashes: readonly string[]): Promise<void> {
    const left = (await this.of(id)).filter(({ sha256 }) => !hashes.includes(sha256));
    if (left.length > 0) await this.transaction.query('delete from scenarios.attachment where version_id = $1 and file_id = any($2)', [id, left.map((file) => file.id)]);
  }
}
