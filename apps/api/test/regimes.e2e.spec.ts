import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise } from '#exercises/testing';
import { anInject } from '#exercise-engine/testing';
import { aCity, aPerson, aRegimeOf, type TestCity, type TestPerson } from '#identity/testing';
import { sql, unique } from '#persistence/testing';
import { access } from '../src/policies.ts';
import { allowAll, Harness } from './harness.ts';

const name = (text: string) => ({ en: text, fr: text, de: text });
const input = {
  authority: 'cnil',
  authorityName: name('CNIL'),
  language: 'fr',
  kinds: ['PERSONAL_DATA'],
  stages: [{ key: 'notification', title: name('Notification'), withinMs: 72 * 3_600_000 }],
  source: 'GDPR, article 33',
  sourceUrl: 'https://example.org',
  confirmed: false,
  validFrom: '2018-05-25',
  validTo: null,
};
const scenario = { statutoryScale: 144, injects: [anInject('leak', { notifiable: ['personal-data'] })] };

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('The regimes of a city, %s', (_, policies) => {
  let harness: Harness;
  let metz: TestCity;
  let trier: TestCity;
  let administrator: TestPerson;
  let outsiders: readonly TestPerson[];
  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    [metz, trier] = [await aCity(), await aCity()];
    administrator = await aPerson({ city: metz, roles: ['city-administrator'] });
    outsiders = [await aPerson({ city: trier, roles: ['city-administrator'] }), await aPerson({ city: metz, roles: ['ciso', 'expert', 'coordinator'] }), await aPerson({ city: null, networkRoles: ['network-coordinator'] })];
  });
  afterAll(() => harness.close());

  const regimesOf = (person: TestPerson, cityId: string) => harness.as(person).ask<{ id: string; version: number; source: string; validTo: string | null }[]>('query', 'regimes', { cityId });

  it('are written and read by its administrators and those of the network', async () => {
    const network = await aPerson({ city: null, networkRoles: ['network-administrator'] });
    for (const person of [administrator, network]) {
      const city = await aCity();
      if (person === administrator) await sql(`insert into identity.city_role (person_id, city_id, role) values ($1, $2, 'city-administrator')`, [person.id, city.id]);
      const { id } = await harness.elsewhere(person).do<{ id: string }>('addRegime', { cityId: city.id, input });
      const changed = { ...input, confirmed: true, validTo: '2026-12-31' };
      expect(await harness.elsewhere(person).do('changeRegime', { id, version: 1, input: changed })).toMatchObject({ ...changed, id, version: 2 });
      expect(await harness.elsewhere(person).ask('query', 'regimes', { cityId: city.id })).toMatchObject([{ ...changed, id, cityId: city.id }]);
      expect(await sql(`select action, detail->>'authority' as authority from persistence.audit_entry where chain = $1 and subject = $2 order by seq`, [city.id, id])).toEqual([
        { action: 'identity.regime-added', authority: 'cnil' },
        { action: 'identity.regime-changed', authority: 'cnil' },
      ]);
    }
  });

  it('stay hidden from all others, for whom they look like those that are not there', async () => {
    const { id } = await aRegimeOf(metz);
    const before = await sql('select * from identity.regime where id = $1', [id]);
    for (const person of outsiders) {
      const client = harness.as(person);
      expect(await regimesOf(person, metz.id)).toEqual(await regimesOf(person, randomUUID()));
      expect(await client.outcome('mutation', 'changeRegime', { id, version: 1, input })).toBe(await client.outcome('mutation', 'changeRegime', { id: randomUUID(), version: 1, input }));
      expect(await client.outcome('mutation', 'addRegime', { cityId: metz.id, input })).toBe('FORBIDDEN access.forbidden');
    }
    expect(await sql('select * from identity.regime where id = $1', [id])).toEqual(before);
  });

  it('are all there to read, since a city has no more of them than one page shows', async () => {
    const city = await aCity();
    await sql(`insert into identity.city_role (person_id, city_id, role) values ($1, $2, 'city-administrator')`, [administrator.id, city.id]);
    const { id } = await aRegimeOf(city, { authority: 'first' });
    await sql(
      `insert into identity.regime (id, city_id, authority, authority_name, language, kinds, stages, source, source_url, confirmed, valid_from)
       select gen_random_uuid(), city_id, 'authority-' || at, authority_name, language, kinds, stages, source, source_url, confirmed, valid_from
       from identity.regime, generate_series(1, 198) at where id = $1`,
      [id],
    );
    const client = harness.elsewhere(administrator);
    const added = await Promise.all(['one', 'other'].map((authority) => client.outcome('mutation', 'addRegime', { cityId: city.id, input: { ...input, authority } })));
    expect(added.toSorted()).toEqual(['PRECONDITION_FAILED identity.too-many-regimes', 'done']);
    expect(await client.ask('query', 'regimes', { cityId: city.id })).toHaveLength(200);
  });

  it('are added once by a client that asks twice', async () => {
    const city = await aCity();
    await sql(`insert into identity.city_role (person_id, city_id, role) values ($1, $2, 'city-administrator')`, [administrator.id, city.id]);
    const client = harness.elsewhere(administrator);
    const variables = { cityId: city.id, input, idempotencyKey: unique('key') };
    expect(await client.do('addRegime', variables)).toEqual(await client.do('addRegime', variables));
    expect(await client.ask('query', 'regimes', { cityId: city.id })).toHaveLength(1);
  });

  it('keep the words of whoever saved first', async () => {
    const { id } = await aRegimeOf(metz, { authority: 'contested' });
    const contested = { ...input, authority: 'contested' };
    const client = harness.as(administrator);
    await client.do('changeRegime', { id, version: 1, input: { ...contested, source: 'First' } });
    expect(await client.outcome('mutation', 'changeRegime', { id, version: 1, input: { ...contested, source: 'Second' } })).toBe('CONFLICT identity.regime-changed');
    expect((await regimesOf(administrator, metz.id)).find((regime) => regime.id === id)).toMatchObject({ source: 'First', version: 2 });
  });

  it('name an authority once for a kind of incident at any time, though two add it at the same moment', async () => {
    const client = harness.as(administrator);
    const add = (parts: object) => client.outcome('mutation', 'addRegime', { cityId: metz.id, input: { ...input, authority: 'once', ...parts } });
    const overlaps = 'CONFLICT identity.regime-overlaps';
    expect((await Promise.all([add({ validTo: '2020-12-31' }), add({ source: 'Another law' })])).toSorted()).toEqual([overlaps, 'done']);
    expect([await add({ validFrom: '2019-01-01' }), await add({ kinds: ['SIGNIFICANT_INCIDENT'] })]).toEqual([overlaps, 'done']);
  });

  it.each([
    ['a source as long as a book', { source: 'x'.repeat(1_000_000) }, 'TOO_LARGE http.too-large'],
    ['a source as long as a page', { source: 'x'.repeat(2_000) }, 'BAD_USER_INPUT graphql.input'],
    ['an address that runs', { sourceUrl: 'javascript:alert(1)' }, 'BAD_USER_INPUT identity.regime-invalid'],
    ['a day that is none', { validFrom: 'soon' }, 'BAD_USER_INPUT identity.regime-invalid'],
    ['a day before the calendar', { validFrom: '0000-01-01' }, 'BAD_USER_INPUT identity.regime-invalid'],
    ['no stage', { stages: [] }, 'BAD_USER_INPUT identity.regime-invalid'],
  ])('are not changed by %s', async (__, parts, expected) => {
    const { length } = await regimesOf(administrator, metz.id);
    expect(await harness.as(administrator).outcome('mutation', 'addRegime', { cityId: metz.id, input: { ...input, ...parts } })).toBe(expected);
    expect(await regimesOf(administrator, metz.id)).toHaveLength(length);
  });

  it('go into the log at the start: those of the day, for the teams of the city, and later changes do not reach them', async () => {
    const [here, there] = [await aCity(), await aCity()];
    await aRegimeOf(here, { authority: 'in-force' });
    await aRegimeOf(here, { authority: 'over', validTo: '2020-01-01' });
    await aRegimeOf(here, { authority: 'to-come', validFrom: '2999-01-01' });
    await aRegimeOf(there, { authority: 'elsewhere', source: 'A secret of Trier' });
    await aRegimeOf(await aCity(), { authority: 'of-nobody-here' });
    const player = await aPerson({ city: here });
    const exercise = await anExercise({ scenario, teams: { metz: [player], trier: [await aPerson({ city: there })] }, running: true });
    await sql(`update identity.regime set authority = 'changed' where city_id = $1`, [here.id]);

    const adopted = await sql<{ team: string; authorities: string[] }>(
      `select event->>'team' as team, array(select r->'authority'->>'key' from jsonb_array_elements(event->'regimes') r) as authorities from exercises.event
       where exercise_id = $1 and event->>'type' = 'regimes-adopted' order by seq`,
      [exercise.id],
    );
    expect(adopted).toEqual([{ team: 'metz', authorities: ['in-force'] }, { team: 'trier', authorities: ['elsewhere'] }]);
    const room = await harness.as(player).follow('room', { exerciseId: exercise.id, locale: 'en' });
    await room.until(() => room.values.some(({ type }) => type === 'authorities-offered'));
    expect(JSON.stringify(room.messages)).not.toMatch(/regimes-adopted|A secret of Trier|of-nobody-here|"over"|"to-come"/);
    await room.leave();
  });

  it('are told right, wrong and to whom nobody asked, once each, and the debrief says what came of it', async () => {
    const [here, there] = [await aCity(), await aCity()];
    await aRegimeOf(here, { authority: 'of-metz' });
    await aRegimeOf(there, { authority: 'of-trier' });
    const [nadia, jana] = [await aPerson({ city: here }), await aPerson({ city: there })];
    const exercise = await anExercise({ scenario, teams: { metz: [nadia], trier: [jana] }, running: true });
    const notify = (person: TestPerson, authority: string, stage = 'notification') =>
      harness.as(person).outcome('mutation', 'notifyAuthority', { exerciseId: exercise.id, input: { kind: 'PERSONAL_DATA', stage, authority, text: 'Data is lost' } });
    expect(await notify(nadia, 'of-metz')).toBe('BAD_USER_INPUT exercises.nothing-to-notify');
    for (const [person, team] of [[nadia, 'metz'], [jana, 'trier']] as const) {
      await exercise.play(exercise.director, { type: 'release-inject', inject: `${team}/leak` });
      await exercise.play(person, { type: 'open-inject', inject: `${team}/leak` });
    }
    expect([await notify(nadia, 'of-metz'), await notify(nadia, 'of-metz'), await notify(jana, 'of-metz'), await notify(jana, 'nobody')]).toEqual([
      'done',
      'CONFLICT exercises.already-notified',
      'done',
      'BAD_USER_INPUT exercises.unknown-authority',
    ]);
    expect(await harness.as(exercise.director).outcome('mutation', 'notifyAuthority', { exerciseId: exercise.id, input: { kind: 'PERSONAL_DATA', stage: 'notification', authority: 'of-metz', text: 'x' } })).toBe(
      'FORBIDDEN exercises.not-your-role',
    );
    await exercise.play(exercise.director, { type: 'end' });
    const dutiesToldTo = async (person: TestPerson): Promise<unknown[]> =>
      (await harness.as(person).ask<{ teams: { key: string; duties: unknown[] }[] }>('query', 'debrief', { exerciseId: exercise.id })).teams.map(({ key, duties }) => ({ key, duties }));
    const ofMetz = { key: 'metz', duties: [{ kind: 'PERSONAL_DATA', authority: { key: 'of-metz' }, outcome: 'IN_TIME', wronglyNotified: [] }] };
    const ofTrier = { key: 'trier', duties: [{ authority: { key: 'of-trier' }, outcome: 'WRONG_AUTHORITY', wronglyNotified: [{ key: 'of-metz' }] }] };
    expect(await dutiesToldTo(exercise.director)).toMatchObject([ofMetz, ofTrier]);
    expect(await dutiesToldTo(nadia)).toMatchObject([ofMetz, { key: 'trier', duties: [] }]);
    expect(await dutiesToldTo(jana)).toMatchObject([{ key: 'metz', duties: [] }, ofTrier]);
  });
});
