import { emptyRoom, foldRoom, type Room, type RoomEntry } from '#exercise-engine';
import type { Locale } from '#kernel';
import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { type LiveStream, useStream } from '../graphql/use-stream.ts';
import { authorOf } from './author-of.ts';

const roomDocument = graphql(`
  subscription room($exerciseId: ID!, $after: String, $locale: Locale!) {
    room(exerciseId: $exerciseId, after: $after, locale: $locale) {
      __typename
      ... on RoomEntry { cursor position at exerciseMs by { id name role } event }
    }
  }
`);

type RoomUpdate = ResultOf<typeof roomDocument>['room'];
type Entry = RoomEntry & { readonly cursor: string };

const entryOf = (update: RoomUpdate): Entry | null =>
  update.__typename === 'Resync' ? null : { ...update, at: Date.parse(update.at), by: authorOf(update.by) };

const empty = emptyRoom();

/** The stream of the viewer's team in the reader's language, folded by `reduce`. */
export const useTeamStream = <State>(exerciseId: string, locale: Locale, initial: State, reduce: (state: State, entry: RoomEntry) => State): LiveStream<State> =>
  useStream({ document: roomDocument, variables: { exerciseId, locale }, entryOf, initial, reduce });

/** Everything that the room of the viewer's team shows. */
export const useRoomStream = (exerciseId: string, locale: Locale): LiveStream<Room> => useTeamStream(exerciseId, locale, empty, foldRoom);
