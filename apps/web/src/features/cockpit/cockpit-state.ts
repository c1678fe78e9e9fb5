import { evolve, exerciseRoles, initialState, type Author, type ExerciseEvent, type ExerciseState, type InjectContent, type LogEntry, type Scenario } from '#exercise-engine';

/** What the staff see: the exercise, and what its state does not keep. */
export interface Cockpit {
  readonly exercise: ExerciseState;
  readonly feed: Feed | null;
  /** Messages between a team and the control cell, oldest first, by team. */
  readonly threads: Readonly<Record<string, readonly ThreadMessage[]>>;
  /** Newest first. */
  readonly observations: readonly Observation[];
  /** What directors made of an inject before its release, oldest first, by id. */
  readonly edits: Readonly<Record<string, readonly Edit[]>>;
}

/** The log, newest first, as a chain: adding an entry copies nothing. */
export interface Feed {
  readonly entry: LogEntry;
  readonly before: Feed | null;
}

interface Moment {
  readonly seq: number;
  readonly exerciseMs: number;
  readonly by: Author | null;
}

export interface ThreadMessage extends Moment {
  readonly text: string;
  /** Whom the staff spoke as; null when they spoke as themselves, or when the team wrote. */
  readonly persona: string | null;
  readonly fromTeam: boolean;
}

export type Observation = Moment & Pick<Extract<ExerciseEvent, { type: 'observation-noted' }>, 'team' | 'polarity' | 'text'>;

export interface Edit extends Moment {
  readonly content: InjectContent;
}

export const emptyCockpit = (scenario: Scenario): Cockpit => ({
  exercise: initialState(scenario),
  feed: null,
  threads: {},
  observations: [],
  edits: {},
});

export function foldCockpit(scenario: Scenario, cockpit: Cockpit, entry: LogEntry): Cockpit {
  const next = { ...cockpit, exercise: evolve(scenario, cockpit.exercise, entry), feed: { entry, before: cockpit.feed } };
  const { event, seq, exerciseMs, by } = entry;
  const moment = { seq, exerciseMs, by };
  switch (event.type) {
    case 'message-sent': {
      const fromTeam = by?.role === 'participant';
      if (fromTeam && event.to === 'team') return next;
      const message = { ...moment, text: event.text, persona: event.persona ?? null, fromTeam };
      return { ...next, threads: { ...next.threads, [event.team]: [...(next.threads[event.team] ?? []), message] } };
    }
    case 'observation-noted':
      return { ...next, observations: [{ ...moment, team: event.team, polarity: event.polarity, text: event.text }, ...next.observations] };
    case 'inject-edited':
      return { ...next, edits: { ...next.edits, [event.inject]: [...(next.edits[event.inject] ?? []), { ...moment, content: event.content }] } };
    default:
      return next;
  }
}

/** What the cockpit subscription delivers for one entry of the log. */
export interface ReceivedEntry {
  readonly seq: number;
  readonly at: string;
  readonly exerciseMs: number;
  readonly audience: string;
  readonly by: { readonly id: string; readonly name: string; readonly role: string } | null;
  readonly event: ExerciseEvent;
}

export function logEntry({ seq, at, exerciseMs, audience, by, event }: ReceivedEntry): LogEntry {
  return { seq, wallMs: Date.parse(at), exerciseMs, audience: audienceNamed(audience), by: by && authorOf(by), event };
}

const audienceNamed = (name: string): LogEntry['audience'] => (name === 'all' || name === 'control' ? name : `team:${name.replace(/^team:/, '')}`);

function authorOf({ id, name, role }: { id: string; name: string; role: string }): Author {
  return { id, name, role: exerciseRoles.find((known) => known === role.toLowerCase()) ?? 'spectator' };
}

/** The newest entries that pass, newest first, at most `most`. */
export function newest(feed: Feed | null, most: number, passes: (entry: LogEntry) => boolean): readonly LogEntry[] {
  const found: LogEntry[] = [];
  for (let at = feed; at !== null && found.length < most; at = at.before) if (passes(at.entry)) found.push(at.entry);
  return found;
}
