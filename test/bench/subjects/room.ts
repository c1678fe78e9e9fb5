/** What every subject delivers: the same entry of about 1 KB, by the same selection of twelve fields. */

export const teams = ['north', 'east', 'south', 'west'] as const;

export const author = { id: '0197a6a0-0000-7000-8000-000000000001', name: 'Exercise control', role: 'director' };

/** Fills a message up to about 1 KB. */
export const bodyText = 'The registry office reports that no counter can open a file; the help desk counts forty calls in ten minutes. '.repeat(6).trim();

export interface Entry {
  readonly cursor: string;
  readonly position: number;
  readonly at: string;
  readonly exerciseMs: number;
  readonly by: typeof author;
  readonly event: object;
  readonly type: string;
}

export const entryAt = (position: number): Entry => ({
  cursor: `${position}.0123456789ab`,
  position,
  at: new Date().toISOString(),
  exerciseMs: position,
  by: author,
  event: { type: 'phase-entered', phase: 'response', title: bodyText },
  type: 'phase-entered',
});

const selection = '__typename cursor position at exerciseMs by { __typename id name role } event type';

/** As sent by clients of Tocsin. */
export const tocsinQuery = `subscription Room($exerciseId: ID!, $after: String, $locale: Locale!) { room(exerciseId: $exerciseId, after: $after, locale: $locale) { __typename ... on RoomEntry { ${selection.replace('__typename ', '')} } } }`;

/** As sent by clients of the GraphQL peers. */
const peerQuery = `subscription Room($team: String!, $after: Int) { room(team: $team, after: $after) { ${selection} } }`;

export const subscribeMessage = (query: string, variables: object): string => JSON.stringify({ id: 'room', type: 'subscribe', payload: { query, variables } });
export const peerSubscribe = (team: string, after?: number): string => subscribeMessage(peerQuery, { team, after });

/** The SDL of the schema-first peers. */
export const sdl = `
  scalar RoomEvent
  type Author { id: ID! name: String! role: String! }
  type RoomEntry { cursor: String! position: Int! at: String! exerciseMs: Float! by: Author! event: RoomEvent! type: String! }
  type Query { ready: Boolean! }
  type Subscription { room(team: String!, after: Int): RoomEntry! }
`;
