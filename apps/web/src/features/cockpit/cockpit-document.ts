import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const CockpitExerciseDocument = graphql(`
  query cockpitExercise($exerciseId: ID!) {
    exercise(id: $exerciseId) {
      id
      title
      scenarioTitle
      status
      durationMs
      scenarioStart
      scenario
      teams {
        key
        name
        timeZone
      }
      members {
        person {
          id
          name
          city {
            name
          }
        }
        role
        team
      }
      can {
        direct
        animate
        observe
        play
        watch
      }
    }
  }
`);

export type CockpitExercise = ResultOf<typeof CockpitExerciseDocument>['exercise'];

export const CockpitDocument = graphql(`
  subscription cockpit($exerciseId: ID!, $after: String) {
    cockpit(exerciseId: $exerciseId, after: $after) {
      __typename
      ... on CockpitEntry {
        cursor
        seq
        at
        exerciseMs
        audience
        by {
          id
          name
          role
        }
        event
      }
      ... on Resync {
        reason
      }
    }
  }
`);

type CockpitUpdate = ResultOf<typeof CockpitDocument>['cockpit'];
export type CockpitEntry = Extract<CockpitUpdate, { __typename: 'CockpitEntry' }>;

export const PresenceDocument = graphql(`
  subscription presence($exerciseId: ID!) {
    presence(exerciseId: $exerciseId) {
      people {
        id
        name
        role
        team
      }
    }
  }
`);
