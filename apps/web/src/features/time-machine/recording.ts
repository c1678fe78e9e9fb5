import { type Author, type ExerciseState, exerciseTimeline, type LogEntry, type Room, type RoomEntry, type RoomEvent, roomTimeline, roomTimelineOf, type Scenario } from '#exercise-engine';
import { type Locale, localize } from '#kernel';

/** One entry of what was recorded, in the reader's language. */
export interface Moment {
  readonly exerciseMs: number;
  readonly wallMs: number;
  readonly by: Author | null;
  readonly event: RoomEvent;
}

/** A play that can be looked at as it stood after any number of its moments. */
export interface Recording {
  readonly moments: readonly Moment[];
  readonly endMs: number;
  readonly countAt: (exerciseMs: number) => number;
  readonly roomAt: (team: string, count: number) => Room;
  /** Null for participants, who know their own room alone. */
  readonly stateAt: ((count: number) => ExerciseState) | null;
}

/** The whole log, with every team's room; a room is folded when it is first looked into. */
export function staffRecording(scenario: Scenario, log: readonly LogEntry[], locale: Locale): Recording {
  const play = exerciseTimeline(scenario, log);
  const rooms = new Map(scenario.teams.map(({ key }) => [key, once(() => roomTimelineOf(key, locale, log))]));
  return {
    moments: log.map(({ exerciseMs, wallMs, by, event }) => ({ exerciseMs, wallMs, by, event: localize(event, locale) })),
    endMs: log.at(-1)?.exerciseMs ?? 0,
    countAt: (exerciseMs) => play.countAt(exerciseMs),
    roomAt: (team, count) => (rooms.get(team) ?? noRoom)().at(count),
    stateAt: (count) => play.at(count),
  };
}

/** The own team's stream. */
export function teamRecording(stream: readonly RoomEntry[]): Recording {
  const room = roomTimeline(stream);
  return {
    moments: stream.map(({ exerciseMs, at, by, event }) => ({ exerciseMs, wallMs: at, by, event })),
    endMs: stream.at(-1)?.exerciseMs ?? 0,
    countAt: (exerciseMs) => room.countAt(exerciseMs),
    roomAt: (_, count) => room.at(count),
    stateAt: null,
  };
}

const noRoom = (): ReturnType<typeof roomTimeline> => roomTimeline([]);

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

const byTheWay: ReadonlySet<RoomEvent['type']> = new Set(['inject-shown', 'inject-scheduled', 'variable-set', 'score-changed']);

/** Whether a moment is worth stopping at: what follows by the way from another one is not. */
export const tells = ({ event }: Moment): boolean => !byTheWay.has(event.type);

/** The team that a moment belongs to; null for what reached everybody or nobody. */
export const teamOf = ({ event }: Moment): string | null => ('team' in event ? event.team : null);
