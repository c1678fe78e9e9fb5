import { graphql } from '../../graphql/graphql.ts';

export const DebriefDocument = graphql(`
  query debrief($exerciseId: ID!) {
    debrief(exerciseId: $exerciseId) {
      exerciseId
      durationMs
      startedAt
      endedAt
      eventCount
      stateHash
      chainHead
      phases {
        key
        title
        startsAtMs
      }
      scheduleErrors {
        fromMs
        toMs
        count
      }
      teams {
        key
        name
        shared
        logged
        messages
        duties {
          kind
          authority {
            key
            name
          }
          stage {
            key
            title
            withinMs
          }
          startedMs
          dueMs
          notifiedMs
          wronglyNotified {
            key
            name
          }
          outcome
        }
        injects {
          inject
          title
          channel
          outcome
          dueMs
          releasedMs
          shownMs
          openedMs
          answeredMs
          decidedMs
          deadlineMs
          decision
          deadlineMissed
          scheduleErrorMs
        }
      }
    }
  }
`);

/** Tells whether the debrief is open, and gives the staff the options that nobody chose. */
export const DebriefExerciseDocument = graphql(`
  query debriefExercise($exerciseId: ID!) {
    exercise(id: $exerciseId) {
      id
      title
      scenarioTitle
      status
      scenario
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
