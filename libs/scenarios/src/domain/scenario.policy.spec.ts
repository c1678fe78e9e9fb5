import { describe, expect, it } from '@jest/globals';
import { Access, type Actor, type CityRole, type NetworkRole } from '#access';
import { type CityId, newId, type PersonId, type SessionId, type Tlp } from '#kernel';
import { scenarioPolicy } from './scenario.policy.ts';
import { ScenarioShare } from './share.entity.ts';
import { ScenarioVersion, type VersionState } from './version.entity.ts';
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
  Object.assign(new ScenarioVersion(), { state: 'published', facts: { tlp: 'TLP:AMBER' }, submittedAt: new Date(), work: Object.assign(new ScenarioWork(), { origin, ownerCityId, shares: [] }) });

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

  it.each([
    ['what is published', {}, 'read'],
    ['what is published, for review', { review: true }, 'read review'],
    ['what was submitted, for review', { review: true, state: 'in-review' }, 'read review'],
    ['what was submitted', { state: 'in-review' }, ''],
    ['a draft that was never submitted', { review: true, state: 'draft', submittedAt: null }, ''],
    ['what is AMBER+STRICT', { tlp: 'TLP:AMBER+STRICT', review: true }, ''],
    ['what is RED', { tlp: 'TLP:RED', review: true }, ''],
  ] as const)('opens %s to a city that it is shared with, as far as it goes', (_, wish, expected) => {
    const { review = false, state = 'published', submittedAt = new Date(), tlp = 'TLP:AMBER' } = wish as { review?: boolean; state?: VersionState; submittedAt?: Date | null; tlp?: Tlp };
    const version = Object.assign(aVersion('written', newId<CityId>()), { state, submittedAt, facts: { tlp } });
    version.work.shares = [Object.assign(new ScenarioShare(), { cityId: city, review })];
    expect(['read', 'review', 'write'].filter((action) => access.allows(anActor(['ciso']), action, version)).join(' ')).toBe(expected);
    expect(access.allows(anActor(['member']), 'read', version)).toBe(false);
  });
});
