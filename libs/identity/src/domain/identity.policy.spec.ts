import { describe, expect, it } from '@jest/globals';
import { Access, type Actor, type CityRole, cityRoles } from '#access';
import { type CityId, newId, type PersonId, type SessionId } from '#kernel';
import { identityPolicy } from './identity.policy.ts';
import { Person } from './person.entity.ts';

const access = new Access([identityPolicy]);
const actions = ['read', 'add', 'disable', 'enable', 'change-roles', 'issue-password'];
const here = newId<CityId>();

const anActor = (...roles: readonly CityRole[]): Actor => ({
  personId: newId<PersonId>(),
  sessionId: newId<SessionId>(),
  sessionEndsAt: new Date(8_640_000_000_000_000),
  name: 'Anna',
  homeCityId: here,
  cityRoles: roles.map((role) => ({ cityId: here, role })),
  networkRoles: ['network-administrator', 'network-coordinator'],
});
const aPersonOf = (homeCityId: CityId | null, id = newId<PersonId>()): Person => Object.assign(new Person(), { id, homeCityId });
const allowed = (actor: Actor, person: Person): string[] => actions.filter((action) => access.allows(actor, action, person));

describe('The policy of people', () => {
  it('lets a city administrator look after the people of the own city', () => {
    expect(allowed(anActor('city-administrator'), aPersonOf(here))).toEqual(actions);
  });

  it('lets nobody issue a new password to themselves, which would spare them the current one', () => {
    const actor = anActor('city-administrator');
    expect(allowed(actor, aPersonOf(here, actor.personId))).toEqual(actions.filter((action) => action !== 'issue-password'));
  });

  it('lets nobody look after people of another city, or of the network', () => {
    for (const actor of [anActor('city-administrator'), anActor(...cityRoles)]) {
      expect(allowed(actor, aPersonOf(newId<CityId>()))).toEqual([]);
      expect(allowed(actor, aPersonOf(null))).toEqual([]);
    }
  });

  it('lets all others read themselves, and nothing more', () => {
    const actor = anActor('member', 'expert', 'ciso', 'coordinator');
    expect(allowed(actor, aPersonOf(here))).toEqual([]);
    expect(allowed(actor, aPersonOf(here, actor.personId))).toEqual(['read']);
  });
});
