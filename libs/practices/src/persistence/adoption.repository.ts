import { Injectable } from '@nestjs/common';
import type { CityId } from '#kernel';
import { Transaction } from '#persistence';
import { Adoption, type AdoptionId, type AdoptionState, type Disclosure, type Outcome } from '../domain/adoption.ts';
import type { Cost } from '../domain/content.ts';
import type { WorkId } from '../domain/names.ts';

const columns = `id, practice_id as "workId", version_id as "versionId", city_id as "cityId", state, scope, cost, to_char(started_on, 'YYYY-MM-DD') as "startedOn", outcome, abandoned_why as "abandonedWhy", contact, disclosure,
  revision, changed_by as "changedBy", changed_by_name as "changedByName", changed_at as "changedAt"`;

export interface AdoptionChange {
  readonly name: string;
  readonly at: Date;
  readonly state: AdoptionState;
  readonly cost: Cost | null;
  readonly outcome: Outcome | null;
  readonly disclosure: Disclosure;
}

/** What cities keep of their own adoptions. */
@Injectable()
export class AdoptionRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Those of the viewer's cities. */
  async own(workId: WorkId): Promise<Adoption[]> {
    return (await this.transaction.query<object>(`select ${columns} from practices.adoption where practice_id = $1`, [workId])).map((row) => Adoption.from(row));
  }

  /** That of one city, which nobody else changes until this transaction ends; null before it has one. */
  async lock(workId: WorkId, cityId: CityId): Promise<Adoption | null> {
    const [row] = await this.transaction.query<object>(`select ${columns} from practices.adoption where practice_id = $1 and city_id = $2 for no key update`, [workId, cityId]);
    return row ? Adoption.from(row) : null;
  }

  /** Writes it whole, and what changed into its history. */
  async save(adoption: Omit<Adoption, 'changedAt'>): Promise<void> {
    const { id, workId, versionId, cityId, state, scope, cost, startedOn, outcome, abandonedWhy, contact, disclosure, revision, changedBy, changedByName } = adoption;
    await this.transaction.query(
      `insert into practices.adoption (id, practice_id, version_id, city_id, state, scope, cost, started_on, outcome, abandoned_why, contact, disclosure, revision, changed_by, changed_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict (practice_id, city_id) do update set version_id = excluded.version_id, state = excluded.state, scope = excluded.scope, cost = excluded.cost, started_on = excluded.started_on,
         outcome = excluded.outcome, abandoned_why = excluded.abandoned_why, contact = excluded.contact, disclosure = excluded.disclosure, revision = excluded.revision,
         changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name, changed_at = clock_timestamp()`,
      [id, workId, versionId, cityId, state, scope, cost, startedOn, outcome, abandonedWhy, contact, disclosure, revision, changedBy, changedByName],
    );
    await this.transaction.query(
      'insert into practices.adoption_change (adoption_id, revision, name, at, state, cost, outcome, disclosure) values ($1, $2, $3, clock_timestamp(), $4, $5, $6, $7)',
      [id, revision, changedByName, state, cost, outcome, disclosure],
    );
  }

  /** The newest first. */
  history(id: AdoptionId): Promise<AdoptionChange[]> {
    return this.transaction.query<AdoptionChange>('select name, at, state, cost, outcome, disclosure from practices.adoption_change where adoption_id = $1 order by revision desc', [id]);
  }
}
