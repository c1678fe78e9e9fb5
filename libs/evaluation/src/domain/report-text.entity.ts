import type { ExerciseId, PersonId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What people added to one section of a report in one language. Each saving is a row of its own; the highest version counts. */
@Entity({ schema: 'evaluation', name: 'report_text' })
export class ReportText {
  @PrimaryColumn('uuid', { name: 'exercise_id' }) readonly exerciseId: ExerciseId;
  @PrimaryColumn('text') readonly section: string;
  @PrimaryColumn('text') readonly locale: string;
  /** From 1. */
  @PrimaryColumn('integer') readonly version: number;
  @Column('text') readonly markdown: string;
  @Column('uuid', { name: 'written_by' }) readonly writtenBy: PersonId;
  @Column('text', { name: 'writer_name' }) readonly writerName: string;
  @Column('timestamptz', { name: 'written_at', default: () => 'clock_timestamp()' }) readonly writtenAt: Date;
}
