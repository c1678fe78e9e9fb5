import { useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useEffect, useEffectEvent } from 'react';
import { useClient, useQuery } from 'urql';
import { onSessionEnded } from '../graphql/client.ts';
import { onConnection, connectionNow } from '../graphql/connection.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Loading } from '../ui/loading.tsx';
import { measureServerClock } from '../ui/server-clock.ts';
import { ViewerContext, viewerQuery } from './viewer.ts';

/** Shows its children to whoever is signed in, and brings everybody else to the sign-in page and back. */
export function RequireSession({ children }: { readonly children: ReactNode }): ReactElement {
  const [result, refetch] = useQuery({ query: viewerQuery });
  useEffect(() => onSessionEnded(() => refetch({ requestPolicy: 'network-only' })), [refetch]);

  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ viewer }) =>
        viewer ? (
          <ViewerContext value={viewer}>
            <ServerClock />
            {children}
          </ViewerContext>
        ) : (
          <ToSignIn />
        )
      }
    </Loaded>
  );
}

/** Goes once, from where the stranger wanted to be: the location changes before this page is gone. */
function ToSignIn(): ReactElement {
  const navigate = useNavigate();
  const { href } = useLocation();
  const leave = useEffectEvent(() => void navigate({ to: '/sign-in', search: href === '/' ? {} : { after: href }, replace: true }));
  useEffect(() => leave(), []);
  return <Loading />;
}

/** Keeps the server's clock: measured at the start and after every reconnect. */
function ServerClock(): null {
  const client = useClient();
  useEffect(() => {
    void measureServerClock(client);
    return onConnection(() => {
      if (connectionNow() === 'live') void measureServerClock(client);
    });
  }, [client]);
  return null;
}
