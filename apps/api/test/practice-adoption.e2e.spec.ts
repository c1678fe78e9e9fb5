import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import { aPractice, type TestPractice } from '#practices/testing';
import pg from 'pg';
import { access } from '../src/policies.ts';
import { documentFor } from './documents.ts';
import { allowAll, Harness } from './harness.ts';

interface Told {
  readonly adoptions: readonly object[];
  readonly evidence: { readonly level: string };
  readonly ownAdoptions: readonly { readonly revision: number; readonly state: string; readonly cost: object | null; readonly history: readonly object[] }[];
}

/** No other figure of these tests holds these digits. */
const exact = 43_217;
const expense = { fixed: exact, personDays: 17 };
const adoption = {
  revision: 0,
  state: 'IN_USE',
  scope: 'CANARY of scope',
  cost: { build: expense, run: { fixed: 0, personDays: 900 } },
  startedOn: '2026-03-01',
  outcome: { metric: 'CANARY hours to restore', unit: 'h', before: 43_217, after: 4, method: 'Rehearsal' },
  abandonedWhy: '',
  contact: 'CANARY contact',
  disclosure: 'PRIVATE',
};

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('A city takes a practice up, %s', (_, policies) => {
  let harness: Harness;
  let trier: TestCity;
  let tina: TestPerson;
  let theo: TestPerson;
  let member: TestPerson;
  let foreign: TestPerson;

  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    trier = await aCity();
    tina = await aPerson({ city: trier, roles: ['expert'] });
    theo = await aPerson({ city: trier, roles: ['ciso'] });
    member = await aPerson({ city: trier });
    foreign = await aPerson({ roles: ['expert', 'ciso', 'coordinator', 'city-administrator'] });
  });
  afterAll(() => harness.close());

  const record = (person: TestPerson, { id }: TestPractice, parts: object = {}): Promise<string> => harness.as(person).outcome('mutation', 'recordAdoption', { id, input: { ...adoption, ...parts } });
  const told = (person: TestPerson, { id }: TestPractice): Promise<Told> => harness.as(person).ask<Told>('query', 'practice', { id });
  const published = (): Promise<TestPractice> => aPractice({ state: 'published' });

  it('and keeps what it wants to itself: nothing of a private one leaves, neither in counts nor in the evidence', async () => {
    const practice = await published();
    const before = await told(foreign, practice);
    expect(await record(tina, practice)).toBe('done');
    expect(await told(foreign, practice)).toEqual(before);
    expect(before).toMatchObject({ adoptions: [], evidence: { level: 'E0', inUse: 0 }, ownAdoptions: [] });
    expect((await told(member, practice)).ownAdoptions).toMatchObject([{ revision: 1, state: 'IN_USE', cost: adoption.cost, history: [{ state: 'IN_USE' }] }]);
  });

  it('and of a band others learn ranges and a direction, never a figure, by whatever they ask', async () => {
    const practice = await published();
    expect(await record(tina, practice, { disclosure: 'BAND' })).toBe('done');
    expect(await told(foreign, practice)).toMatchObject({
      adoptions: [
        {
          city: { id: trier.id },
          level: 'BAND',
          state: 'IN_USE',
          costBand: { build: { fixed: { from: 20_000, to: 50_000 }, personDays: { from: 5, to: 20 } }, run: { fixed: { from: 0, to: 0 }, personDays: { from: 600, to: null } } },
          direction: 'FELL',
          details: null,
        },
      ],
      evidence: { level: 'E3' },
      ownAdoptions: [],
    });
    for (const name of ['practice', 'practices'] as const) {
      const { text } = await harness.as(foreign).gql(documentFor('query', name), { id: practice.id, shelf: 'PUBLISHED', filter: {}, first: 100, after: null });
      expect(text).toContain(trier.id);
      expect(text).not.toMatch(/CANARY|43217|Rehearsal|2026-03-01/);
    }
    // The rows themselves, read with the rights of somebody of another city.
    const server = new pg.Client(harness.database.databaseUrl);
    await server.connect();
    await server.query('select set_config($1, $2, false)', ['app.person_id', foreign.id]);
    const { rows } = await server.query('select a::text from practices.adoption a union all select c::text from practices.adoption_change c union all select d::text from practices.disclosure d');
    await server.end();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/CANARY|43217|Rehearsal|2026-03-01/);
  });

  it('and when it narrows what it told, others read no more of it from then on', async () => {
    const practice = await published();
    await record(tina, practice, { disclosure: 'FULL' });
    expect(await told(foreign, practice)).toMatchObject({ adoptions: [{ level: 'FULL', details: { cost: adoption.cost, contact: 'CANARY contact', version: 1 } }] });
    await record(theo, practice, { disclosure: 'BAND', revision: 1 });
    expect(JSON.stringify(await told(foreign, practice))).not.toMatch(/CANARY|43217/);
    await record(tina, practice, { disclosure: 'PRIVATE', revision: 2 });
    expect(await told(foreign, practice)).toMatchObject({ adoptions: [], evidence: { level: 'E0' } });
    expect((await told(member, practice)).ownAdoptions[0]?.history).toHaveLength(3);
  });

  it('and the evidence rises with what cities tell', async () => {
    const practice = await published();
    const levels: string[] = [];
    const say = async (parts: object): Promise<void> => {
      const person = await aPerson({ roles: ['ciso'] });
      await record(person, practice, { disclosure: 'BAND', outcome: null, cost: null, ...parts });
      levels.push((await told(foreign, practice)).evidence.level);
    };
    await say({ state: 'PLANNED' });
    await say({});
    await say({ cost: adoption.cost });
    await say({ cost: adoption.cost });
    await say({ outcome: adoption.outcome });
    expect(levels).toEqual(['E0', 'E1', 'E1', 'E2', 'E3']);
  });

  it('and whoever recorded from an older state is told what stands there, and a retry is one record', async () => {
    const practice = await published();
    const once = { id: practice.id, input: adoption, idempotencyKey: 'the same key' };
    for (const _again of [1, 2]) expect(await harness.as(tina).outcome('mutation', 'recordAdoption', once)).toBe('done');
    expect(await record(theo, practice)).toBe('CONFLICT practices.adopted-meanwhile');
    expect(await record(theo, practice, { revision: 1, state: 'PILOTING' })).toBe('done');
  });

  it.each([
    ['abandoned without a reason', { state: 'ABANDONED' }, 'BAD_USER_INPUT practices.why-abandoned'],
    ['a cost below nothing', { cost: { build: { fixed: -1, personDays: 0 }, run: expense } }, 'BAD_USER_INPUT practices.cost-misshapen'],
    ['an outcome of nothing', { outcome: { ...adoption.outcome, metric: ' ' } }, 'BAD_USER_INPUT practices.outcome-misshapen'],
    ['a date that is none', { startedOn: '2026-02-30' }, 'BAD_USER_INPUT practices.date-misshapen'],
    ['a scope of a book', { scope: 'x'.repeat(2_001) }, 'BAD_USER_INPUT practices.text-too-long'],
  ])('but %s is refused', async (_what, parts, expected) => {
    expect(await record(tina, await published(), parts)).toBe(expected);
  });

  it('but neither what is not published, nor what is not seen, nor by those who do not speak for their city', async () => {
    expect(await record(tina, await aPractice({ owner: trier }))).toBe('PRECONDITION_FAILED practices.not-published');
    expect(await record(foreign, await aPractice({ owner: trier }))).toBe('NOT_FOUND practices.not-found');
    expect(await record(member, await published())).toMatch(/^FORBIDDEN /);
  });
});
