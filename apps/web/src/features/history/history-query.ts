import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const historyQuery = graphql(`
  query history {
    history {
      exercises { id title endedAt }
      pending
      cities { id name }
      objectives { key title }
      responses { exerciseId cityId team response sinceMs tookMs }
      marks { exerciseId cityId team objective points isOfficial }
    }
  }
`);

export type History = ResultOf<typeof historyQuery>['history'];

export const responses = ['DETECT', 'DECIDE', 'INFORM', 'NOTIFY'] as const satisfies readonly History['responses'][number]['response'][];
export type Response = (typeof responses)[number];
