import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const scenariosQuery = graphql(`
  query scenarios {
    scenarios { id title summary durationMs tlp origin teamCount injectCount phaseCount decisionCount languages }
  }
`);

export const scenarioQuery = graphql(`
  query scenario($id: ID!) {
    scenario(id: $id) { id title durationMs tlp origin teamCount injectCount phaseCount decisionCount languages content importReport can { edit } }
  }
`);

export type ListedScenario = ResultOf<typeof scenariosQuery>['scenarios'][number];
export type OpenScenario = ResultOf<typeof scenarioQuery>['scenario'];
