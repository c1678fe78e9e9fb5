import type { LogEntry } from '#exercise-engine';
import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { type LiveStream, useStream } from '../graphql/use-stream.ts';
import { authorOf } from './author-of.ts';

const cockpitDocument = graphql(`
  subscription cockpit($exerciseId: ID!, $after: String) {
    cockpit(exerciseId: $exerciseId, after: $after) {
      __typename
      ... on CockpitEntry { cursor seq at exerciseMs audience by { id name role } event }
    }
  }
`);

type CockpitUpdate = ResultOf<typeof cockpitDocument>['cockpit'];
type Entry = LogEntry & { readonly cursor: string; readonly position: number };

const audienceOf = (name: string): LogEntry['audience'] =>
  name === 'all' || name === 'control' ? name : `team:${name.replace(/^team:/, '')}`;

function entryOf(update: CockpitUpdate): Entry | null {
  if (update.__typename !== 'CockpitEntry') return null;
  const { cursor, seq, at, exerciseMs, audience, by, event } = update;
  return { cursor, position: seq, seq, wallMs: Date.parse(at), exerciseMs, audience: audienceOf(audience), by: authorOf(by), event };
}

/** The staff's stream, which is the whole log, folded by `reduce`. */
export const useStaffStream = <State>(exerciseId: string, initial: State, reduce: (state: State, entry: LogEntry) => State): LiveStream<State> =>
  useStream({ document: cockpitDocument, variables: { exerciseId }, entryOf, initial, reduce });
