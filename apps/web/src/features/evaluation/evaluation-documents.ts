import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const EvaluationDocument = graphql(`
  query evaluation($exerciseId: ID!) {
    evaluation(exerciseId: $exerciseId) {
      exerciseId
      title
      scenarioTitle
      hasStarted
      hasEnded
      objectives {
        key
        title
        description
        capability
      }
      teams {
        key
        name
      }
      cells {
        objective
        team
        self
        teamAssessment {
          average
          count
        }
        ownCity {
          average
          count
        }
        allCities {
          average
          count
        }
        official {
          rater {
            id
            name
            city {
              name
            }
          }
          mark
          comment
          fromSeq
          toSeq
          version
          ratedAt
        }
        raters {
          rater {
            id
            name
            city {
              name
            }
          }
          mark
          comment
          fromSeq
          toSeq
          version
          ratedAt
        }
      }
      agreement {
        alpha
        units
        raters
      }
      can {
        rate
        markOfficially
        seeRaters
      }
    }
  }
`);

export type Evaluation = ResultOf<typeof EvaluationDocument>['evaluation'];
export type Cell = Evaluation['cells'][number];
export type Rating = Cell['raters'][number];

export const EarlierRatingsDocument = graphql(`
  query earlierRatings($exerciseId: ID!, $objective: String!, $team: String!) {
    earlierRatings(exerciseId: $exerciseId, objective: $objective, team: $team) {
      official
      rater {
        id
        name
        city {
          name
        }
      }
      mark
      comment
      version
      ratedAt
    }
  }
`);

export const ExpectationsDocument = graphql(`
  query expectations($exerciseId: ID!) {
    expectations(exerciseId: $exerciseId) {
      key
      title
      objective
      team
      observed
      judgement
      judgedByLog
      atMs
      evidence {
        seq
        exerciseMs
        by
        event
        about
      }
      rulings {
        number
        judgement
        reason
        ruledAt
        by {
          name
          city {
            name
          }
        }
      }
    }
  }
`);

export type TeamExpectation = ResultOf<typeof ExpectationsDocument>['expectations'][number];
export type Ruling = TeamExpectation['rulings'][number];
export type Judgement = NonNullable<TeamExpectation['judgement']>;

export const LogLinesDocument = graphql(`
  query logLines($exerciseId: ID!, $team: String, $untilMs: Float, $beforeSeq: Int) {
    logLines(exerciseId: $exerciseId, team: $team, untilMs: $untilMs, beforeSeq: $beforeSeq) {
      seq
      exerciseMs
      by
      event
      about
    }
  }
`);

export type LogLineData = ResultOf<typeof LogLinesDocument>['logLines'][number];

export const RateObjective = graphql(`
  mutation rateObjective($exerciseId: ID!, $input: RatingInput!, $idempotencyKey: ID!) {
    rateObjective(exerciseId: $exerciseId, input: $input, idempotencyKey: $idempotencyKey)
  }
`);

export const MarkOfficially = graphql(`
  mutation markOfficially($exerciseId: ID!, $input: RatingInput!, $idempotencyKey: ID!) {
    markOfficially(exerciseId: $exerciseId, input: $input, idempotencyKey: $idempotencyKey)
  }
`);

export const OverruleExpectation = graphql(`
  mutation overruleExpectation($exerciseId: ID!, $input: RulingInput!, $idempotencyKey: ID!) {
    overruleExpectation(exerciseId: $exerciseId, input: $input, idempotencyKey: $idempotencyKey)
  }
`);
