import type { CityId, ExerciseId, Id, PersonId } from '#kernel';
import { newId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { longest, requireLength, requireSound, type FindingContent, type FindingState, type Severity, type Shared } from './finding-content.ts';
import { reportErrors } from './report.errors.ts';

export type FindingId = Id<'Finding'>;

interface Writer {
  readonly id: PersonId;
  readonly name: string;
}

/** What an exercise showed to be amiss, for one city to mend. It outlives the report. */
@Entity({ schema: 'evaluation', name: 'finding' })
export class Finding implements FindingContent {
  @PrimaryColumn('uuid', { name: 'exercise_id' }) readonly exerciseId: ExerciseId;
  @PrimaryColumn('uuid') readonly id: FindingId;
  /** The city that has to mend it, and whose CISO approves it. */
  @Column('uuid', { name: 'owner_city_id' }) readonly ownerCityId: CityId;
  @Column('text') readonly what: string;
  @Column('text') readonly why: string;
  /** Numbers of the log, both within; null where nothing of it is meant. */
  @Column('integer', { name: 'from_seq', nullable: true }) readonly fromSeq: number | null;
  @Column('integer', { name: 'to_seq', nullable: true }) readonly toSeq: number | null;
  @Column('jsonb') readonly links: readonly string[];
  @Column('text', { nullable: true }) readonly objective: string | null;
  @Column('text') readonly capability: string;
  @Column('text') readonly severity: Severity;
  /** Once approved, the network sees what its city shares with it. */
  @Column('text') readonly shared: Shared;
  @Column('text') readonly action: string;
  @Column('text', { name: 'action_owner' }) readonly actionOwner: string;
  /** ISO date. */
  @Column('date', { name: 'due_on', nullable: true }) readonly dueOn: string | null;
  /** Key of the expectation that proves it closed when it is met in a later exercise. */
  @Column('text', { name: 'closed_by' }) readonly closedBy: string;
  @Column('text') readonly state: FindingState;
  @Column('integer') readonly version: number;
  @Column('uuid', { name: 'written_by' }) readonly writtenBy: PersonId;
  @Column('text', { name: 'writer_name' }) readonly writerName: string;
  /** Everybody who ever wrote in it. */
  @Column('uuid', { array: true }) readonly writers: readonly PersonId[];
  @Column('uuid', { name: 'approved_by', nullable: true }) readonly approvedBy: PersonId | null;
  @Column('timestamptz', { name: 'written_at' }) readonly writtenAt: Date;

  /** Since when it no longer counts, who took it back and why; null, all of them, while it stands. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) readonly withdrawnAt: Date | null;
  @Column('uuid', { name: 'withdrawn_by', nullable: true }) readonly withdrawnBy: PersonId | null;
  @Column('text', { name: 'withdrawer_name', nullable: true }) readonly withdrawerName: string | null;
  @Column('text', { name: 'withdrawal_reason', nullable: true }) readonly withdrawalReason: string | null;

  static written(exerciseId: ExerciseId, ownerCityId: CityId, content: FindingContent, writer: Writer): Finding {
    requireSound(content);
    return Object.assign(new Finding(), content, { exerciseId, id: newId<FindingId>(), ownerCityId, state: 'draft', version: 1, ...by(writer), writers: [writer.id], approvedBy: null, ...standing });
  }

  /** What was approved has to be approved again. Throws CONFLICT with what stands there now. */
  revised(baseVersion: number, content: FindingContent, writer: Writer): Finding {
    requireSound(content);
    this.requireUnchanged(baseVersion);
    return Object.assign(new Finding(), this, content, { state: 'draft', version: this.version + 1, ...by(writer), writers: [...new Set([...this.writers, writer.id])], approvedBy: null });
  }

  submitted(): Finding {
    return Object.assign(new Finding(), this, { state: 'in-review' });
  }

  sentBack(): Finding {
    return Object.assign(new Finding(), this, { state: 'draft' });
  }

  /** Nobody approves what they wrote themselves. */
  approved(approver: PersonId): Finding {
    if (this.writers.includes(approver)) throw reportErrors.ownWork();
    return Object.assign(new Finding(), this, { state: 'approved', approvedBy: approver });
  }

  /** For good. Throws CONFLICT with what stands there now. */
  withdrawn(baseVersion: number, reason: string, { id, name }: Writer): Finding {
    const withdrawalReason = reason.trim();
    if (withdrawalReason === '') throw reportErrors.withdrawalWithoutReason();
    requireLength(longest.reason, withdrawalReason);
    this.requireUnchanged(baseVersion);
    return Object.assign(new Finding(), this, { withdrawnAt: new Date(), withdrawnBy: id, withdrawerName: name, withdrawalReason });
  }

  private requireUnchanged(baseVersion: number): void {
    if (this.withdrawnAt) throw reportErrors.findingWithdrawn();
    if (baseVersion !== this.version) throw reportErrors.findingChanged({ ...this.content, version: this.version, writerName: this.writerName });
  }

  private get content(): FindingContent {
    const { what, why, fromSeq, toSeq, links, objective, capability, severity, shared, action, actionOwner, dueOn, closedBy } = this;
    return { what, why, fromSeq, toSeq, links, objective, capability, severity, shared, action, actionOwner, dueOn, closedBy };
  }
}

const by = ({ id, name }: Writer) => ({ writtenBy: id, writerName: name, writtenAt: new Date() });

const standing = { withdrawnAt: null, withdrawnBy: null, withdrawerName: null, withdrawalReason: null };
