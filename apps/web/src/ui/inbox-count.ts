import { useSubscription } from 'urql';
import { graphql } from '../graphql/graphql.ts';

const countSubscription = graphql(`
  subscription inboxCount {
    inboxCount { unread }
  }
`);

/** The server counts no further. */
const countedUpTo = 100;

/** How many notices are unread, live; null until the server has said so. */
export function useInboxCount(): number | null {
  const [{ data }] = useSubscription({ query: countSubscription });
  return data?.inboxCount.unread ?? null;
}

export const countText = (unread: number): string => (unread >= countedUpTo ? `${countedUpTo - 1}+` : String(unread));
