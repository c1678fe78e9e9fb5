import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const exerciseQuery = graphql(`
  query setUpExercise($id: ID!) {
    exercise(id: $id) {
      id
      title
      status
      scenarioId
      scenarioTitle
      briefing
      scenarioStart
      durationMs
      teams { key name timeZone }
      members { role team person { id name city { id code name } } }
      mySeat { role team }
      can { direct animate observe play watch }
    }
  }
`);

export const directoryQuery = graphql(`
  query directory {
    directory { id name city { id code name } }
  }
`);

export type OpenExercise = ResultOf<typeof exerciseQuery>['exercise'];
export type SeatedMember = OpenExercise['members'][number];
export type Team = OpenExercise['teams'][number];
export type DirectoryEntry = ResultOf<typeof directoryQuery>['directory'][number];
export type ExerciseRole = SeatedMember['role'];
