import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** What a screen of a live exercise needs besides its stream. */
export const liveExerciseQuery = graphql(`
  query liveExercise($id: ID!) {
    exercise(id: $id) {
      id
      title
      scenarioTitle
      status
      briefing
      scenarioStart
      durationMs
      mySeat { role team }
      scenario
      teams { key name timeZone }
      can { direct animate observe play watch }
    }
  }
`);

export type LiveExercise = ResultOf<typeof liveExerciseQuery>['exercise'];
