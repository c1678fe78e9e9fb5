import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const citiesQuery = graphql(`query citiesWithRegimes { cities { id name } }`);

export const regimesQuery = graphql(`
  query regimes($cityId: ID!) {
    regimes(cityId: $cityId) {
      id authority authorityName language kinds source sourceUrl confirmed validFrom validTo version
      stages { key title withinMs months after whileOngoing }
    }
  }
`);

export const addRegime = graphql(`
  mutation addRegime($cityId: ID!, $input: RegimeInput!, $idempotencyKey: ID!) {
    addRegime(cityId: $cityId, input: $input, idempotencyKey: $idempotencyKey) { id }
  }
`);

export const changeRegime = graphql(`
  mutation changeRegime($id: ID!, $version: Int!, $input: RegimeInput!) {
    changeRegime(id: $id, version: $version, input: $input) { id version }
  }
`);

export type City = ResultOf<typeof citiesQuery>['cities'][number];
export type Regime = ResultOf<typeof regimesQuery>['regimes'][number];

export const kinds = { PERSONAL_DATA: 'personal-data', SIGNIFICANT_INCIDENT: 'significant-incident' } as const;
export const kindNames = ['PERSONAL_DATA', 'SIGNIFICANT_INCIDENT'] as const satisfies readonly (keyof typeof kinds)[];
