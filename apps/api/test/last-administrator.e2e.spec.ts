import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { Harness } from './harness.ts';

describe('A city keeps an administrator', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open();
  });
  afterAll(() => harness.close());

  it.each([
    ['disable', 'disablePerson', {}],
    ['demote', 'changeCityRoles', { roles: ['MEMBER'] }],
  ])('though two %s each other at the same moment', async (_, mutation, more) => {
    for (let round = 0; round < 5; round += 1) {
      const city = await aCity();
      const [one, two] = [await aPerson({ city, roles: ['city-administrator'] }), await aPerson({ city, roles: ['city-administrator'] })];
      for (const person of [one, two]) await harness.as(person).ask('query', 'serverTime');
      const cityId = 'roles' in more ? { cityId: city.id } : {};
      const outcomes = await Promise.all([
        harness.as(one).outcome('mutation', mutation, { personId: two.id, ...cityId, ...more }),
        harness.as(two).outcome('mutation', mutation, { personId: one.id, ...cityId, ...more }),
      ]);
      expect(outcomes).toContain('done');
      const left = await sql(
        `select 1 from identity.city_role r join identity.person p on p.id = r.person_id where r.city_id = $1 and r.role = 'city-administrator' and p.disabled_at is null`,
        [city.id],
      );
      expect(left).toHaveLength(1);
    }
  });
});
