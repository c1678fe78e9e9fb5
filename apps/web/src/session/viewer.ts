import { createContext, useContext } from 'react';
import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const viewerQuery = graphql(`
  query viewer {
    viewer {
      id
      name
      email
      locale
      networkRoles
      cityRoles { roles city { id code name } }
      can { planExercises importScenarios administerPeople administerRegimes }
    }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof viewerQuery>['viewer']>;

export const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in. Only below `RequireSession`. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside of RequireSession');
  return viewer;
}
