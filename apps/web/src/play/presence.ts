import { useSubscription } from 'urql';
import { graphql, type ResultOf } from '../graphql/graphql.ts';

const presence = graphql(`
  subscription presence($exerciseId: ID!) {
    presence(exerciseId: $exerciseId) { people { id name role team } }
  }
`);

export type PresentPerson = ResultOf<typeof presence>['presence']['people'][number];

const nobody: readonly PresentPerson[] = [];

/** Who is connected now: the own team and the staff, for staff everybody. */
export function usePresence(exerciseId: string): readonly PresentPerson[] {
  const [{ data }] = useSubscription({ query: presence, variables: { exerciseId } });
  return data?.presence.people ?? nobody;
}
