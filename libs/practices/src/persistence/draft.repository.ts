import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { FileId } from '#files';
import { DomainError } from '#kernel';
import { Transaction } from '#persistence';
import { filesIn, type PracticeContent } from '../domain/content.ts';
import { links } from '../domain/links.ts';
import { changedTexts, sourceTexts } from '../domain/translations.ts';
import type { PracticeId, WorkId } from '../domain/names.ts';
import { type NewVersion, told, type VersionState } from '../domain/version.ts';

export interface Draft {
  readonly state: VersionState;
  readonly content: PracticeContent;
  readonly revision: number;
}

/** What is told of a version beside its content. */
export interface Remarks {
  readonly changeNote: string;
  /** ISO date. */
  readonly reviewBy: string | null;
}

/** Versions as they are written. */
@Injectable()
export class DraftRepository {
  constructor(private readonly transaction: Transaction) {}

  /** A new work, of which `add` makes the first version. */
  async start({ workId, ownerCityId, createdBy }: NewVersion): Promise<void> {
    await this.transaction.query('insert into practices.practice (id, owner_city_id, created_by) values ($1, $2, $3)', [workId, ownerCityId, createdBy]);
  }

  /** With the files of the version that it begins from, where there is one. */
  async add(version: NewVersion, content: PracticeContent, from: PracticeId | null = null): Promise<void> {
    const { id, workId, ownerCityId, createdBy, authorName } = version;
    const facts = told(content);
    await this.transaction.query(
      `insert into practices.version (id, practice_id, owner_city_id, version, number, state, created_by, author_name, title, summary, source_locale, tlp, effort, cost, tags, techniques, requirements, languages, content, content_hash)
       values ($1, $2, $3, $4, (select max(number) from practices.version where practice_id = $2), 'draft', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [id, workId, ownerCityId, version.version, createdBy, authorName, facts.title, facts.summary, facts.sourceLocale, facts.tlp, facts.effort, facts.cost, facts.tags, facts.techniques, JSON.stringify(facts.requirements), facts.languages, JSON.stringify(content), facts.contentHash],
    );
    await this.keepSources(id, content);
    await this.link(id, content);
    await this.transaction.query('insert into practices.attachment (version_id, file_id) select $1, file_id from practices.attachment where version_id = $2', [id, from]);
  }

  /** As it stands, which nobody else changes until this transaction ends. Throws FORBIDDEN when the person may not write it. */
  async lock(id: PracticeId): Promise<Draft> {
    const [draft] = await this.transaction.query<Draft>('select state, content, revision from practices.version where id = $1 for no key update', [id]);
    if (!draft) throw new DomainError('FORBIDDEN', 'access.forbidden', { action: 'write' });
    return draft;
  }

  /** As the revision after that of the draft. */
  async save(id: PracticeId, draft: Draft, content: PracticeContent, actor: Actor): Promise<void> {
    const facts = told(content);
    const revision = draft.revision + 1;
    await this.transaction.query(
      `update practices.version set title = $2, summary = $3, source_locale = $4, tlp = $5, effort = $6, cost = $7, tags = $8, techniques = $9, requirements = $10, languages = $11,
         content = $12, content_hash = $13, revision = $14, changed_at = clock_timestamp() where id = $1`,
      [id, facts.title, facts.summary, facts.sourceLocale, facts.tlp, facts.effort, facts.cost, facts.tags, facts.techniques, JSON.stringify(facts.requirements), facts.languages, JSON.stringify(content), facts.contentHash, revision],
    );
    await this.transaction.query('insert into practices.change (version_id, revision, person_id, name, texts) values ($1, $2, $3, $4, $5)', [id, revision, actor.personId, actor.name, changedTexts(draft.content, content)]);
    await this.keepSources(id, content);
    // What the actor may not read is not linked, and so shows nothing.
    await this.transaction.query('insert into practices.attachment (version_id, file_id) select $1, f.id from files.file f where f.id = any($2) on conflict do nothing', [id, filesIn(content)]);
    await this.transaction.query('delete from practices.link where version_id = $1', [id]);
    await this.link(id, content);
  }

  /** These files, and those that the texts show; no others. */
  async attach(id: PracticeId, files: readonly FileId[], content: PracticeContent): Promise<void> {
    await this.transaction.query('delete from practices.attachment where version_id = $1 and file_id <> all($2)', [id, [...files, ...filesIn(content)]]);
    await this.transaction.query('insert into practices.attachment (version_id, file_id) select $1, unnest($2::uuid[]) on conflict do nothing', [id, files]);
  }

  async filesOf(id: PracticeId): Promise<FileId[]> {
    return (await this.transaction.query<{ id: FileId }>('select file_id as id from practices.attachment where version_id = $1', [id])).map((row) => row.id);
  }

  async remark(id: PracticeId, { changeNote, reviewBy }: Remarks): Promise<void> {
    await this.transaction.query('update practices.version set change_note = $2, review_by = $3 where id = $1', [id, changeNote, reviewBy]);
  }

  /** The texts of the source language that translations were made from in any version, by their hashes. For those who write or review it. */
  async sourceTextsOf(workId: WorkId): Promise<ReadonlyMap<string, string>> {
    const rows = await this.transaction.query<{ hash: string; text: string }>('select s.hash, s.text from practices.version v join practices.source_text s on s.version_id = v.id where v.practice_id = $1', [workId]);
    return new Map(rows.map(({ hash, text }) => [hash, text]));
  }

  private async keepSources(id: PracticeId, content: PracticeContent): Promise<void> {
    await this.transaction.query(
      'insert into practices.source_text (version_id, hash, text) select $1, s.hash, s.text from jsonb_to_recordset($2) as s (hash text, text text) on conflict do nothing',
      [id, JSON.stringify(sourceTexts(content))],
    );
  }

  private async link(id: PracticeId, content: PracticeContent): Promise<void> {
    await this.transaction.query(
      'insert into practices.link (version_id, kind, value) select $1, l.kind, l.value from jsonb_to_recordset($2) as l (kind text, value text) on conflict do nothing',
      [id, JSON.stringify(links(content))],
    );
  }
}
