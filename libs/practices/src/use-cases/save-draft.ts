import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { type FileId, FileRepository } from '#files';
import { Idempotency, Transaction } from '#persistence';
import { contentShape, type PracticeContent } from '../domain/content.ts';
import { practiceErrors } from '../domain/practice.errors.ts';
import { marked } from '../domain/translations.ts';
import type { PracticeId } from '../domain/names.ts';
import { type PracticeVersion, writable } from '../domain/version.ts';
import { DraftRepository, type Remarks } from '../persistence/draft.repository.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';

const largestContent = 200_000;
const longestNote = 2_000;

export interface DraftWish extends Remarks {
  /** From which it was written. */
  readonly revision: number;
  readonly content: Omit<PracticeContent, 'translations'>;
  /** Beside those that the texts show. */
  readonly files: readonly FileId[];
}

@Injectable()
export class SaveDraft {
  constructor(
    private readonly transaction: Transaction,
    private readonly practices: PracticeRepository,
    private readonly drafts: DraftRepository,
    private readonly access: Access,
    private readonly files: FileRepository,
    private readonly idempotency: Idempotency,
  ) {}

  /** The whole draft as the next revision. CONFLICT tells what stands there now when somebody else saved meanwhile. */
  execute(actor: Actor, key: string, id: PracticeId, wish: DraftWish): Promise<PracticeVersion> {
    const content = soundContent(wish);
    return this.transaction.run(actor, async () => {
      const answered = await this.idempotency.begin(actor.personId, key, { saveDraft: { id, wish } });
      if (answered) return this.practices.get(id);
      this.access.require(actor, 'write', await this.practices.get(id));
      const draft = await this.drafts.lock(id);
      if (!writable.includes(draft.state)) throw practiceErrors.notWritable(draft.state);
      if (draft.revision !== wish.revision) throw practiceErrors.editedMeanwhile(draft.revision, draft.content);
      await this.drafts.save(id, draft, marked(draft.content, content, actor.name), actor);
      if ((await this.files.those(wish.files)).length !== new Set(wish.files).size) throw practiceErrors.fileNotFound();
      await this.drafts.attach(id, wish.files, content);
      await this.drafts.remark(id, wish);
      await this.idempotency.finish(actor.personId, key, { id });
      return this.practices.get(id);
    });
  }
}

function soundContent({ content, changeNote, reviewBy }: DraftWish): PracticeContent {
  const { data, error } = contentShape.safeParse({ ...content, translations: {} });
  if (!data) throw practiceErrors.misshapen(error.issues[0]?.path.join('.') ?? '');
  if (Buffer.byteLength(JSON.stringify(data)) > largestContent) throw practiceErrors.tooLarge(largestContent);
  if (changeNote.length > longestNote) throw practiceErrors.textTooLong(longestNote);
  if (reviewBy !== null && !isDate(reviewBy)) throw practiceErrors.dateMisshapen();
  return data;
}

const isDate = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
