import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const citiesQuery = graphql(`query cities { cities { id code name } }`);

export const peopleQuery = graphql(`
  query people($cityId: ID!) {
    people(cityId: $cityId) { id name email disabled cityRoles { roles city { id } } }
  }
`);

export const cityRoles = ['MEMBER', 'EXPERT', 'CISO', 'COORDINATOR', 'CITY_ADMINISTRATOR'] as const;

export type CityRole = (typeof cityRoles)[number];
export type City = ResultOf<typeof citiesQuery>['cities'][number];
export type Person = ResultOf<typeof peopleQuery>['people'][number];

/** The roles that somebody has in one city. */
export const rolesIn = (person: Person, city: City): readonly CityRole[] => person.cityRoles.find((membership) => membership.city.id === city.id)?.roles ?? [];
