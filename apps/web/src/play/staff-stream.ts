import type { ExerciseRole, LogEntry } from '#exercise-engine';
import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { type LiveStream, useStream } from '../graphql/use-stream.ts';

const cockpitDocument = graphql(`
  subscription cockpit($exerciseId: ID!, $after: String) {
    cockpit(exerciseId: $exerciseId, after: $after) {
      __typename
      ... on CockpitEntry { cursor seq at exerciseMs audience by { id name role } event }
    }
  }
`);

type CockpitUpdate = ResultOf<typeof cockpitDocument>['cockpit'];
type SentEntry = Extract<CockpitUpdate, { __typename: 'CockpitEntry' }>;
type Entry = LogEntry & { readonly cursor: string; readonly position: number };

const roles: Record<NonNullable<SentEntry['by']>['role'], ExerciseRole> = {
  DIRECTOR: 'director',
  ANIMATOR: 'animator',
  OBSERVER: 'observer',
  PARTICIPANT: 'participant',
  SPECTATOR: 'spectator',
};

const audienceOf = (name: string): LogEntry['audience'] =>
  name === 'all' || name === 'control' ? name : `team:${name.replace(/^team:/, '')}`;

function entryOf(update: CockpitUpdate): Entry | null {
  if (update.__typename !== 'CockpitEntry') return null;
  const { cursor, seq, at, exerciseMs, audience, by, event } = update;
  const author = by && { ...by, role: roles[by.role] };
  return { cursor, position: seq, seq, wallMs: Date.parse(at), exerciseMs, audience: audienceOf(audience), by: author, event };
}

/** The staff's stream, which is the whole log, folded by `reduce`. */
export const useStaffStream = <State>(exerciseId: string, initial: State, reduce: (state: State, entry: LogEntry) => State): LiveStream<State> =>
  useStream({ document: cockpitDocument, variables: { exerciseId }, entryOf, initial, reduce });
