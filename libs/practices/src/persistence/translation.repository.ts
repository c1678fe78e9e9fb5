import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { type Locale, type PersonId, sha256Hex } from '#kernel';
import { Transaction } from '#persistence';
import type { Part } from '../domain/content.ts';
import type { WorkId } from '../domain/names.ts';
import type { PracticeVersion } from '../domain/version.ts';

/** Which translations somebody has reviewed, word for word. */
@Injectable()
export class TranslationRepository {
  constructor(private readonly transaction: Transaction) {}

  /** As `agreementOf` names them, of all versions of the work. */
  async agreed(workId: WorkId): Promise<ReadonlySet<string>> {
    const rows = await this.transaction.query<{ agreement: string }>(`select concat_ws(' ', part, locale, source_hash, text_hash) as agreement from practices.translation_review where practice_id = $1`, [workId]);
    return new Set(rows.map(({ agreement }) => agreement));
  }

  /** Whether the person ever wrote this text, in any version. */
  async wrote(workId: WorkId, part: Part, locale: Locale, personId: PersonId): Promise<boolean> {
    const rows = await this.transaction.query(
      'select from practices.version v join practices.change c on c.version_id = v.id where v.practice_id = $1 and c.person_id = $2 and c.texts @> array[$3] limit 1',
      [workId, personId, `${part} ${locale}`],
    );
    return rows.length > 0;
  }

  async agree({ id, workId }: PracticeVersion, part: Part, locale: Locale, texts: { readonly source: string; readonly text: string }, { personId, name }: Actor): Promise<void> {
    await this.transaction.query(
      `insert into practices.translation_review (practice_id, version_id, part, locale, source_hash, text_hash, person_id, name) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [workId, id, part, locale, sha256Hex(texts.source), sha256Hex(texts.text), personId, name],
    );
  }
}
