import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const exercisesQuery = graphql(`
  query exercises {
    exercises {
      id
      title
      status
      scenarioTitle
      durationMs
      createdAt
      startedAt
      endedAt
      teams { key name }
      mySeat { role team }
      can { direct animate observe play watch }
    }
  }
`);

export type ListedExercise = ResultOf<typeof exercisesQuery>['exercises'][number];
