import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const scenariosQuery = graphql(`
  query scenarios($after: ID) {
    scenarios(after: $after) {
      id workId version state title summary durationMs tlp licence origin teamCount injectCount phaseCount decisionCount languages textCount tags techniques changedAt
      coverage { locale texts }
      ownerCity { id name }
    }
  }
`);

export const scenarioQuery = graphql(`
  query scenario($id: ID!) {
    scenario(id: $id) {
      id workId version state title durationMs tlp licence origin teamCount injectCount phaseCount decisionCount languages textCount tags techniques content importReport
      coverage { locale texts }
      ownerCity { id name }
      versions { id version state }
      steps { step at comment by { id name } }
      sharedWith { review city { id name } }
      can { edit steps beginVersion copy share }
    }
    cities { id name }
  }
`);

export const contentQuery = graphql(`query scenarioContent($id: ID!) { scenario(id: $id) { id version content } }`);

export type ListedScenario = ResultOf<typeof scenariosQuery>['scenarios'][number];
export type OpenScenario = ResultOf<typeof scenarioQuery>['scenario'];
export type City = ResultOf<typeof scenarioQuery>['cities'][number];
