import type { Scenario } from '#exercise-engine';
import { type CityId, hashOf, type LocalizedText, newId, type PersonId, type ScenarioId, type Tlp } from '#kernel';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { factsOf, type ScenarioFacts } from './facts.ts';
import { type ScenarioOrigin, ScenarioWork } from './work.entity.ts';

export const versionStates = ['draft', 'in-review', 'approved', 'published', 'deprecated'] as const;
/** Labels of what is never shared with another city. */
export const staysHome: readonly Tlp[] = ['TLP:AMBER+STRICT', 'TLP:RED'];
export type VersionState = (typeof versionStates)[number];

/** One version of a scenario, without its content, which may be large. Only a draft changes. */
@Entity({ schema: 'scenarios', name: 'version' })
export class ScenarioVersion {
  @PrimaryColumn('uuid') readonly id: ScenarioId;
  @ManyToOne(() => ScenarioWork, { createForeignKeyConstraints: false, eager: true, nullable: false }) @JoinColumn({ name: 'scenario_id' }) readonly work: ScenarioWork;
  @Column('integer') readonly number: number;
  @Column('text') readonly state: VersionState;
  @Column('jsonb') readonly title: LocalizedText;
  @Column('jsonb') readonly summary: LocalizedText;
  @Column('jsonb') readonly facts: ScenarioFacts;
  @Column('text', { name: 'content_hash' }) readonly contentHash: string;
  /** Counts the edits. */
  @Column('integer') readonly revision: number;
  @Column('jsonb', { name: 'import_report', nullable: true }) readonly importReport: object | null;
  @Column('uuid', { name: 'created_by', nullable: true }) readonly createdBy: PersonId | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) readonly submittedAt: Date | null;
  @Column('timestamptz', { name: 'changed_at' }) readonly changedAt: Date;

  /** Never null: a condition for null also holds where a field is missing. */
  get owner(): CityId | 'network' {
    return this.work.ownerCityId ?? 'network';
  }

  get origin(): ScenarioOrigin {
    return this.work.origin;
  }

  /** Cities beside the owner that may read it. What is AMBER+STRICT or RED stays with its owner. */
  get readers(): readonly CityId[] {
    if (staysHome.includes(this.facts.tlp)) return [];
    const isOut = this.state === 'published' || this.state === 'deprecated';
    return this.work.shares.filter(({ review }) => isOut || (review && this.submittedAt !== null)).map(({ cityId }) => cityId);
  }

  /** Cities beside the owner that may review it. */
  get reviewers(): readonly CityId[] {
    return this.readers.filter((reader) => this.work.shares.some(({ cityId, review }) => review && cityId === reader));
  }

  static draft(work: ScenarioWork, number: number, content: Scenario, createdBy: PersonId, now: Date, importReport: object | null = null): ScenarioVersion {
    const head = { id: newId<ScenarioId>(), work, number, state: 'draft', revision: 0, importReport, createdBy, createdAt: now, submittedAt: null, changedAt: now };
    return Object.assign(new ScenarioVersion(), head, told(content));
  }
}

/** What is kept of a content beside it. */
export function told(content: Scenario): Pick<ScenarioVersion, 'title' | 'summary' | 'facts' | 'contentHash'> {
  const { title, summary } = content;
  return { title, summary, facts: factsOf(content), contentHash: hashOf(content) };
}
