import { describe, expect, it } from '@jest/globals';
import { Access, type Actor, type CityRole, type NetworkRole } from '#access';
import { type CityId, newId, type PersonId, type SessionId } from '#kernel';
import { scenarioPolicy } from './scenario.policy.ts';
import { ScenarioVersion } from './version.entity.ts';
import { type ScenarioOrigin, ScenarioWork } from './work.entity.ts';

const access = new Access([scenarioPolicy]);
const city = newId<CityId>();

const anActor = (cityRoles: readonly CityRole[] = ['member'], networkRoles: readonly NetworkRole[] = []): Actor => ({
  personId: newId<PersonId>(),
  sessionId: newId<SessionId>(),
  sessionEndsAt: new Date(8_640_000_000_000_000),
  name: 'Anna',
  homeCityId: city,
  cityRoles: cityRoles.map((role) => ({ cityId: city, role })),
  networkRoles,
});

const aVersion = (origin: ScenarioOrigin, ownerCityId: CityId | null): ScenarioVersion =>
  Object.assign(new ScenarioVersion(), { work: Object.assign(new ScenarioWork(), { origin, ownerCityId }) });

const shipped = aVersion('shipped', null);
const ofNetwork = aVersion('written', null);
const here = aVersion('imported', city);
const elsewhere = aVersion('imported', newId<CityId>());

describe('The policy of scenarios', () => {
  it.each([
    ['a member', anActor(), '', ''],
    ['an expert', anActor(['expert']), '', ''],
    ['a city administrator', anActor(['city-administrator']), '', ''],
    ['a network administrator', anActor([], ['network-administrator']), '', ''],
    ['a CISO', anActor(['ciso']), 'shipped ofNetwork here', 'here'],
    ['a coordinator', anActor(['coordinator']), 'shipped ofNetwork here', 'here'],
    ['a network coordinator', anActor([], ['network-coordinator']), 'shipped ofNetwork', 'ofNetwork'],
  ])('says what %s reads and writes: %#', (_, actor, read, written) => {
    const allowed = (action: string): string =>
      Object.entries({ shipped, ofNetwork, here, elsewhere }).filter(([, version]) => access.allows(actor, action, version)).map(([name]) => name).join(' ');
    expect([allowed('read'), allowed('write')]).toEqual([read, written]);
  });
});
