import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { type CityId, DomainError, type PersonId } from '#kernel';
import { Transaction } from '#persistence';
import type { CheckAnswers, Step } from '../domain/steps.ts';
import type { PracticeId, WorkId } from '../domain/names.ts';
import type { VersionState } from '../domain/version.ts';

export interface StepTaken {
  readonly step: Step;
  readonly by: { readonly id: PersonId; readonly name: string };
  readonly at: Date;
  readonly comment: string;
  readonly checks: CheckAnswers;
}

/** The way of versions through review. */
@Injectable()
export class ReviewRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The state, which nobody else changes until this transaction ends. Throws FORBIDDEN when the person may not move it. */
  async lock(id: PracticeId): Promise<VersionState> {
    const [row] = await this.transaction.query<{ state: VersionState }>('select state from practices.version where id = $1 for no key update', [id]);
    if (!row) throw new DomainError('FORBIDDEN', 'access.forbidden', { action: 'review' });
    return row.state;
  }

  /** Whether the person began this version or has a part in what it says. */
  async hasPart(id: PracticeId, personId: PersonId): Promise<boolean> {
    const [row] = await this.transaction.query<{ has_part: boolean }>(
      `select v.created_by is not distinct from $2::uuid or exists (select from practices.change c where c.version_id = v.id and c.person_id = $2) as has_part from practices.version v where v.id = $1`,
      [id, personId],
    );
    return row?.has_part === true;
  }

  async note(id: PracticeId, { step, comment, checks }: Pick<StepTaken, 'step' | 'comment' | 'checks'>, { personId, name }: Actor): Promise<void> {
    await this.transaction.query('insert into practices.step (version_id, person_id, name, step, comment, checks) values ($1, $2, $3, $4, $5, $6)', [id, personId, name, step, comment, checks]);
  }

  async submit(id: PracticeId): Promise<void> {
    await this.transaction.query(`update practices.version set state = 'in-review', submitted_at = clock_timestamp(), changed_at = clock_timestamp() where id = $1`, [id]);
  }

  async requestChanges(id: PracticeId): Promise<void> {
    await this.transaction.query(`update practices.version set state = 'changes-requested', approved_at = null, reviewer_city_id = null, changed_at = clock_timestamp() where id = $1`, [id]);
  }

  async approve(id: PracticeId, reviewerCityId: CityId): Promise<void> {
    await this.transaction.query(`update practices.version set state = 'approved', approved_at = clock_timestamp(), reviewer_city_id = $2, changed_at = clock_timestamp() where id = $1`, [id, reviewerCityId]);
  }

  /** The version that was published until now is superseded. */
  async publish(id: PracticeId, workId: WorkId): Promise<void> {
    await this.transaction.query(`update practices.version set state = 'superseded' where practice_id = $1 and state = 'published'`, [workId]);
    await this.transaction.query(
      `update practices.version set state = 'published', published_at = clock_timestamp(), changed_at = clock_timestamp(), number = coalesce(number, nextval('practices.practice_number')) where id = $1`,
      [id],
    );
  }

  async withdraw(id: PracticeId, reason: string): Promise<void> {
    await this.transaction.query(`update practices.version set state = 'withdrawn', withdrawn_reason = $2, changed_at = clock_timestamp() where id = $1`, [id, reason]);
  }

  /** The newest first. Told to the city that writes it and, while it is under way, to those who may review it. */
  async of(id: PracticeId): Promise<StepTaken[]> {
    const rows = await this.transaction.query<Omit<StepTaken, 'by'> & StepTaken['by']>('select step, person_id as id, name, at, comment, checks from practices.step where version_id = $1 order by at desc', [id]);
    return rows.map(({ id: personId, name, ...taken }) => ({ ...taken, by: { id: personId, name } }));
  }
}
