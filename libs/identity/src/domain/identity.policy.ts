import { citiesWhere, type Policy } from '#access';
import { Person } from './person.entity.ts';
import { Regime } from './regime.entity.ts';

declare module '#access' {
  interface AccessSubjects {
    Person: typeof Person;
    Regime: typeof Regime;
  }
}

/** A city administrator looks after the people and the regimes of the own city, and of no other; a network administrator after the regimes of all. */
export const identityPolicy: Policy = (actor, { can }) => {
  can('read', Person, { id: actor.personId });
  for (const homeCityId of citiesWhere(actor, 'city-administrator')) {
    can(['read', 'add', 'disable', 'enable', 'change-roles'], Person, { homeCityId });
    can('issue-password', Person, { homeCityId, id: { $ne: actor.personId } });
    can(['read', 'add', 'change'], Regime, { cityId: homeCityId });
  }
  if (actor.networkRoles.includes('network-administrator')) can(['read', 'add', 'change'], Regime);
};
