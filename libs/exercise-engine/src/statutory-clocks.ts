import type { Authority, IncidentKind, StatutoryStage } from '#kernel';
import type { ExerciseState, StatutoryDuties, StatutoryStageState } from './state.ts';

/** `running`: the deadline was not reached. `wrong-authority`: only somebody else was told. */
export type StatutoryOutcome = 'in-time' | 'late' | 'wrong-authority' | 'missing' | 'running';

/** What came of one notification that a team owed. Times are milliseconds of exercise time. */
export interface StatutoryDuty {
  readonly team: string;
  readonly kind: IncidentKind;
  readonly authority: Authority;
  readonly stage: StatutoryStage;
  readonly startedMs: number;
  readonly dueMs: number;
  /** When the right authority was told. */
  readonly notifiedMs: number | null;
  /** Who was told of it though nobody asked. */
  readonly wronglyNotified: readonly Authority[];
  readonly outcome: StatutoryOutcome;
}

/** Every duty of every team that became aware of something, in the order in which they fall due. */
export const statutoryClocks = ({ teams }: Pick<ExerciseState, 'teams'>): readonly StatutoryDuty[] =>
  Object.entries(teams)
    .flatMap(([team, { statutory }]) => (statutory ? dutiesOf(team, statutory) : []))
    .toSorted((a, b) => a.dueMs - b.dueMs);

const dutiesOf = (team: string, { regimes, clocks, notifications }: StatutoryDuties): readonly StatutoryDuty[] =>
  clocks.flatMap(({ regime, kind, startedMs, stages }) => {
    const authority = regimes.find(({ key }) => key === regime)?.authority;
    if (!authority) return [];
    return stages.map(({ dueMs, notifiedMs, missed, ...stage }) => {
      const wronglyNotified = notifications.filter((told) => told.regime === null && told.kind === kind && told.stage === stage.key).map((told) => told.authority);
      return { team, kind, authority, stage, startedMs, dueMs, notifiedMs, wronglyNotified, outcome: outcomeOf({ dueMs, notifiedMs, missed }, wronglyNotified.length > 0) };
    });
  });

function outcomeOf({ dueMs, notifiedMs, missed }: Pick<StatutoryStageState, 'dueMs' | 'notifiedMs' | 'missed'>, elsewhere: boolean): StatutoryOutcome {
  if (notifiedMs !== null) return notifiedMs <= dueMs ? 'in-time' : 'late';
  if (elsewhere) return 'wrong-authority';
  return missed ? 'missing' : 'running';
}
