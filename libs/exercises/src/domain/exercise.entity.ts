import type { ExerciseStatus, Scenario, TeamSlot } from '#exercise-engine';
import { type ExerciseId, type Id, type LocalizedText, newId, type PersonId, type ScenarioId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { exerciseErrors } from './exercise.errors.ts';

export type PlayedScenarioId = Id<'PlayedScenario'>;

const longestTitle = 200;

/** The head of an exercise. What happens in it is the log; the columns from `status` on are written with the log, by the engine. */
@Entity({ schema: 'exercises', name: 'exercise' })
export class Exercise {
  @PrimaryColumn('uuid') readonly id: ExerciseId;
  @Column('text') readonly title: string;
  /** The version of the library that it was made of. */
  @Column('uuid', { name: 'version_id' }) readonly scenarioId: ScenarioId;
  /** The copy of it that is played, which never changes. */
  @Column('uuid', { name: 'scenario_id' }) readonly playedScenarioId: PlayedScenarioId;
  @Column('jsonb', { name: 'scenario_title' }) readonly scenarioTitle: LocalizedText;
  @Column('jsonb') readonly briefing: LocalizedText;
  @Column('timestamptz', { name: 'scenario_start' }) readonly scenarioStart: Date;
  @Column('double precision', { name: 'duration_ms' }) readonly durationMs: number;
  @Column('jsonb') readonly teams: readonly TeamSlot[];
  @Column('uuid', { name: 'created_by' }) readonly createdBy: PersonId;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('text', { default: 'draft' }) readonly status: ExerciseStatus;
  @Column('timestamptz', { name: 'started_at', nullable: true }) readonly startedAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) readonly endedAt: Date | null;

  static of({ scenarioId, playedScenarioId }: Pick<Exercise, 'scenarioId' | 'playedScenarioId'>, content: Scenario, title: string, createdBy: PersonId, now: Date): Exercise {
    const trimmed = title.trim();
    if (trimmed === '' || trimmed.length > longestTitle) throw exerciseErrors.titleLength();
    const { title: scenarioTitle, briefing, scenarioStart, durationMs, teams } = content;
    return Object.assign(new Exercise(), {
      id: newId<ExerciseId>(),
      title: trimmed,
      scenarioId,
      playedScenarioId,
      scenarioTitle,
      briefing,
      scenarioStart: new Date(scenarioStart),
      durationMs,
      teams,
      createdBy,
      createdAt: now,
      status: 'draft',
      startedAt: null,
      endedAt: null,
    });
  }
}
