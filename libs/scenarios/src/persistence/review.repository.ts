import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { type CityId, DomainError, type PersonId, type ScenarioId } from '#kernel';
import { Transaction } from '#persistence';
import type { Step } from '../domain/steps.ts';
import type { VersionState } from '../domain/version.entity.ts';
import type { WorkId } from '../domain/work.entity.ts';
import { editChannel } from './edit.repository.ts';

export interface StepTaken {
  readonly step: Step;
  readonly by: { readonly id: PersonId; readonly name: string };
  readonly at: Date;
  readonly comment: string;
}

/** The way of versions through review, and the cities to which scenarios are opened. */
@Injectable()
export class ReviewRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The state, which nobody else changes until this transaction ends. Throws FORBIDDEN when the person may not move it. */
  async lock(id: ScenarioId): Promise<VersionState> {
    const [row] = await this.transaction.query<{ state: VersionState }>('select state from scenarios.version where id = $1 for no key update', [id]);
    if (!row) throw new DomainError('FORBIDDEN', 'access.forbidden', { action: 'review' });
    return row.state;
  }

  /** Whether the person began this version or has a part in what it says. */
  async hasPart(id: ScenarioId, personId: PersonId): Promise<boolean> {
    const [row] = await this.transaction.query<{ has_part: boolean }>(
      `select v.created_by is not distinct from $2::uuid or exists (select from scenarios.change c where c.version_id = v.id and c.person_id = $2) as has_part from scenarios.version v where v.id = $1`,
      [id, personId],
    );
    return row?.has_part === true;
  }

  async take(id: ScenarioId, step: Step, to: VersionState, comment: string, { personId, name }: Actor): Promise<void> {
    await this.transaction.query('insert into scenarios.step (version_id, person_id, name, step, comment) values ($1, $2, $3, $4, $5)', [id, personId, name, step, comment]);
    await this.transaction.query(
      `with moved as (update scenarios.version set state = $2, submitted_at = case when $3 = 'submit' then clock_timestamp() else submitted_at end where id = $1)
       select pg_notify('${editChannel}', $1::text)`,
      [id, to, step],
    );
  }

  /** The newest first. Told to those who write or review the version. */
  async of(id: ScenarioId): Promise<StepTaken[]> {
    const rows = await this.transaction.query<Omit<StepTaken, 'by'> & StepTaken['by']>('select step, person_id as id, name, at, comment from scenarios.step where version_id = $1 order by at desc', [id]);
    return rows.map(({ id: personId, name, ...taken }) => ({ ...taken, by: { id: personId, name } }));
  }

  async share(workId: WorkId, cityId: CityId, review: boolean, by: PersonId): Promise<void> {
    await this.transaction.query(
      `insert into scenarios.share (scenario_id, city_id, review, shared_by) values ($1, $2, $3, $4)
       on conflict (scenario_id, city_id) do update set review = excluded.review, shared_by = excluded.shared_by, shared_at = now()`,
      [workId, cityId, review, by],
    );
  }

  async unshare(workId: WorkId, cityId: CityId): Promise<void> {
    await this.transaction.query('delete from scenarios.share where scenario_id = $1 and city_id = $2', [workId, cityId]);
  }
}
