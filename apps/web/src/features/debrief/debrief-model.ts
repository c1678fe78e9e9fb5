import type { LocalizedText } from '#kernel';

export interface InjectWords {
  readonly text: string;
  readonly by: string | null;
  readonly decidedBy: string | null;
  readonly considered: readonly LocalizedText[];
}

/** What one team told others. */
export interface Sharing {
  readonly exerciseMs: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly tlp: string | null;
  readonly text: string;
}

export interface Note {
  readonly exerciseMs: number;
  readonly team: string | null;
  readonly polarity: 'STRENGTH' | 'IMPROVEMENT' | 'NEUTRAL';
  readonly text: string;
}

/** What the debrief query tells of one inject for one team. Times are milliseconds of exercise time. */
export interface InjectJourney {
  readonly inject: string;
  readonly title: LocalizedText;
  readonly channel: string;
  readonly outcome: 'PLAYED' | 'SKIPPED' | 'NOT_PLAYED';
  readonly dueMs: number | null;
  readonly releasedMs: number | null;
  readonly shownMs: number | null;
  readonly openedMs: number | null;
  readonly answeredMs: number | null;
  readonly decidedMs: number | null;
  readonly deadlineMs: number | null;
  /** What could be decided; empty where no decision was asked. */
  readonly options: readonly LocalizedText[];
  readonly decision: LocalizedText | null;
  /** Null where nothing was written, or the reader may not read it. */
  readonly words: InjectWords | null;
  readonly deadlineMissed: boolean;
  /** Wall milliseconds between due and released; null unless the clock released it. */
  readonly scheduleErrorMs: number | null;
}

export interface TeamJourney {
  readonly key: string;
  readonly name: LocalizedText;
  readonly injects: readonly InjectJourney[];
  readonly shared: number;
  readonly logged: number;
  readonly messages: number;
}

/** The inject's key in the scenario, without the team in front of it. */
export const injectKey = (journey: InjectJourney): string => journey.inject.slice(journey.inject.indexOf('/') + 1);

export const respondedMs = (journey: InjectJourney): number | null => journey.decidedMs ?? journey.answeredMs;

/** An answer that came after its deadline is late; without one the deadline is missed. */
export function response(journey: InjectJourney): 'answered' | 'decided' | 'late' | 'missed' | 'none' {
  const at = respondedMs(journey);
  if (at === null) return journey.deadlineMissed ? 'missed' : 'none';
  if (journey.deadlineMissed) return 'late';
  return journey.decidedMs === null ? 'answered' : 'decided';
}

/** The teams with only those injects whose moment had come by the end, after `playedMs` of exercise time. */
export const reachedBy = (teams: readonly TeamJourney[], playedMs: number): readonly TeamJourney[] =>
  teams.map((team) => ({ ...team, injects: team.injects.filter(({ dueMs, releasedMs }) => releasedMs !== null || (dueMs !== null && dueMs <= playedMs)) }));
