import type { Authority, IncidentKind, LocalizedText, StatutoryRegime, StatutoryStage, Tlp } from '#kernel';
import type { ClockSegment } from './clock.ts';
import type { Attachment, Channel, InjectContent } from './scenario.ts';
import type { VariableValue } from './trigger.ts';

/** Who sees an event: everybody, one team (and the staff), or the staff alone. */
export type Audience = 'all' | 'control' | `team:${string}`;

/** Who acted. Kept in the log as they were called at that moment. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly role: ExerciseRole;
}

export const exerciseRoles = ['director', 'animator', 'observer', 'participant', 'spectator'] as const;
export type ExerciseRole = (typeof exerciseRoles)[number];

/** One entry of the log. `seq` counts from 1 without gaps; `wallMs` and `exerciseMs` are milliseconds. */
export interface LogEntry {
  readonly seq: number;
  readonly wallMs: number;
  readonly exerciseMs: number;
  readonly audience: Audience;
  /** Null when the clock did it. */
  readonly by: Author | null;
  readonly event: ExerciseEvent;
}

/** Everything that can happen in an exercise. `team` is the key of a team slot; `inject` the id of one inject for one team. */
export type ExerciseEvent =
  | { readonly type: 'exercise-briefed' }
  | { readonly type: 'exercise-started'; readonly clock: ClockSegment }
  | { readonly type: 'exercise-paused'; readonly clock: ClockSegment; readonly reason: 'director' | 'real-incident' }
  | { readonly type: 'exercise-resumed'; readonly clock: ClockSegment }
  /** While paused the clock stays still, and `clock.rate` is the rate at which play will go on. */
  | { readonly type: 'speed-changed'; readonly clock: ClockSegment }
  /** `passed`: what became of what was due on the way; logs of old do not say. */
  | { readonly type: 'time-jumped'; readonly clock: ClockSegment; readonly passed?: 'release' | 'skip' }
  | { readonly type: 'phase-entered'; readonly phase: string; readonly title: LocalizedText }
  | { readonly type: 'exercise-ended'; readonly clock: ClockSegment }
  | InjectReleased
  /** What it waited for has happened: it becomes due at `dueMs`. */
  | { readonly type: 'inject-scheduled'; readonly team: string; readonly inject: string; readonly dueMs: number }
  | { readonly type: 'inject-held'; readonly team: string; readonly inject: string }
  /** `category`: another of its category reached the team. `condition`: what it warns of was averted in time. */
  | { readonly type: 'inject-skipped'; readonly team: string; readonly inject: string; readonly reason: 'director' | 'category' | 'jump' | 'condition' }
  /** Held or skipped by a director before, also by a jump, now planned again; null: it waits for what it depends on. */
  | { readonly type: 'inject-replanned'; readonly team: string; readonly inject: string; readonly dueMs: number | null }
  | { readonly type: 'inject-edited'; readonly team: string; readonly inject: string; readonly content: InjectContent }
  /** Planned by the director during play, from the shelf or blank; becomes due at once. */
  | { readonly type: 'inject-improvised'; readonly team: string; readonly inject: string; readonly card: InjectCard }
  /** A participant's screen showed it. */
  | { readonly type: 'inject-shown'; readonly team: string; readonly inject: string }
  | { readonly type: 'inject-opened'; readonly team: string; readonly inject: string }
  | { readonly type: 'call-picked-up'; readonly team: string; readonly inject: string }
  | { readonly type: 'call-missed'; readonly team: string; readonly inject: string }
  | { readonly type: 'answer-given'; readonly team: string; readonly inject: string; readonly text: string }
  | DecisionMade
  | { readonly type: 'deadline-missed'; readonly team: string; readonly inject: string }
  | { readonly type: 'log-written'; readonly team: string; readonly text: string }
  /** `to` is the team itself, or the control cell. Animators answer in the same thread as a persona. */
  | { readonly type: 'message-sent'; readonly team: string; readonly to: 'team' | 'control'; readonly text: string; readonly persona?: string }
  /** Written once for the sender and once for each receiver, with the other side named. Without `tlp` where the sender gave no label. */
  | { readonly type: 'information-sent'; readonly team: string; readonly to: readonly string[]; readonly text: string; readonly tlp?: Tlp; readonly inject?: string }
  | { readonly type: 'information-received'; readonly team: string; readonly from: string; readonly text: string; readonly tlp?: Tlp }
  /** At the start: whom the teams may notify, right or wrong. Statutory deadlines run `scale` times faster than exercise time. */
  | { readonly type: 'authorities-offered'; readonly authorities: readonly Authority[]; readonly scale: number }
  /** At the start, for the staff: what binds a team. */
  | { readonly type: 'regimes-adopted'; readonly team: string; readonly regimes: readonly StatutoryRegime[] }
  /** The team became aware. Whom it has to notify is for it to know, so the authority is not named. */
  | { readonly type: 'statutory-clock-started'; readonly team: string; readonly regime: string; readonly kind: IncidentKind; readonly stages: readonly RunningStage[] }
  | AuthorityNotified
  | { readonly type: 'statutory-deadline-missed'; readonly team: string; readonly regime: string; readonly kind: IncidentKind; readonly stage: string }
  | { readonly type: 'milestone-changed'; readonly team: string; readonly milestone: string; readonly active: boolean }
  | { readonly type: 'variable-set'; readonly team: string; readonly variable: string; readonly value: VariableValue }
  /** `points` are added to the team's score. */
  | { readonly type: 'score-changed'; readonly team: string; readonly objective: string; readonly points: number }
  | { readonly type: 'task-taken'; readonly team: string; readonly inject: string }
  | { readonly type: 'task-finished'; readonly team: string; readonly inject: string; readonly outcome: 'performed' | 'failed'; readonly note: string }
  /** `expectation` names what the team was expected to do, where the note is about that. */
  | { readonly type: 'observation-noted'; readonly team: string | null; readonly polarity: 'strength' | 'improvement' | 'neutral'; readonly text: string; readonly expectation?: string }
  | { readonly type: 'member-seated'; readonly member: Author; readonly team: string | null }
  | { readonly type: 'member-removed'; readonly member: Author; readonly team: string | null };

export interface InjectReleased {
  readonly type: 'inject-released';
  readonly team: string;
  readonly inject: string;
  /** Exercise time at which it was due; equal to the release when the director released it by hand before it was due. */
  readonly dueMs: number;
  /** Exercise time of the deadline of what is asked, if anything is. */
  readonly deadlineMs: number | null;
  readonly card: InjectCard;
}

export interface DecisionMade {
  readonly type: 'decision-made';
  readonly team: string;
  readonly inject: string;
  readonly option: string;
  readonly label: LocalizedText;
  readonly considered: readonly string[];
  readonly rationale: string;
  /** The person who answers for the decision, in the team's words. */
  readonly decidedBy: string;
}

/** `dueMs` is exercise time. */
export interface RunningStage extends StatutoryStage {
  readonly dueMs: number;
}

export interface AuthorityNotified {
  readonly type: 'authority-notified';
  readonly team: string;
  readonly kind: IncidentKind;
  readonly stage: string;
  readonly authority: Authority;
  readonly text: string;
  /** The regime that it fulfils; null when the authority is not the one to be told. */
  readonly regime: string | null;
}

/** What the team gets to see of an inject. */
export interface InjectCard {
  readonly channel: Channel;
  readonly from: { readonly name: string; readonly role: LocalizedText; readonly organisation: LocalizedText };
  readonly content: InjectContent;
  readonly ask: AskCard | null;
  /** Files that come with it; the log is what lets a team have their bytes. */
  readonly attachments?: readonly CardFile[];
}

export type CardFile = Omit<Attachment, 'key'>;

export interface AskCard {
  readonly kind: 'answer' | 'decision';
  readonly prompt: LocalizedText;
  readonly withinMs: number;
  readonly options: readonly { readonly key: string; readonly label: LocalizedText }[];
}
