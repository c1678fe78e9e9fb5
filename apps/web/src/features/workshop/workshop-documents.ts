import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const workshopQuery = graphql(`
  query workshop($id: ID!) {
    scenario(id: $id) { id title version state revision content can { edit } }
  }
`);

export type OpenedScenario = ResultOf<typeof workshopQuery>['scenario'];

export const editScenario = graphql(`
  mutation editScenario($id: ID!, $edits: [ScenarioEdit!]!, $idempotencyKey: ID!) {
    editScenario(id: $id, edits: $edits, idempotencyKey: $idempotencyKey) { revision }
  }
`);

export const standInScenario = graphql(`
  mutation standInScenario($id: ID!, $place: String!) {
    standInScenario(id: $id, place: $place)
  }
`);

export const scenarioEdits = graphql(`
  subscription scenarioEdits($id: ID!, $after: Int) {
    scenarioEdits(id: $id, after: $after) { revision edits }
  }
`);

export const scenarioEditors = graphql(`
  subscription scenarioEditors($id: ID!) {
    scenarioEditors(id: $id) { editors { id name place } }
  }
`);
