import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment, Scenario } from '#exercise-engine';
import { anInject, aScenario } from '#exercise-engine/testing';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aPhoto, canary } from '#files/testing';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import { sql, unique } from '#persistence/testing';
import { exportScenario } from '#scenarios/interchange';
import type { TestScenario } from '#scenarios/testing';
import { answerOf } from './client.ts';
import { allowAll, Harness } from './harness.ts';
import { access } from '../src/policies.ts';

type Uploaded = Omit<Attachment, 'key' | 'bytes'> & { readonly id: string; readonly size: number };
interface Imported {
  readonly scenarioId: string;
  readonly kept: Record<string, number>;
  readonly changed: readonly { readonly where: string; readonly why: string }[];
  readonly lost: readonly { readonly where: string; readonly why: string }[];
}

const hourMs = 3_600_000;
const entryOf = (key: string, { name, mediaType, size, sha256 }: Uploaded): Attachment => ({ key, name, mediaType, bytes: size, sha256 });

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('Files of scenarios, %s', (_, policies) => {
  let harness: Harness;
  let metz: TestCity;
  let author: TestPerson;
  let colleague: TestPerson;
  let foreigner: TestPerson;
  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    metz = await aCity();
    author = await aPerson({ city: metz, roles: ['ciso'] });
    colleague = await aPerson({ city: metz, roles: ['coordinator'] });
    foreigner = await aPerson({ city: await aCity(), roles: ['ciso'] });
  });
  afterAll(() => harness.close());

  async function upload(person: TestPerson, bytes: Uint8Array | string, name: string): Promise<Uploaded> {
    const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
    return (await (await harness.as(person).send('/files', { method: 'POST', headers, body: bytes as Uint8Array<ArrayBuffer> })).json()) as Uploaded;
  }
  const newScenario = async (): Promise<string> => (await harness.as(author).do<{ id: string }>('createScenario', { input: { title: unique('With files'), language: 'en', template: 'TABLETOP' } })).id;
  const add = async (person: TestPerson, id: string, entry: Attachment): Promise<string> => {
    const isFirst = (await contentOf(person, id)).attachments === undefined;
    const edit = isFirst ? { path: ['attachments'], from: null, to: [entry] } : { path: ['attachments', entry.key], from: null, to: entry };
    return harness.as(person).outcome('mutation', 'editScenario', { id, edits: [edit] });
  };
  const contentOf = async (person: TestPerson, id: string): Promise<Scenario> => (await harness.as(person).ask<{ content: Scenario }>('query', 'scenario', { id })).content;
  const seen = async (person: TestPerson, path: string): Promise<string> => {
    const response = await harness.as(person).send(path);
    return response.ok ? response.text() : (await answerOf(response)).errors.map(({ extensions }) => `${response.status} ${extensions.reason}`).join();
  };
  const send = async (person: TestPerson, bytes: Uint8Array, dryRun = false): Promise<Imported> => {
    const headers = { 'content-type': 'application/octet-stream', 'x-file-name': 'a.zip' };
    return (await (await harness.as(person).send(`/scenarios/import${dryRun ? '?dryRun=1' : ''}`, { method: 'POST', headers, body: bytes as Uint8Array<ArrayBuffer> })).json()) as Imported;
  };

  describe('in the workshop', () => {
    it('are there for those who may read the scenario, by a name that says exercise, and for nobody else', async () => {
      const id = await newScenario();
      const file = await upload(author, 'network plan', 'plan.txt');
      expect(await add(author, id, entryOf('plan', file))).toBe('done');
      const path = `/scenarios/${id}/files/${file.sha256}`;
      expect([await seen(author, path), await seen(colleague, path)]).toEqual(['network plan', 'network plan']);
      expect([await seen(foreigner, path), await seen(foreigner, `/files/${file.id}`)]).toEqual(['404 scenarios.not-found', '404 files.not-found']);
      const headers = await Promise.all(['en', 'fr', 'de', 'xx'].map(async (locale) => (await harness.as(author).send(`${path}?locale=${locale}`)).headers.get('content-disposition')));
      expect(headers).toEqual(['attachment; filename="EXERCISE - plan.txt"', 'attachment; filename="EXERCICE - plan.txt"', `attachment; filename="?BUNG - plan.txt"; filename*=UTF-8''%C3%9CBUNG%20-%20plan.txt`, 'attachment; filename="EXERCISE - plan.txt"']);
    });

    it.each<[string, (entry: Attachment) => Attachment]>([
      ['with another hash', (entry) => ({ ...entry, sha256: 'a'.repeat(64) })],
      ['with another size', (entry) => ({ ...entry, bytes: entry.bytes + 1 })],
      ['with another name', (entry) => ({ ...entry, name: 'plan.exe' })],
      ['as another kind', (entry) => ({ ...entry, mediaType: 'text/html' })],
    ])('are named as they are: %s is refused and changes nothing', async (__, lie) => {
      const id = await newScenario();
      const entry = entryOf('plan', await upload(author, unique('plan'), 'plan.txt'));
      expect(await add(author, id, lie(entry))).toBe('BAD_USER_INPUT scenarios.attachment-unknown');
      expect((await contentOf(author, id)).attachments).toBeUndefined();
    });

    it('of somebody else cannot be named, not even by their hash', async () => {
      const secret = entryOf('plan', await upload(foreigner, unique('secret'), 'plan.txt'));
      expect(await add(author, await newScenario(), secret)).toBe('BAD_USER_INPUT scenarios.attachment-unknown');
    });

    it('are at most 40 MB together', async () => {
      const id = await newScenario();
      for (const [key, outcome] of [['one', 'done'], ['two', 'TOO_LARGE scenarios.attachments-too-large']] as const) {
        const large = Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(24_000_000, key)]);
        expect(await add(author, id, entryOf(key, await upload(author, large, `${key}.pdf`)))).toBe(outcome);
      }
    }, 30_000);

    it('that were removed can be had back while the draft is written, also by another; once it is submitted they are let go', async () => {
      const id = await newScenario();
      const entry = entryOf('plan', await upload(author, unique('plan'), 'plan.txt'));
      await add(author, id, entry);
      const remove = (): Promise<unknown> => harness.as(author).do('editScenario', { id, edits: [{ path: ['attachments', 'plan'], from: entry, to: null }] });
      await remove();
      expect(await add(colleague, id, entry)).toBe('done');
      await remove();
      await harness.as(author).do('stepScenario', { id, step: 'SUBMIT', comment: '' });
      expect(await sql('select from scenarios.attachment where version_id = $1', [id])).toEqual([]);
    });

    it('go along with a copy, and stay with it', async () => {
      const id = await newScenario();
      const file = await upload(author, unique('plan'), 'plan.txt');
      await add(author, id, entryOf('plan', file));
      const copy = await harness.as(colleague).do<{ id: string }>('copyScenario', { id });
      await harness.as(author).do('editScenario', { id, edits: [{ path: ['attachments', 'plan'], from: entryOf('plan', file), to: null }] });
      await harness.as(author).do('stepScenario', { id, step: 'SUBMIT', comment: '' });
      expect([await seen(colleague, `/scenarios/${copy.id}/files/${file.sha256}`), await seen(colleague, `/scenarios/${id}/files/${file.sha256}`)]).toEqual([expect.stringMatching(/^plan/), '404 scenarios.attachment-not-found']);
    });
  });

  describe('that leave and come back', () => {
    const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

    it('make the whole way through the server without loss, as our own archive and through OpenAEV', async () => {
      const id = await newScenario();
      const [plan, photo] = [await upload(author, unique('plan'), 'plan «neu».txt'), await upload(author, await aPhoto('jpeg'), 'photo.jpg')];
      for (const [key, file] of [['plan', plan], ['photo', photo]] as const) expect(await add(author, id, entryOf(key, file))).toBe('done');
      await harness.as(author).do('editScenario', { id, edits: [{ path: ['injects', 'first-sign', 'attachments'], from: null, to: ['photo', 'plan'] }] });
      for (const format of ['tocsin', 'openaev']) {
        const archive = new Uint8Array(await (await harness.as(author).send(`/scenarios/${id}/file?format=${format}`)).arrayBuffer());
        const back = await send(foreigner, archive);
        expect([format, back.lost.filter(({ where }) => !where.includes('message_')), back.changed.filter(({ why }) => why.includes('attachment'))]).toEqual([format, [], []]);
        const content = await contentOf(foreigner, back.scenarioId);
        if (format === 'tocsin') expect(content).toEqual(await contentOf(author, id));
        expect(content.injects.find(({ attachments }) => attachments)?.attachments).toHaveLength(2);
        expect(await seen(foreigner, `/scenarios/${back.scenarioId}/files/${plan.sha256}`)).toMatch(/^plan-/);
        expect(await seen(foreigner, `/scenarios/${back.scenarioId}/files/${photo.sha256}`)).not.toContain('404');
      }
    }, 60_000);

    it('are looked at like any others: what is refused is told, and what a camera told is left out', async () => {
      const [photo, page] = [await aPhoto('png'), Buffer.from('<html><script>alert(1)</script>')];
      const entry = (key: string, name: string, bytes: Uint8Array): Attachment => ({ key, name, mediaType: 'image/png', bytes: bytes.byteLength, sha256: sha256(bytes) });
      const scenario = aScenario({ attachments: [entry('photo', 'photo.png', photo), entry('page', 'page.png', page)], injects: [anInject('mail', { attachments: ['photo', 'page'] })] });
      const { bytes } = await exportScenario(scenario, { format: 'tocsin', locale: 'en', attachments: new Map([[sha256(photo), photo], [sha256(page), page]]) });

      for (const dryRun of [true, false]) {
        const { kept, lost, changed, scenarioId } = await send(author, bytes, dryRun);
        expect({ kept: kept['attachments'], lost, changed }).toEqual({
          kept: 1,
          lost: [{ kind: 'attachments', where: 'page.png', why: expect.stringContaining('files.markup-refused') }],
          changed: [{ kind: 'attachments', where: 'photo.png', why: expect.stringMatching(/^imports.attachment-cleaned/) }, { kind: 'injects', where: 'mail', why: expect.stringMatching(/^imports.attachment-dropped/) }],
        });
        if (dryRun) continue;
        const { attachments = [], injects } = await contentOf(author, scenarioId);
        expect([attachments.map(({ key }) => key), injects[0]?.attachments]).toEqual([['photo'], ['photo']]);
        expect(await seen(author, `/scenarios/${scenarioId}/files/${attachments[0]?.sha256}`)).not.toContain(canary);
      }
    }, 60_000);
  });

  describe('in play', () => {
    let exercise: TestExercise;
    let files: Record<'mail' | 'forTrier' | 'later', Uploaded>;
    let people: Record<'metz' | 'trier' | 'observer' | 'spectator', TestPerson>;

    beforeAll(async () => {
      files = { mail: await upload(author, unique('mail'), 'mail.txt'), forTrier: await upload(author, unique('for trier'), 'trier.txt'), later: await upload(author, unique('later'), 'later.txt') };
      const id = await newScenario();
      const content = aScenario({
        key: unique('scenario'),
        attachments: [entryOf('mail', files.mail), entryOf('trier', files.forTrier), entryOf('later', files.later)],
        injects: [anInject('mail', { attachments: ['mail'] }), anInject('for-trier', { to: ['trier'], attachments: ['trier'] }), anInject('later', { trigger: { at: hourMs }, attachments: ['later'] })],
      });
      const had = await contentOf(author, id);
      const edits = (['teams', 'phases', 'personas', 'milestones', 'variables', 'objectives', 'injects', 'attachments'] as const).map((list) => ({ path: [list], from: had[list] ?? null, to: content[list] ?? [] }));
      await harness.as(author).do('editScenario', { id, edits });
      people = { metz: await aPerson({ city: metz }), trier: await aPerson(), observer: await aPerson(), spectator: await aPerson() };
      const scenario: TestScenario = { id: id as TestScenario['id'], workId: id as TestScenario['workId'], content };
      exercise = await anExercise({ scenario, director: author, teams: { metz: [people.metz], trier: [people.trier] }, staff: { observer: [people.observer], spectator: [people.spectator] }, running: true });
    });

    const inPlay = (person: TestPerson, file: Uploaded): Promise<string> => seen(person, `/exercises/${exercise.id}/files/${file.sha256}`);
    const byId = (person: TestPerson, file: Uploaded): Promise<string> => seen(person, `/files/${file.id}`);
    const absent = '404 exercises.file-not-found';

    it('reach a team with the inject, and not before; the staff has them from the beginning', async () => {
      expect([await inPlay(people.metz, files.mail), await byId(people.metz, files.mail)]).toEqual([absent, '404 files.not-found']);
      expect([await inPlay(people.observer, files.later), await inPlay(author, files.mail)]).toEqual([expect.stringMatching(/^later/), expect.stringMatching(/^mail/)]);

      await exercise.play(author, { type: 'release-inject', inject: 'metz/mail' });
      expect([await inPlay(people.metz, files.mail), await inPlay(people.trier, files.mail)]).toEqual([expect.stringMatching(/^mail/), absent]);
    });

    it('of another team, of later and of nobody look alike, whatever is guessed', async () => {
      await exercise.play(author, { type: 'release-inject', inject: 'trier/for-trier' });
      expect(await inPlay(people.trier, files.forTrier)).toMatch(/^for trier/);
      const nobody = { ...files.mail, id: crypto.randomUUID(), sha256: 'a'.repeat(64) };
      for (const file of [files.forTrier, files.later, nobody]) {
        expect([await inPlay(people.metz, file), await byId(people.metz, file)]).toEqual([absent, '404 files.not-found']);
        expect([await byId(people.spectator, file), await byId(foreigner, file)]).toEqual(['404 files.not-found', '404 files.not-found']);
        expect(await inPlay(people.spectator, file)).toMatch(/^40[34]/);
        expect(await inPlay(foreigner, file)).toBe('404 exercises.not-found');
      }
    });

    it('are told to the team by name and size', async () => {
      const room = await harness.as(people.trier).follow('room', { exerciseId: exercise.id, locale: 'en' });
      await room.until(() => room.values.some(({ type }) => type === 'inject-released'));
      expect(JSON.stringify(room.values)).toContain(files.forTrier.sha256);
      expect(JSON.stringify(room.values)).not.toContain(files.later.sha256);
      await room.leave();
    });

    it('stay with the copy that is played, whatever becomes of the scenario, and can be looked at after the end', async () => {
      await sql('delete from scenarios.attachment');
      await exercise.play(author, { type: 'end' });
      expect([await inPlay(people.metz, files.mail), await inPlay(people.metz, files.later), await inPlay(people.observer, files.later)]).toEqual([expect.stringMatching(/^mail/), absent, expect.stringMatching(/^later/)]);
    });

    it('are no longer for who has lost the seat', async () => {
      await sql('update exercises.member set removed_at = now() where exercise_id = $1 and person_id = $2', [exercise.id, people.metz.id]);
      expect([await inPlay(people.metz, files.mail), await byId(people.metz, files.mail)]).toEqual(['404 exercises.not-found', '404 files.not-found']);
    });
  });
});
