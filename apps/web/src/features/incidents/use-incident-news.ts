import { useEffect, useEffectEvent } from 'react';
import { useSubscription } from 'urql';
import { graphql } from '../../graphql/graphql.ts';

const newsSubscription = graphql(`
  subscription incidentNews {
    incidentNews { change kind id }
  }
`);

/** Asks anew whenever a note or a release came, changed or went. */
export function useIncidentNews(refresh: () => void): void {
  const [{ data }] = useSubscription({ query: newsSubscription });
  const onNews = useEffectEvent(refresh);
  useEffect(() => {
    if (data) onNews();
  }, [data]);
}
