import type { ClockSegment } from './clock.ts';
import type { Authority, StatutoryRegime } from '#kernel';
import type { Author, AuthorityNotified, InjectCard, RunningStage } from './event.ts';
import { partsOf } from './inject-id.ts';
import type { InjectContent } from './scenario.ts';
import type { Countable, VariableValue } from './trigger.ts';

export type ExerciseStatus = 'draft' | 'briefed' | 'running' | 'paused' | 'ended';
export type PauseReason = 'director' | 'real-incident';

/** What the log folds to. Plain JSON, never changed in place; parts that did not change are shared with the state before. */
export interface ExerciseState {
  readonly status: ExerciseStatus;
  readonly pauseReason: PauseReason | null;
  /** Play stands still because of a real incident. */
  readonly realIncident: boolean;
  readonly clock: readonly ClockSegment[];
  /** The speed chosen last; while paused, the speed at which play will go on. */
  readonly rate: number;
  readonly lastSeq: number;
  /** Key of the phase entered last. */
  readonly phase: string | null;
  readonly startedWallMs: number | null;
  readonly endedWallMs: number | null;
  readonly teams: Readonly<Record<string, TeamState>>;
  /** By person. */
  readonly members: Readonly<Record<string, SeatedMember>>;
  readonly observations: number;
  /** Whom teams may notify, and how many times faster statutory deadlines run; absent where nothing is notifiable. */
  readonly statutory?: { readonly authorities: readonly Authority[]; readonly scale: number };
  /** What the clock will do, first things first. */
  readonly agenda: readonly AgendaItem[];
}

export interface SeatedMember {
  readonly member: Author;
  readonly team: string | null;
}

export interface AgendaItem {
  /** Exercise time. */
  readonly atMs: number;
  /** Order among what comes at the same moment. */
  readonly rank: number;
  readonly kind: 'phase' | 'deadline' | 'inject' | 'statutory';
  /** Key of the phase, id of the inject, or `team/clock/stage` by their places in the team. */
  readonly id: string;
}

export interface TeamState {
  /** By key of the inject. */
  readonly injects: Readonly<Record<string, InjectState>>;
  readonly milestones: Readonly<Record<string, MilestoneState>>;
  readonly variables: Readonly<Record<string, VariableValue>>;
  /** Points by objective. */
  readonly scores: Readonly<Record<string, number>>;
  /** Exercise times at which something countable happened, rising. */
  readonly happened: Readonly<Record<Countable, readonly number[]>>;
  /** The last thing that a participant of the team did; receipts that a screen sends by itself do not count. */
  readonly lastActivity: { readonly exerciseMs: number; readonly wallMs: number } | null;
  /** Absent where no regime binds the team. */
  readonly statutory?: StatutoryDuties;
}

/** What a team owes authorities, and what it told them, in the order in which it happened. */
export interface StatutoryDuties {
  readonly regimes: readonly StatutoryRegime[];
  readonly clocks: readonly StatutoryClock[];
  readonly notifications: readonly Notification[];
}

/** One regime running for one kind of incident. Times are milliseconds of exercise time. */
export interface StatutoryClock {
  readonly regime: string;
  readonly kind: AuthorityNotified['kind'];
  readonly startedMs: number;
  readonly stages: readonly StatutoryStageState[];
}

export interface StatutoryStageState extends RunningStage {
  readonly notifiedMs: number | null;
  readonly missed: boolean;
}

export type Notification = Pick<AuthorityNotified, 'kind' | 'stage' | 'authority' | 'regime'> & { readonly exerciseMs: number };

export interface MilestoneState {
  readonly active: boolean;
  /** Exercise time at which it was first turned on. */
  readonly activatedMs: number | null;
}

/** `shelf`: a contingency inject that nobody played yet. `held`: it waits for the director, due or not. */
export type InjectStatus = 'shelf' | 'pending' | 'held' | 'released' | 'skipped';
export type SkipReason = 'director' | 'category' | 'jump' | 'condition';

/** One inject for one team. Times are milliseconds of exercise time. */
export interface InjectState {
  readonly status: InjectStatus;
  /** As known now; null while it depends on something that has not happened. */
  readonly dueMs: number | null;
  /** Of a blank improvised inject; the others have theirs in the scenario. */
  readonly card: InjectCard | null;
  /** As edited by the director. */
  readonly content: InjectContent | null;
  readonly skipped: SkipReason | null;
  readonly releasedMs: number | null;
  /** Who released it by hand; null when the clock did. */
  readonly releasedBy: Author | null;
  readonly deadlineMs: number | null;
  readonly deadlineMissed: boolean;
  readonly shownMs: number | null;
  readonly openedMs: number | null;
  /** Of a released phone inject. */
  readonly call: CallState | null;
  readonly answer: GivenAnswer | null;
  readonly decision: TakenDecision | null;
  /** Of a released role-play inject. */
  readonly task: TaskState | null;
}

export interface CallState {
  readonly status: 'ringing' | 'picked-up' | 'missed';
  readonly by: Author | null;
}

export interface GivenAnswer {
  readonly exerciseMs: number;
  readonly by: Author | null;
  readonly text: string;
}

export interface TakenDecision {
  readonly exerciseMs: number;
  readonly by: Author | null;
  readonly option: string;
  readonly considered: readonly string[];
  readonly rationale: string;
  readonly decidedBy: string;
}

export interface TaskState {
  readonly status: 'open' | 'taken' | 'finished';
  readonly by: Author | null;
  readonly outcome: 'performed' | 'failed' | null;
  readonly note: string;
}

/** One inject of one team by its id, or undefined. */
export function injectOf(state: ExerciseState, id: string): InjectState | undefined {
  const { team, key } = partsOf(id);
  const injects = Object.hasOwn(state.teams, team) ? state.teams[team]?.injects : undefined;
  return injects && Object.hasOwn(injects, key) ? injects[key] : undefined;
}
