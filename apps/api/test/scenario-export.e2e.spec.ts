import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson, type TestPerson } from '#identity/testing';
import { importScenario } from '#scenarios/interchange';
import { aLibraryScenario, type TestScenario } from '#scenarios/testing';
import { access } from '../src/policies.ts';
import { allowAll, Harness } from './harness.ts';
import { playableScenario } from './moves.ts';
import { pagesOf, wordOf } from './read-back.ts';

const { injects = [] } = playableScenario();

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('A scenario leaves as a file, %s', (_, policies) => {
  let harness: Harness;
  let ciso: TestPerson;
  let stranger: TestPerson;
  let scenario: TestScenario;

  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    const city = await aCity();
    ciso = await aPerson({ city, roles: ['ciso'] });
    stranger = await aPerson({ roles: ['ciso'] });
    scenario = await aLibraryScenario(playableScenario(), city.id);
  });
  afterAll(() => harness.close());

  const file = (person: TestPerson, query: string, id = scenario.id) => harness.as(person).send(`/scenarios/${id}/file?${query}`, {});
  const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());

  it('of our own, which is read back as it was', async () => {
    const response = await file(ciso, 'format=tocsin');

    expect(response.headers.get('content-disposition')).toContain('.tocsin.zip');
    expect((await importScenario(await bytesOf(response), 'x.zip')).scenario).toEqual(scenario.content);
  });

  it('for other tools, with an account of it before', async () => {
    expect(await (await file(ciso, 'format=openaev&locale=en&report=1')).json()).toMatchObject({ format: 'openaev-export/1', found: { injects: injects.length }, refused: null });
    expect(await importScenario(await bytesOf(await file(ciso, 'format=openaev&locale=en')), 'x.zip')).toMatchObject({ report: { kept: { injects: injects.length } } });
  });

  it('as booklets that others can open; what participants get tells nothing of what comes', async () => {
    const told = injects[0]?.content.body.en ?? '';
    const director = await wordOf(await bytesOf(await file(ciso, 'format=docx&locale=en&reader=director')));
    const teams = await pagesOf(await bytesOf(await file(ciso, 'format=pdf&locale=fr&reader=teams')));

    expect(director.text).toContain(told);
    expect(teams.pages.every((page) => page.includes('TLP:') && page.includes('EXERCICE'))).toBe(true);
    expect(teams.pages.join(' ')).not.toContain(told);
  });

  it('never to another city, for which it looks as if it did not exist', async () => {
    const [foreign, absent] = [await file(stranger, 'format=tocsin'), await file(stranger, 'format=tocsin', crypto.randomUUID() as TestScenario['id'])];

    expect([foreign.status, absent.status]).toEqual([404, 404]);
  });

  it('only in a form that is offered', async () => {
    expect((await file(ciso, 'format=exe')).status).toBe(400);
    expect((await file(ciso, 'format=pdf&locale=xx')).status).toBe(400);
  });
});
