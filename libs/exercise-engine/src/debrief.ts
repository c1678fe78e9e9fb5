import type { LocalizedText } from '#kernel';
import { cardOf } from './card.ts';
import { playedMs, type ClockSegment } from './clock.ts';
import { type DebriefNote, type DebriefSharing, type InjectWords, notesOf, sharingsOf, wordsOf } from './debrief-words.ts';
import type { AskCard, ExerciseEvent, LogEntry } from './event.ts';
import { injectId } from './inject-id.ts';
import { type HistogramBin, scheduleHistogram } from './schedule-histogram.ts';
import { replay } from './replay.ts';
import type { Channel, Phase, Scenario } from './scenario.ts';
import { indexOf } from './scenario-index.ts';
import type { ExerciseState, ExerciseStatus, InjectState } from './state.ts';
import { type StatutoryDuty, statutoryClocks } from './statutory-clocks.ts';

/** What happened, for everybody to talk about. `…Ms` are exercise time, `…At` wall time, both in milliseconds. */
export interface Debrief {
  readonly status: ExerciseStatus;
  /** Exercise time played. */
  readonly durationMs: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Those that were entered. */
  readonly phases: readonly Phase[];
  readonly teams: readonly TeamDebrief[];
  readonly sharings: readonly DebriefSharing[];
  readonly notes: readonly DebriefNote[];
  readonly scheduleErrors: readonly HistogramBin[];
  readonly eventCount: number;
}

export interface TeamDebrief {
  readonly key: string;
  readonly name: LocalizedText;
  readonly injects: readonly InjectDebrief[];
  /** What the team owed authorities, and what came of it. */
  readonly duties: readonly StatutoryDuty[];
  readonly shared: number;
  readonly logged: number;
  readonly messages: number;
}

export interface InjectDebrief {
  readonly inject: string;
  readonly title: LocalizedText;
  readonly channel: Channel;
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
  readonly words: InjectWords | null;
  readonly deadlineMissed: boolean;
  /** Wall time between due and released, pauses apart, for injects that the clock released. */
  readonly scheduleErrorMs: number | null;
}

/** The first debrief page as a fold of the whole log. Contingency injects that nobody played are left out. */
export function debriefOf(scenario: Scenario, entries: readonly LogEntry[]): Debrief {
  const state = replay(scenario, entries);
  const releases = releasesByClock(entries);
  const duties = statutoryClocks(state);
  const teams = scenario.teams.map(({ key, name }) => ({
    key,
    name,
    injects: injectsOf(scenario, state, key, releases),
    duties: duties.filter(({ team }) => team === key),
    shared: state.teams[key]?.happened.shared.length ?? 0,
    logged: countOf(entries, 'log-written', key),
    messages: countOf(entries, 'message-sent', key),
  }));
  const entered = new Set(entries.flatMap(({ event }) => (event.type === 'phase-entered' ? [event.phase] : [])));
  const errors = teams.flatMap(({ injects }) => injects.flatMap(({ scheduleErrorMs }) => scheduleErrorMs ?? []));
  return {
    status: state.status,
    durationMs: entries.at(-1)?.exerciseMs ?? 0,
    startedAt: state.startedWallMs,
    endedAt: state.endedWallMs,
    phases: scenario.phases.filter(({ key }) => entered.has(key)),
    teams,
    sharings: sharingsOf(entries),
    notes: notesOf(entries),
    scheduleErrors: scheduleHistogram(errors),
    eventCount: entries.length,
  };
}

const countOf = (entries: readonly LogEntry[], type: ExerciseEvent['type'], team: string): number =>
  entries.filter(({ event }) => event.type === type && 'team' in event && event.team === team).length;

/** Wall times of release, by inject. */
const releasesByClock = (entries: readonly LogEntry[]): ReadonlyMap<string, number> =>
  new Map(entries.flatMap(({ event, by, wallMs }) => (event.type === 'inject-released' && by === null ? [[event.inject, wallMs]] : [])));

function injectsOf(scenario: Scenario, state: ExerciseState, team: string, releases: ReadonlyMap<string, number>): readonly InjectDebrief[] {
  return Object.entries(state.teams[team]?.injects ?? {})
    .filter(([, { status }]) => status !== 'shelf')
    .flatMap(([key, inject]) => {
      const id = injectId(team, key);
      const card = cardOf(scenario, state, id);
      if (!card) return [];
      const title = indexOf(scenario).injects.get(key)?.title ?? card.content.subject;
      return [{ inject: id, title, channel: card.channel, ...journey(inject), ...asked(card.ask, inject), scheduleErrorMs: scheduleError(state.clock, inject, releases.get(id)) }];
    });
}

const outcomes = { shelf: 'NOT_PLAYED', pending: 'NOT_PLAYED', held: 'NOT_PLAYED', released: 'PLAYED', skipped: 'SKIPPED' } as const;

const journey = (inject: InjectState): Omit<InjectDebrief, 'inject' | 'title' | 'channel' | 'options' | 'decision' | 'words' | 'scheduleErrorMs'> => ({
  outcome: outcomes[inject.status],
  dueMs: inject.dueMs,
  releasedMs: inject.releasedMs,
  shownMs: inject.shownMs,
  openedMs: inject.openedMs,
  answeredMs: inject.answer?.exerciseMs ?? null,
  decidedMs: inject.decision?.exerciseMs ?? null,
  deadlineMs: inject.deadlineMs,
  deadlineMissed: inject.deadlineMissed,
});

const asked = (ask: AskCard | null, inject: InjectState): Pick<InjectDebrief, 'options' | 'decision' | 'words'> => ({
  options: ask?.options.map(({ label }) => label) ?? [],
  decision: ask?.options.find(({ key }) => key === inject.decision?.option)?.label ?? null,
  words: wordsOf(inject, ask),
});

const scheduleError = (clock: readonly ClockSegment[], { dueMs }: InjectState, releasedAt: number | undefined): number | null =>
  dueMs === null || releasedAt === undefined ? null : playedMs(clock, dueMs, releasedAt);
