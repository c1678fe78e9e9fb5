import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { Edit, Scenario } from '#exercise-engine';
import { DomainError, type PersonId, type ScenarioId } from '#kernel';
import { Transaction } from '#persistence';
import { told } from '../domain/version.entity.ts';

export const editChannel = 'tocsin_scenario';
/** Seconds after which somebody who fell silent no longer counts as there. */
const silentAfter = 45;

export interface Change {
  readonly revision: number;
  readonly by: { readonly id: PersonId; readonly name: string };
  readonly at: Date;
  readonly edits: readonly Edit[];
}

export interface Editor {
  readonly id: PersonId;
  readonly name: string;
  /** Path of the field in which they are, joined by points. */
  readonly place: string;
}

/** The edits of drafts, one row for each revision, and who is at them. */
@Injectable()
export class EditRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The draft as it stands, which nobody else changes until this transaction ends. Throws FORBIDDEN when the person may not write it. */
  async lock(id: ScenarioId): Promise<{ readonly content: Scenario; readonly revision: number }> {
    const [draft] = await this.transaction.query<{ content: Scenario; revision: number }>('select content, revision from scenarios.version where id = $1 for no key update', [id]);
    if (!draft) throw new DomainError('FORBIDDEN', 'access.forbidden', { action: 'write' });
    return draft;
  }

  async save(id: ScenarioId, content: Scenario, { revision, edits }: Pick<Change, 'revision' | 'edits'>, actor: Actor): Promise<void> {
    const { title, summary, facts, contentHash } = told(content);
    await this.transaction.query(
      `with changed as (
         insert into scenarios.change (version_id, revision, person_id, name, edits) values ($1, $2, $3, $4, $5)),
       saved as (
         update scenarios.version set content = $6, content_hash = $7, title = $8, summary = $9, facts = $10, revision = $2, changed_at = clock_timestamp() where id = $1)
       select pg_notify('${editChannel}', $1::text)`,
      [id, revision, actor.personId, actor.name, JSON.stringify(edits), JSON.stringify(content), contentHash, title, summary, JSON.stringify(facts)],
    );
  }

  /** The last of those after the revision, in their order. */
  async after(id: ScenarioId, revision: number, limit: number): Promise<Change[]> {
    const rows = await this.transaction.query<Omit<Change, 'by'> & Change['by']>(
      'select revision, person_id as id, name, at, edits from scenarios.change where version_id = $1 and revision > $2 order by revision desc limit $3',
      [id, revision, limit],
    );
    return rows.toReversed().map(({ id: personId, name, ...change }) => ({ ...change, by: { id: personId, name } }));
  }

  async stand(id: ScenarioId, { personId, name }: Actor, place: string): Promise<void> {
    await this.transaction.query(
      `with here as (
         insert into scenarios.presence (version_id, person_id, name, place) values ($1, $2, $3, $4)
         on conflict (version_id, person_id) do update set name = excluded.name, place = excluded.place, seen_at = clock_timestamp())
       select pg_notify('${editChannel}', $1::text)`,
      [id, personId, name, place],
    );
  }

  editors(id: ScenarioId): Promise<Editor[]> {
    return this.transaction.query<Editor>(
      `select person_id as id, name, place from scenarios.presence where version_id = $1 and seen_at > clock_timestamp() - make_interval(secs => ${silentAfter}) order by name, person_id`,
      [id],
    );
  }
}
