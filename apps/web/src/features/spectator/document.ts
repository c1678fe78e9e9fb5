import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const spectatorBoardQuery = graphql(`
  query spectatorBoard($exerciseId: ID!) {
    exercise(id: $exerciseId) { id title scenarioTitle scenarioStart teams { key timeZone } }
    spectatorBoard(exerciseId: $exerciseId) {
      realIncident
      asOf
      delayMs
      status
      exerciseMs
      phase
      teams { key name delivered answered decided }
      headlines { exerciseMs channel source subject }
    }
  }
`);

export type SpectatorBoard = ResultOf<typeof spectatorBoardQuery>['spectatorBoard'];
export type WatchedExercise = ResultOf<typeof spectatorBoardQuery>['exercise'];
