import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { aPractice, aPracticeContent, type TestPractice } from '#practices/testing';
import { access } from '../src/policies.ts';
import type { Variables } from './client.ts';
import { allowAll, Harness } from './harness.ts';

interface Told {
  readonly id: string;
  readonly workId: string;
  readonly number: number | null;
  readonly version: number;
  readonly state: string;
  readonly revision: number;
  readonly title: object;
  readonly ownerCity: { readonly id: string } | null;
  readonly reviewerCity: { readonly id: string } | null;
  readonly content: { readonly blocks: readonly object[]; readonly translations: readonly { readonly part: string; readonly locale: string; readonly state: string; readonly writtenFrom: string | null }[] };
  readonly steps: readonly { readonly step: string; readonly comment: string; readonly checks: readonly object[] }[];
  readonly can: { readonly edit: boolean; readonly steps: readonly string[]; readonly beginVersion: boolean };
  readonly versions: readonly { readonly version: number; readonly state: string }[];
}

const checks = ['UNDERSTANDABLE', 'FEASIBLE', 'COSTS_PLAUSIBLE', 'REFERENCES_RIGHT', 'PROOF_OF_EFFECT', 'NOTHING_CONFIDENTIAL'].map((check) => ({ check, verdict: 'YES' }));

/** What a client sends to save it. */
function draftOf({ content: { protects, translations: _, blocks, ...content } }: TestPractice, revision: number, parts: object = {}): Variables {
  const sections = { problem: 'PROBLEM', 'what-to-do': 'WHAT_TO_DO', prerequisites: 'PREREQUISITES', 'how-to-tell': 'HOW_TO_TELL' };
  return { ...content, ...protects, blocks: blocks.map((block) => ({ ...block, section: sections[block.section] })), revision, changeNote: '', reviewBy: null, files: [], ...parts };
}

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('A practice goes through review, %s', (_, policies) => {
  let harness: Harness;
  let metz: TestCity;
  let trier: TestCity;
  let anna: TestPerson;
  let boris: TestPerson;
  let member: TestPerson;
  let tina: TestPerson;
  let reader: TestPerson;
  let nobody: TestPerson;

  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    [metz, trier] = [await aCity(), await aCity()];
    anna = await aPerson({ city: metz, roles: ['expert'] });
    boris = await aPerson({ city: metz, roles: ['ciso'] });
    member = await aPerson({ city: metz });
    tina = await aPerson({ city: trier, roles: ['expert'] });
    reader = await aPerson({ city: trier });
    nobody = await aPerson({ city: null });
  });
  afterAll(() => harness.close());

  const step = (person: TestPerson, id: string, name: string, more: Variables = {}): Promise<string> => harness.as(person).outcome('mutation', 'stepPractice', { id, step: name, comment: '', checks: [], ...more });
  const told = (person: TestPerson, id: string): Promise<Told> => harness.as(person).ask<Told>('query', 'practice', { id });
  const seen = (person: TestPerson, id: string): Promise<string> => harness.as(person).outcome('query', 'practice', { id });
  const save = (person: TestPerson, practice: TestPractice, revision: number, parts: object = {}): Promise<string> =>
    harness.as(person).outcome('mutation', 'savePracticeDraft', { id: practice.id, input: draftOf(practice, revision, parts) });
  const listed = async (person: TestPerson, shelf: string): Promise<string[]> => (await harness.as(person).ask<{ rows: Told[] }>('query', 'practices', { shelf, filter: {}, first: 100, after: null })).rows.map(({ id }) => id);
  const annas = async (parts = {}): Promise<TestPractice> => {
    const practice = await aPractice({ owner: metz, ...parts });
    await sql('update practices.version set created_by = $2 where id = $1', [practice.id, anna.id]);
    return practice;
  };
  const refused = expect.stringMatching(/^(FORBIDDEN|PRECONDITION_FAILED|NOT_FOUND) /);

  it('to be published, approved by a reviewer of another city who answered the checklist', async () => {
    const { id } = await annas();
    expect(await step(anna, id, 'PUBLISH')).toBe('PRECONDITION_FAILED practices.wrong-state');
    expect(await step(anna, id, 'SUBMIT')).toBe('done');
    for (const own of [anna, boris]) expect(await step(own, id, 'APPROVE', { checks })).toBe('FORBIDDEN practices.own-work');
    expect(await step(tina, id, 'REQUEST_CHANGES', { comment: ' ' })).toBe('BAD_USER_INPUT practices.reason-missing');
    expect(await step(tina, id, 'APPROVE', { checks: checks.slice(1) })).toBe('PRECONDITION_FAILED practices.checks-open');
    expect(await step(tina, id, 'APPROVE', { checks: [...checks.slice(1), { check: 'UNDERSTANDABLE', verdict: 'NO' }] })).toBe('PRECONDITION_FAILED practices.checks-open');
    expect(await step(reader, id, 'APPROVE', { checks })).toEqual(refused);
    expect(await step(tina, id, 'REQUEST_CHANGES', { comment: 'Shorter, please' })).toBe('done');
    expect(await step(anna, id, 'SUBMIT')).toBe('done');
    expect(await step(tina, id, 'APPROVE', { checks })).toBe('done');
    expect(await step(tina, id, 'PUBLISH')).toMatch(/^FORBIDDEN /);
    expect(await step(anna, id, 'PUBLISH')).toBe('done');
    expect(await told(anna, id)).toMatchObject({
      state: 'PUBLISHED',
      number: expect.any(Number),
      reviewerCity: { id: trier.id },
      steps: [{ step: 'PUBLISH' }, { step: 'APPROVE', checks }, { step: 'SUBMIT' }, { step: 'REQUEST_CHANGES', comment: 'Shorter, please' }, { step: 'SUBMIT' }],
    });
    expect(await listed(reader, 'PUBLISHED')).toContain(id);
  });

  it('and whoever wrote from an older revision is told what stands there now, and nothing is lost', async () => {
    const practice = await annas();
    expect(await save(anna, practice, 0, { title: { en: 'From Anna' } })).toBe('done');
    const { errors } = await harness.as(boris).gql('mutation ($id: ID!, $input: PracticeDraftInput!, $key: ID!) { savePracticeDraft(id: $id, input: $input, idempotencyKey: $key) { id } }', {
      id: practice.id,
      input: draftOf(practice, 0, { title: { en: 'From Boris' } }),
      key: randomUUID(),
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'practices.edited-meanwhile', details: { revision: 1, content: { title: { en: 'From Anna' } } } });
    expect(await told(anna, practice.id)).toMatchObject({ revision: 1, title: { en: 'From Anna' } });
    expect(await save(boris, practice, 1, { title: { en: 'From both' } })).toBe('done');
  });

  it.each([
    ['a title of nothing', { title: { en: ' ' } }, 'BAD_USER_INPUT practices.misshapen'],
    ['an effort beyond the scale', { effort: 6 }, 'BAD_USER_INPUT practices.misshapen'],
    ['a cost below nothing', { cost: { build: { fixed: -1, personDays: 0 }, run: { fixed: 0, personDays: 0 } } }, 'BAD_USER_INPUT practices.misshapen'],
    ['a technique that is none', { techniques: ['T1'] }, 'BAD_USER_INPUT practices.misshapen'],
    ['a label that has recipients', { tlp: 'TLP:RED' }, 'BAD_USER_INPUT practices.misshapen'],
    ['a date that is none', { reviewBy: '2027-02-30' }, 'BAD_USER_INPUT practices.date-misshapen'],
    ['a note of a book', { changeNote: 'x'.repeat(2_001) }, 'BAD_USER_INPUT practices.text-too-long'],
    ['two blocks of one key', { blocks: [{ key: 'a', section: 'PROBLEM', text: { en: '' } }, { key: 'a', section: 'PROBLEM', text: { en: '' } }] }, 'BAD_USER_INPUT practices.misshapen'],
    ['more than a draft may hold', { blocks: Array.from({ length: 12 }, (_, index) => ({ key: `b${index}`, section: 'PROBLEM', text: { en: 'x'.repeat(19_000) } })) }, 'TOO_LARGE practices.too-large'],
  ])('and %s is refused, which changes nothing', async (_what, parts, expected) => {
    const practice = await annas();
    expect(await save(anna, practice, 0, parts)).toBe(expected);
    expect(await told(anna, practice.id)).toMatchObject({ revision: 0 });
  });

  it('and is published only when every required language is there and what to do is reviewed in each', async () => {
    const lacking = await annas({ state: 'approved', summary: { en: 'Summary', fr: 'Résumé' } });
    expect(await step(anna, lacking.id, 'PUBLISH')).toBe('PRECONDITION_FAILED practices.language-missing');
    const unreviewed = await annas({ state: 'approved', translations: {} });
    expect(await step(anna, unreviewed.id, 'PUBLISH')).toBe('PRECONDITION_FAILED practices.language-missing');
    const { translations } = aPracticeContent();
    const draftsElsewhere = await annas({ state: 'approved', translations: { 'what-to-do': translations['what-to-do'] } });
    expect(await step(anna, draftsElsewhere.id, 'PUBLISH')).toBe('done');
  });

  it('and is seen by others only as far as it has come; what is not seen looks absent', async () => {
    const practice = await annas();
    const { id } = practice;
    const absent = 'NOT_FOUND practices.not-found';
    const sight = async (): Promise<string[]> => Promise.all([member, tina, reader, nobody].map((person) => seen(person, id)));
    expect(await sight()).toEqual(['done', absent, absent, absent]);
    for (const foreign of [tina, reader, nobody]) {
      expect(await step(foreign, id, 'SUBMIT')).toBe(absent);
      expect(await listed(foreign, 'UNDER_WAY')).not.toContain(id);
    }
    expect(await save(member, practice, 0)).toMatch(/^FORBIDDEN /);
    expect(await save(tina, practice, 0)).toBe(absent);
    expect(await step(member, id, 'SUBMIT')).toMatch(/^FORBIDDEN /);
    await step(anna, id, 'SUBMIT');
    expect(await sight()).toEqual(['done', 'done', absent, absent]);
    await step(tina, id, 'APPROVE', { checks, comment: 'Between us' });
    await step(anna, id, 'PUBLISH');
    expect(await sight()).toEqual(['done', 'done', 'done', absent]);
    expect((await told(reader, id)).steps).toEqual([]);
    expect(JSON.stringify(await told(tina, id))).not.toContain('Between us');
  });

  it('unless its label keeps it at home', async () => {
    const draft = await annas({ tlp: 'TLP:AMBER+STRICT' });
    expect(await step(anna, draft.id, 'SUBMIT')).toBe('PRECONDITION_FAILED practices.stays-home');
    const old = await aPractice({ owner: metz, state: 'published', tlp: 'TLP:AMBER+STRICT' });
    expect(await seen(tina, old.id)).toBe('NOT_FOUND practices.not-found');
    expect(await listed(reader, 'PUBLISHED')).not.toContain(old.id);
    expect(await seen(member, old.id)).toBe('done');
  });

  it('and never changes once published; the next version supersedes it', async () => {
    const practice = await aPractice({ owner: metz, state: 'published' });
    expect(await save(anna, practice, 0)).toBe('PRECONDITION_FAILED practices.not-writable');
    await expect(sql(`update practices.version set title = '{"en":"Other"}' where id = $1`, [practice.id])).rejects.toThrow('only drafts change');
    await expect(sql('delete from practices.version where id = $1', [practice.id])).rejects.toThrow();
    const next = await harness.as(anna).do<Told>('beginPracticeVersion', { id: practice.id });
    expect(next).toMatchObject({ workId: practice.workId, version: 2, state: 'DRAFT', content: { translations: expect.arrayContaining([expect.objectContaining({ state: 'REVIEWED' })]) } });
    expect(await harness.as(boris).outcome('mutation', 'beginPracticeVersion', { id: practice.id })).toBe('PRECONDITION_FAILED practices.version-under-way');
    await step(anna, next.id, 'SUBMIT');
    await step(tina, next.id, 'APPROVE', { checks });
    await step(anna, next.id, 'PUBLISH');
    expect(await told(reader, practice.id)).toMatchObject({ state: 'SUPERSEDED', versions: [{ version: 2, state: 'PUBLISHED' }, { version: 1, state: 'SUPERSEDED' }] });
    expect((await told(reader, next.id)).number).toBe((await told(reader, practice.id)).number);
    expect(await step(anna, next.id, 'WITHDRAW')).toBe('BAD_USER_INPUT practices.reason-missing');
    expect(await step(anna, next.id, 'WITHDRAW', { comment: 'The vendor is gone' })).toBe('done');
    expect(await told(reader, next.id)).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'The vendor is gone' });
    expect(await listed(reader, 'WITHDRAWN')).toContain(next.id);
  });

  it('is begun by experts, CISOs and coordinators for their own city, once for each key', async () => {
    const wish = { input: { title: 'Phone tree', language: 'fr' }, idempotencyKey: randomUUID() };
    const first = await harness.as(anna).do<Told>('createPractice', wish);
    expect(first).toMatchObject({ state: 'DRAFT', version: 1, number: null, ownerCity: { id: metz.id }, title: { fr: 'Phone tree' }, can: { edit: true, steps: ['SUBMIT'] } });
    expect((await harness.as(anna).do<Told>('createPractice', wish)).id).toBe(first.id);
    for (const person of [member, nobody]) expect(await harness.as(person).outcome('mutation', 'createPractice', { input: { title: 'No', language: 'fr' } })).toMatch(/^FORBIDDEN /);
    expect(await harness.as(anna).outcome('mutation', 'createPractice', { input: { title: ' ', language: 'fr' } })).toBe('BAD_USER_INPUT practices.title-length');
  });

  it('is listed in pages, narrowed by tag, technique, effort and city', async () => {
    const tag = randomUUID();
    const ids: string[] = [];
    for (const effort of [1, 2, 3]) ids.unshift((await aPractice({ owner: metz, state: 'published', tags: [tag], effort, protects: { techniques: ['T1486'], requirements: [] } })).id);
    await aPractice({ owner: metz, tags: [tag] });
    const page = (filter: object, first = 2, after: string | null = null): Promise<{ rows: Told[]; next: string | null }> => harness.as(reader).ask('query', 'practices', { shelf: 'PUBLISHED', filter: { tag, ...filter }, first, after });
    const one = await page({});
    expect(one.rows.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const two = await page({}, 2, one.next);
    expect([two.rows.map(({ id }) => id), two.next]).toEqual([ids.slice(2), null]);
    expect((await page({ mostEffort: 1 })).rows.map(({ id }) => id)).toEqual(ids.slice(2));
    expect((await page({ technique: 'T1486', ownerCityId: metz.id }, 9)).rows).toHaveLength(3);
    expect((await page({ technique: 'T1078' })).rows).toEqual([]);
    expect(await harness.as(reader).outcome('query', 'practices', { shelf: 'PUBLISHED', filter: {}, first: 2, after: "x~'; drop" })).toBe('BAD_USER_INPUT practices.cursor-unknown');
  });
});
