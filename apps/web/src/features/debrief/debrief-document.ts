import { graphql } from '../../graphql/graphql.ts';

export const DebriefDocument = graphql(`
  query debrief($exerciseId: ID!) {
    debrief(exerciseId: $exerciseId) {
      exerciseId
      durationMs
      startedAt
      endedAt
      eventCount
      beside
      stateHash
      chainHead
      phases {
        key
        title
        startsAtMs
      }
      sharings {
        exerciseMs
        from
        to
        tlp
        text
      }
      notes {
        exerciseMs
        team
        polarity
        text
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
          options
          decision
          words {
            text
            by
            decidedBy
            considered
          }
          deadlineMissed
          scheduleErrorMs
        }
      }
    }
  }
`);

/** Tells whether the debrief is open, and whether the reader is of the staff, who may have the whole log. */
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
