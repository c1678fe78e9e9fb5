import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { aLibraryScenario, type TestScenario } from '#scenarios/testing';
import { access } from '../src/policies.ts';
import { allowAll, Harness } from './harness.ts';
import { playableScenario } from './moves.ts';

interface Told {
  readonly id: string;
  readonly workId: string;
  readonly version: number;
  readonly state: string;
  readonly origin: string;
  readonly ownerCity: { readonly id: string } | null;
  readonly content: { readonly provenance?: object };
  readonly steps: readonly { readonly step: string; readonly comment: string }[];
  readonly versions: readonly { readonly version: number; readonly state: string }[];
  readonly sharedWith: readonly { readonly city: { readonly id: string }; readonly review: boolean }[];
}

const sound = { ...playableScenario(), personas: [{ key: 'journalist', name: 'Camille Roth', role: { en: 'Press', fr: 'Presse', de: 'Presse' }, organisation: { en: 'Paper', fr: 'Journal', de: 'Blatt' } }] };

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('A version goes through review, %s', (_, policies) => {
  let harness: Harness;
  let metz: TestCity;
  let trier: TestCity;
  let anna: TestPerson;
  let boris: TestPerson;
  let tina: TestPerson;
  let stranger: TestPerson;

  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    [metz, trier] = [await aCity(), await aCity()];
    anna = await aPerson({ city: metz, roles: ['ciso'] });
    boris = await aPerson({ city: metz, roles: ['coordinator'] });
    tina = await aPerson({ city: trier, roles: ['ciso'] });
    stranger = await aPerson({ roles: ['ciso'] });
  });
  afterAll(() => harness.close());

  const step = (person: TestPerson, id: string, name: string, comment = ''): Promise<string> => harness.as(person).outcome('mutation', 'stepScenario', { id, step: name, comment });
  const told = (person: TestPerson, id: string): Promise<Told> => harness.as(person).ask<Told>('query', 'scenario', { id });
  const seen = (person: TestPerson, id: string): Promise<string> => harness.as(person).outcome('query', 'scenario', { id });
  const listed = async (person: TestPerson): Promise<string[]> => (await harness.as(person).ask<Told[]>('query', 'scenarios')).map(({ id }) => id);
  const share = (person: TestPerson, id: string, cityId: string, review: boolean): Promise<string> => harness.as(person).outcome('mutation', 'shareScenario', { id, cityId, review });
  /** Written by Anna, of whom the row must say so. */
  const annas = async (parts = {}): Promise<TestScenario> => {
    const draft = await aLibraryScenario({ ...sound, ...parts }, metz.id);
    await sql('update scenarios.version set created_by = $2 where id = $1', [draft.id, anna.id]);
    return draft;
  };

  it('to be published, approved by somebody who has no part in it', async () => {
    const { id } = await annas();
    expect(await step(anna, id, 'PUBLISH')).toBe('PRECONDITION_FAILED scenarios.wrong-state');
    expect(await step(anna, id, 'SUBMIT')).toBe('done');
    expect(await step(anna, id, 'APPROVE')).toBe('FORBIDDEN scenarios.own-work');
    expect(await step(boris, id, 'REQUEST_CHANGES', ' ')).toBe('BAD_USER_INPUT scenarios.comment-missing');
    expect(await step(boris, id, 'REQUEST_CHANGES', 'Shorter, please')).toBe('done');
    expect(await harness.as(boris).outcome('mutation', 'editScenario', { id, edits: [{ path: ['title', 'en'], from: 'Test', to: 'Short' }] })).toBe('done');
    expect(await step(anna, id, 'SUBMIT')).toBe('done');
    expect(await step(boris, id, 'APPROVE')).toBe('FORBIDDEN scenarios.own-work');
    const clara = await aPerson({ city: metz, roles: ['ciso'] });
    expect(await step(clara, id, 'APPROVE')).toBe('done');
    expect(await step(anna, id, 'PUBLISH')).toBe('done');
    expect(await told(anna, id)).toMatchObject({ state: 'PUBLISHED', steps: [{ step: 'PUBLISH' }, { step: 'APPROVE' }, { step: 'SUBMIT' }, { step: 'REQUEST_CHANGES', comment: 'Shorter, please' }, { step: 'SUBMIT' }] });
    expect(await harness.as(anna).outcome('mutation', 'editScenario', { id, edits: [{ path: ['title', 'en'], from: 'Short', to: 'Later' }] })).toBe('PRECONDITION_FAILED scenarios.not-a-draft');
  });

  it('and is not published while the linter finds errors', async () => {
    const { id } = await annas({ injects: [{ ...sound.injects?.[0], key: 'lost', from: 'nobody' }] });
    await step(anna, id, 'SUBMIT');
    await step(boris, id, 'APPROVE');
    expect(await step(anna, id, 'PUBLISH')).toBe('PRECONDITION_FAILED scenarios.has-errors');
    expect(await told(anna, id)).toMatchObject({ state: 'APPROVED' });
  });

  it('of which there is one under way at most; the next begins from what is published', async () => {
    const { id, workId } = await aLibraryScenario(sound, metz.id, 'published');
    const next = await harness.as(anna).do<Told>('beginScenarioVersion', { id });
    expect(next).toMatchObject({ workId, version: 2, state: 'DRAFT', versions: [{ version: 2, state: 'DRAFT' }, { version: 1, state: 'PUBLISHED' }] });
    expect(await harness.as(boris).outcome('mutation', 'beginScenarioVersion', { id })).toBe('PRECONDITION_FAILED scenarios.version-under-way');
    expect(await listed(anna)).toContain(next.id);
    expect(await listed(anna)).not.toContain(id);
  });

  it('to other cities only as far as it is shared, and absent beyond that', async () => {
    const { id } = await annas();
    for (const person of [tina, stranger]) expect(await seen(person, id)).toBe('NOT_FOUND scenarios.not-found');
    expect(await share(tina, id, trier.id, true)).toBe('NOT_FOUND scenarios.not-found');
    expect(await share(anna, id, trier.id, true)).toBe('done');
    expect(await seen(tina, id)).toBe('NOT_FOUND scenarios.not-found');
    await step(anna, id, 'SUBMIT');
    expect(await seen(tina, id)).toBe('done');
    expect(await harness.as(tina).outcome('mutation', 'editScenario', { id, edits: [{ path: ['title', 'en'], from: 'Test', to: 'Ours' }] })).toMatch(/^(FORBIDDEN|PRECONDITION_FAILED)/);
    expect(await step(tina, id, 'APPROVE')).toBe('done');
    expect(await step(tina, id, 'PUBLISH')).toMatch(/^FORBIDDEN /);
    expect(await step(anna, id, 'PUBLISH')).toBe('done');
    expect(await listed(tina)).toContain(id);
    expect((await told(anna, id)).sharedWith).toEqual([{ city: expect.objectContaining({ id: trier.id }), review: true }]);
    expect(await listed(stranger)).not.toContain(id);
    expect(await harness.as(anna).outcome('mutation', 'unshareScenario', { id, cityId: trier.id })).toBe('done');
    expect(await seen(tina, id)).toBe('NOT_FOUND scenarios.not-found');
  });

  it('and readers of what is published see neither its edits, nor its review, nor with whom else it is shared', async () => {
    const { id } = await annas();
    await harness.as(anna).do('editScenario', { id, edits: [{ path: ['title', 'en'], from: 'Test', to: 'Secret word' }] });
    await harness.as(anna).do('editScenario', { id, edits: [{ path: ['title', 'en'], from: 'Secret word', to: 'Test' }] });
    await step(anna, id, 'SUBMIT', 'Secret word');
    await step(boris, id, 'APPROVE');
    await step(anna, id, 'PUBLISH');
    await share(anna, id, trier.id, false);
    await share(anna, id, stranger.cityId ?? '', false);
    const answer = await told(tina, id);
    expect(answer.steps).toEqual([]);
    expect(answer.sharedWith.map(({ city }) => city.id)).toEqual([trier.id]);
    expect(JSON.stringify(answer)).not.toContain('Secret word');
    expect(await step(tina, id, 'DEPRECATE')).toMatch(/^FORBIDDEN /);
    const following = await harness.as(tina).follow('scenarioEdits', { id, after: 0 });
    await following.until(() => following.errors.length > 0, 2_000).catch(() => undefined);
    expect(JSON.stringify(following.messages)).not.toContain('Secret word');
    await following.leave();
  });

  it('unless its label keeps it at home, even when it was shared before', async () => {
    for (const tlp of ['TLP:AMBER+STRICT', 'TLP:RED']) {
      const { id } = await annas({ tlp });
      expect(await share(anna, id, trier.id, false)).toBe('PRECONDITION_FAILED scenarios.stays-home');
    }
    const { id, workId } = await aLibraryScenario({ ...sound, tlp: 'TLP:RED' }, metz.id, 'published');
    await sql('insert into scenarios.share (scenario_id, city_id, review, shared_by) values ($1, $2, true, $3)', [workId, trier.id, anna.id]);
    expect(await seen(tina, id)).toBe('NOT_FOUND scenarios.not-found');
    expect(await listed(tina)).not.toContain(id);
    expect(await share(anna, (await annas()).id, randomUUID(), false)).toBe('NOT_FOUND scenarios.city-not-found');
  });

  it('to be copied by a city that may read it, which says where it comes from and never widens its label', async () => {
    const { id } = await aLibraryScenario({ ...sound, tlp: 'TLP:AMBER' }, metz.id, 'published');
    await share(anna, id, trier.id, false);
    const copy = await harness.as(tina).do<Told>('copyScenario', { id });
    expect(copy).toMatchObject({ state: 'DRAFT', version: 1, origin: 'ADAPTED', ownerCity: { id: trier.id }, content: { provenance: { derivedFrom: id } } });
    const marked = (to: string): Promise<string> => harness.as(tina).outcome('mutation', 'editScenario', { id: copy.id, edits: [{ path: ['tlp'], from: 'TLP:AMBER', to }] });
    expect(await marked('TLP:CLEAR')).toBe('BAD_USER_INPUT scenarios.tlp-widened');
    expect(await share(tina, copy.id, stranger.cityId ?? '', false)).toBe('PRECONDITION_FAILED scenarios.stays-home');
    expect(await marked('TLP:AMBER+STRICT')).toBe('done');
    expect(await seen(anna, copy.id)).toBe('NOT_FOUND scenarios.not-found');
  });

  it('and whoever will play it reads neither it, nor its other versions, nor copies of it', async () => {
    const { id } = await aLibraryScenario(sound, metz.id, 'published');
    const copy = await harness.as(boris).do<Told>('copyScenario', { id });
    const { id: exerciseId } = await harness.as(anna).do<{ id: string }>('createExercise', { input: { scenarioId: id, title: 'Play' } });
    await harness.as(anna).do('seatMember', { exerciseId, personId: boris.id, role: 'PARTICIPANT', team: 'metz' });
    for (const version of [id, copy.id]) {
      expect(await seen(boris, version)).toBe('NOT_FOUND scenarios.not-found');
      expect(await listed(boris)).not.toContain(version);
    }
    expect(await seen(anna, id)).toBe('done');
  });
});
