import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import type { Edit } from '#exercise-engine';
import { anInject } from '#exercise-engine/testing';
import { sql } from '#persistence/testing';
import { aLibraryScenario, type TestScenario } from '#scenarios/testing';
import { Harness } from './harness.ts';

interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly content: { readonly title: Record<string, string>; readonly licence: string };
}

describe('A draft is written', () => {
  let harness: Harness;
  let metz: TestCity;
  let anna: TestPerson;
  let boris: TestPerson;
  let stranger: TestPerson;
  let draft: TestScenario;

  beforeAll(async () => {
    harness = await Harness.open({ instances: 2 });
    metz = await aCity();
    anna = await aPerson({ city: metz, roles: ['ciso'], name: 'Anna' });
    boris = await aPerson({ city: metz, roles: ['coordinator'], name: 'Boris' });
    stranger = await aPerson({ roles: ['ciso'] });
  });
  afterAll(() => harness.close());

  const fresh = async (): Promise<void> => void (draft = await aLibraryScenario({ injects: [anInject('call')] }, metz.id));
  const title = (from: string, to: string): Edit => ({ path: ['title', 'en'], from, to });
  const edit = (person: TestPerson, edits: readonly unknown[], id: string = draft.id) => harness.as(person).outcome('mutation', 'editScenario', { id, edits });
  const standing = (person: TestPerson = anna): Promise<Draft> => harness.as(person).ask<Draft>('query', 'scenario', { id: draft.id });

  it('from nothing, by whoever plans in a city, and lies there as a draft', async () => {
    const created = await harness.as(anna).do<Draft & { state: string; ownerCity: { id: string } }>('createScenario', { input: { title: ' Silent pumps ', language: 'fr', template: 'TABLETOP' } });
    expect(created).toMatchObject({ state: 'DRAFT', revision: 0, ownerCity: { id: metz.id }, content: { title: { fr: 'Silent pumps' } } });
    const outcome = (person: TestPerson, name: string): Promise<string> => harness.as(person).outcome('mutation', 'createScenario', { input: { title: name, language: 'en', template: 'BLANK' } });
    expect(await outcome(anna, '  ')).toBe('BAD_USER_INPUT scenarios.title-length');
    expect(await outcome(await aPerson({ city: metz, roles: ['expert'] }), 'New')).toBe('FORBIDDEN access.forbidden');
  });

  it('by edits that each make one revision, and are answered again under the same key', async () => {
    await fresh();
    const again = { id: draft.id, edits: [title('Test', 'Pumps')], idempotencyKey: randomUUID() };
    for (let call = 1; call <= 2; call += 1) expect(await harness.as(anna).do('editScenario', again)).toEqual({ revision: 1 });
    expect(await edit(boris, [{ path: ['injects', 'call', 'title', 'en'], from: 'call', to: 'The call' }])).toBe('done');
    expect(await standing()).toMatchObject({ revision: 2, title: { en: 'Pumps' }, content: { title: { en: 'Pumps' }, injects: [{ title: { en: 'The call' } }] } });
    expect(await sql('select revision, name from scenarios.change where version_id = $1 order by revision', [draft.id])).toEqual([{ revision: 1, name: 'Anna' }, { revision: 2, name: 'Boris' }]);
  });

  it('by two at once, and nobody overwrites what they did not see: they are told what stands there', async () => {
    await fresh();
    expect(await edit(anna, [title('Test', 'Of Anna')])).toBe('done');
    const { errors } = await harness.as(boris).gql(
      'mutation ($id: ID!, $edits: [ScenarioEdit!]!, $key: ID!) { editScenario(id: $id, edits: $edits, idempotencyKey: $key) { revision } }',
      { id: draft.id, key: randomUUID(), edits: [{ path: ['licence'], from: 'CC-BY-4.0', to: 'CC0-1.0' }, title('Test', 'Of Boris')] },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'scenarios.edited-meanwhile', details: { revision: 1, conflicts: [{ path: ['title', 'en'], why: 'changed', theirs: 'Of Anna' }] } });
    expect(await standing()).toMatchObject({ revision: 1, content: { title: { en: 'Of Anna' }, licence: 'CC-BY-4.0' } });
  });

  it('by many at once, and every revision that was acknowledged is kept', async () => {
    await fresh();
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, at) => edit(at % 2 ? anna : boris, [{ path: ['tags'], from: null, to: [`tag-${at}`] }])));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'CONFLICT scenarios.edited-meanwhile')).toHaveLength(11);
    expect(await standing()).toMatchObject({ revision: 1 });
  });

  it.each([
    ['a text of 1 MB', [{ path: ['summary', 'en'], from: 'A test', to: 'x'.repeat(1_000_000) }], 'TOO_LARGE http.too-large'],
    ['a text over 20 000 characters', [{ path: ['summary', 'en'], from: 'A test', to: 'x'.repeat(20_001) }], 'BAD_USER_INPUT scenarios.misshapen'],
    ['a number where a text belongs', [{ path: ['title', 'en'], from: 'Test', to: 7 }], 'BAD_USER_INPUT scenarios.misshapen'],
    ['a field that no scenario has', [{ path: ['owner'], from: null, to: 'me' }], 'BAD_USER_INPUT scenarios.misshapen'],
    ['a prototype', [{ path: ['__proto__', 'polluted'], from: null, to: true }], 'CONFLICT scenarios.edited-meanwhile'],
    ['more than 500 edits', Array.from({ length: 501 }, () => ({ path: ['licence'], from: 'CC-BY-4.0', to: 'CC-BY-4.0' })), 'TOO_LARGE scenarios.too-many-edits'],
    ['what is no edit', [{ path: 'title', to: 1 }], 'BAD_USER_INPUT scenarios.not-an-edit'],
  ])('but not with %s, which changes nothing', async (_, edits, refused) => {
    await fresh();
    expect(await edit(anna, edits)).toBe(refused);
    expect(await standing()).toMatchObject({ revision: 0, content: draft.content });
  });

  it('but not by another city, to which it looks absent, and not when it is sealed', async () => {
    await fresh();
    expect(await edit(stranger, [title('Test', 'Mine')])).toBe('NOT_FOUND scenarios.not-found');
    expect(await edit(stranger, [title('Test', 'Mine')], randomUUID())).toBe('NOT_FOUND scenarios.not-found');
    const published = await aLibraryScenario({}, metz.id, 'published');
    expect(await edit(anna, [title('Test', 'Later')], published.id)).toBe('PRECONDITION_FAILED scenarios.not-a-draft');
    expect(await edit(anna, [title('Test', 'Later')], (await aLibraryScenario()).id)).toBe('FORBIDDEN access.forbidden');
    await expect(sql(`update scenarios.version set title = '{}' where id = $1`, [published.id])).rejects.toThrow('only drafts change');
    await expect(sql(`update scenarios.version set state = 'draft' where id = $1`, [published.id])).rejects.toThrow('only drafts change');
    await expect(sql('delete from scenarios.version where id = $1', [published.id])).rejects.toThrow('only drafts change');
  });

  it('before the eyes of the others, wherever they are connected, who see edits and in which field somebody is', async () => {
    await fresh();
    await edit(anna, [title('Test', 'One')]);
    const edits = await harness.elsewhere(boris, harness.second).follow('scenarioEdits', { id: draft.id, after: 0 });
    const editors = await harness.elsewhere(boris, harness.second).follow('scenarioEditors', { id: draft.id });
    await edit(anna, [title('One', 'Two')]);
    expect(await harness.as(anna).outcome('mutation', 'standInScenario', { id: draft.id, place: 'title.fr' })).toBe('done');
    await edits.until(() => edits.values.length >= 2);
    await editors.until(() => JSON.stringify(editors.values).includes('title.fr'));
    expect(edits.values).toMatchObject([
      { revision: 1, by: { name: 'Anna' }, edits: [title('Test', 'One')] },
      { revision: 2, by: { name: 'Anna' }, edits: [title('One', 'Two')] },
    ]);
    expect(editors.values.at(-1)).toEqual({ editors: [{ id: anna.id, name: 'Anna', place: 'title.fr' }] });
    await edits.leave();
    await editors.leave();
  });

  it('and nobody of another city follows that, nor anybody any longer who lost the right', async () => {
    await fresh();
    const foreign = await harness.as(stranger).follow('scenarioEdits', { id: draft.id, after: 0 });
    await foreign.until(() => foreign.errors.length > 0);
    expect(foreign.errors.map(({ extensions }) => extensions.reason)).toEqual(['scenarios.not-found']);
    await foreign.leave();
    const following = await harness.as(boris).follow('scenarioEdits', { id: draft.id, after: 0 });
    await edit(anna, [title('Test', 'Seen')]);
    await following.until(() => following.values.length > 0);
    await sql(`delete from identity.city_role where person_id = $1`, [boris.id]);
    await edit(anna, [title('Seen', 'Unseen')]);
    expect((await following.closed).code).toBe(4403);
    expect(JSON.stringify(following.messages)).not.toContain('Unseen');
    await sql(`insert into identity.city_role (person_id, city_id, role) values ($1, $2, 'coordinator')`, [boris.id, metz.id]);
  });
});
