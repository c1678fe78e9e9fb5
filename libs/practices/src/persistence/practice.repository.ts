import { Injectable } from '@nestjs/common';
import { Transaction } from '#persistence';
import type { PracticeContent } from '../domain/content.ts';
import { practiceErrors } from '../domain/practice.errors.ts';
import type { PracticeId, WorkId } from '../domain/names.ts';
import { PracticeVersion } from '../domain/version.ts';
import { cursorOf, type Place, type Shelf, type Wish } from '../domain/shelf.ts';

const cityOf = (alias: string): string => `json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name, 'timeZone', ${alias}.time_zone)`;
/** As `CityName`. */
const city = (alias: string): string => `case when ${alias}.id is not null then ${cityOf(alias)} end`;

/** Narrow on purpose: a row is a `PracticeVersion`, with nothing to look up for each. */
const columns = `v.id, v.practice_id as "workId", v.number, v.version, v.state, v.owner_city_id as "ownerCityId", ${city('c')} as "ownerCity", v.title, v.summary, v.source_locale as "sourceLocale", v.tlp,
  v.effort, v.cost, v.tags, v.techniques, v.requirements, v.languages, v.content_hash as "contentHash", v.revision, v.change_note as "changeNote", to_char(v.review_by, 'YYYY-MM-DD') as "reviewBy",
  v.created_by as "createdBy", v.author_name as "authorName", v.created_at as "createdAt", v.changed_at as "changedAt", v.submitted_at as "submittedAt", v.approved_at as "approvedAt",
  ${city('r')} as "reviewerCity", v.published_at as "publishedAt", v.withdrawn_reason as "withdrawnReason",
  (select coalesce(json_agg(json_build_object('city', ${cityOf('a')}, 'level', d.level, 'state', d.state, 'costBand', d.cost_band, 'direction', d.direction, 'details', d.details) order by a.name), '[]')
   from practices.disclosure d join identity.city a on a.id = d.city_id where d.practice_id = v.practice_id) as adoptions`;
const joined = `practices.version v left join identity.city c on c.id = v.owner_city_id left join identity.city r on r.id = v.reviewer_city_id`;

const statesOf: Readonly<Record<Shelf, string>> = {
  published: `v.state = 'published'`,
  'under-way': `v.state in ('draft', 'in-review', 'changes-requested', 'approved')`,
  withdrawn: `v.state = 'withdrawn'`,
};

export interface PracticePage {
  readonly rows: readonly PracticeVersion[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

@Injectable()
export class PracticeRepository {
  constructor(private readonly transaction: Transaction) {}

  async get(id: PracticeId): Promise<PracticeVersion> {
    const [row] = await this.transaction.query<object>(`select ${columns} from ${joined} where v.id = $1`, [id]);
    if (!row) throw practiceErrors.notFound();
    return PracticeVersion.from(row);
  }

  async contentOf(id: PracticeId): Promise<PracticeContent> {
    const [row] = await this.transaction.query<{ content: PracticeContent }>('select content from practices.version where id = $1', [id]);
    if (!row) throw practiceErrors.notFound();
    return row.content;
  }

  /** The newest first. A work stands on each shelf with one version at most, but for withdrawn ones. */
  async page(shelf: Shelf, wish: Wish, first: number, after: Place | null): Promise<PracticePage> {
    const values: unknown[] = [first + 1];
    const asked = (condition: string, ...given: unknown[]): string[] => (given[0] === null ? [] : [given.reduce<string>((sql, value) => sql.replace('?', `$${values.push(value)}`), condition)]);
    const linked = (kind: string): string => `v.id in (select l.version_id from practices.link l where l.kind = '${kind}' and l.value = ?)`;
    const conditions = [
      statesOf[shelf],
      ...asked('(v.changed_at, v.id) < (?::timestamptz, ?::uuid)', after?.changedAt ?? null, after?.id),
      ...asked('v.owner_city_id = ?', wish.ownerCityId),
      ...asked('v.effort <= ?', wish.mostEffort),
      ...asked(linked('tag'), wish.tag),
      ...asked(linked('technique'), wish.technique),
    ];
    const found = await this.transaction.query<object>(`select ${columns} from ${joined} where ${conditions.join(' and ')} order by v.changed_at desc, v.id desc limit $1`, values);
    const rows = found.slice(0, first).map((row) => PracticeVersion.from(row));
    return { rows, next: found.length > first ? cursorOf(rows.at(-1)) : null };
  }

  /** Published ones of other works that share tags, techniques or requirements with it, those that share most first. */
  async sharing({ id, workId }: PracticeVersion): Promise<PracticeVersion[]> {
    const rows = await this.transaction.query<object>(
      `with sharing as (
         select o.id, sum(case l.kind when 'technique' then 3 when 'requirement' then 2 else 1 end) as score
         from practices.link m join practices.link l on l.kind = m.kind and l.value = m.value join practices.version o on o.id = l.version_id
         where m.version_id = $1 and o.state = 'published' and o.practice_id <> $2 group by o.id order by score desc limit 30)
       select ${columns} from ${joined} join sharing s on s.id = v.id order by s.score desc`,
      [id, workId],
    );
    return rows.map((row) => PracticeVersion.from(row));
  }

  /** The newest first. */
  async versionsOf(workId: WorkId): Promise<PracticeVersion[]> {
    const rows = await this.transaction.query<object>(`select ${columns} from ${joined} where v.practice_id = $1 order by v.version desc`, [workId]);
    return rows.map((row) => PracticeVersion.from(row));
  }
}
