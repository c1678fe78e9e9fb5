import { citiesWhere, type Policy } from '#access';
import { Person } from './person.entity.ts';

declare module '#access' {
  interface AccessSubjects {
    Person: typeof Person;
  }
}

/** A city administrator looks after the people of the own city, and of no other. */
export const identityPolicy: Policy = (actor, { can }) => {
  can('read', Person, { id: actor.personId });
  for (const homeCityId of citiesWhere(actor, 'city-administrator')) {
    can(['read', 'add', 'disable', 'enable', 'change-roles'], Person, { homeCityId });
    can('issue-password', Person, { homeCityId, id: { $ne: actor.personId } });
  }
};
