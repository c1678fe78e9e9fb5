import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClearUnlinkedFiles, linksFiles } from '#files';
import { aPhoto, aPngOf, canary } from '#files/testing';
import { aCity, aPerson, type TestPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { Transaction } from '#persistence';
import { serving } from '../src/database.ts';
import { answerOf, type Client } from './client.ts';
import { Harness } from './harness.ts';

interface Told {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

describe('Files', () => {
  let harness: Harness;
  let anna: TestPerson;
  let colleague: TestPerson;
  beforeAll(async () => {
    harness = await Harness.open();
    const city = await aCity();
    anna = await aPerson({ city });
    colleague = await aPerson({ city, roles: ['ciso'] });
  });
  afterAll(() => harness.close());

  const post = (client: Client, bytes: Uint8Array | string, headers: Record<string, string> = {}): Promise<Response> =>
    client.send('/files', { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'notes.txt', ...headers }, body: bytes as Uint8Array<ArrayBuffer> });
  const upload = async (person: TestPerson, bytes: Uint8Array | string, name = 'notes.txt'): Promise<Told> => {
    const response = await post(harness.as(person), bytes, { 'x-file-name': encodeURIComponent(name) });
    expect(response.status).toBe(201);
    return (await response.json()) as Told;
  };
  const refusal = async (response: Response): Promise<string> => {
    const { status, errors } = await answerOf(response);
    return `${status} ${errors[0]?.extensions.code} ${errors[0]?.extensions.reason}`;
  };
  const files = async (): Promise<number> => (await sql('select from files.file')).length;

  it('come back as they were, with a name that says what they are, and run nothing', async () => {
    const bytes = Buffer.from('Zähler\n'.repeat(400_000));
    const told = await upload(anna, bytes, 'Zähler «neu».md');
    expect(told).toEqual({ id: expect.any(String), name: 'Zähler «neu».md', mediaType: 'text/markdown', size: bytes.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });

    const response = await harness.as(anna).send(`/files/${told.id}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(['content-type', 'content-disposition', 'cache-control', 'content-security-policy', 'x-content-type-options', 'content-length'].map((name) => [name, response.headers.get(name)]))).toEqual({
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="Z?hler ?neu?.md"; filename*=UTF-8''Z%C3%A4hler%20%C2%ABneu%C2%BB.md`,
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'content-length': String(bytes.length),
    });
    expect((await harness.as(anna).send(`/files/${told.id}`, { headers: { 'if-none-match': String(response.headers.get('etag')) } })).status).toBe(304);
  });

  it('that are images are shown, without what the camera told', async () => {
    const { id } = await upload(anna, await aPhoto('jpeg'), 'photo.jpeg');
    const response = await harness.as(anna).send(`/files/${id}`);
    expect([response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual(['image/jpeg', 'inline; filename=photo.jpeg']);
    expect(Buffer.from(await response.arrayBuffer()).includes(canary)).toBe(false);
  });

  it.each<[string, Uint8Array | string, Record<string, string>, string]>([
    ['nothing', '', {}, '400 BAD_USER_INPUT files.empty'],
    ['a file of 26 MB', new Uint8Array(26 * 1_024 * 1_024), {}, '413 TOO_LARGE files.too-large'],
    ['a drawing that may run scripts', '<svg onload="alert(1)"/>', { 'x-file-name': 'a.png' }, '400 BAD_USER_INPUT files.markup-refused'],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), { 'x-file-name': 'a.pdf' }, '400 BAD_USER_INPUT files.kind-refused'],
    ['half an image', aPngOf(10, 10).subarray(0, 40), {}, '400 BAD_USER_INPUT files.broken'],
    ['an image that floods memory', aPngOf(30_000, 30_000), {}, '413 TOO_LARGE files.too-many-pixels'],
    ['a name that is no text', 'text', { 'x-file-name': '%E0%A4%A' }, '400 BAD_USER_INPUT files.file-name-malformed'],
    ['what the form of a foreign page could send', 'text', { 'content-type': 'text/plain' }, '400 BAD_USER_INPUT files.not-a-file'],
    ['a form with a file', 'text', { 'content-type': 'multipart/form-data; boundary=x' }, '400 BAD_USER_INPUT files.not-a-file'],
  ])('refuse %s, and nothing is kept', async (_, bytes, headers, told) => {
    const before = await files();
    expect(await refusal(await post(harness.as(anna), bytes, headers))).toBe(told);
    expect(await files()).toBe(before);
  });

  it('refuse more than 25 MB of which nobody said how much it is', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let megabyte = 0; megabyte < 27; megabyte++) controller.enqueue(new Uint8Array(1_024 * 1_024));
        controller.close();
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body, duplex: 'half' };
    expect(await refusal(await harness.as(anna).send('/files', init))).toBe('413 TOO_LARGE files.too-large');
  });

  it('are for who is signed in', async () => {
    expect(await refusal(await post(harness.stranger(), 'text'))).toBe('401 UNAUTHENTICATED identity.signed-out');
    const { id } = await upload(anna, 'text');
    expect(await refusal(await harness.stranger().send(`/files/${id}`))).toBe('401 UNAUTHENTICATED identity.signed-out');
  });

  it('that nothing links are for who uploaded them; to others they look as if they did not exist', async () => {
    const { id } = await upload(anna, 'text');
    const answers = await Promise.all([id, randomUUID()].map(async (asked) => refusal(await harness.as(colleague).send(`/files/${asked}`))));
    expect(answers).toEqual(['404 NOT_FOUND files.not-found', '404 NOT_FOUND files.not-found']);
  });

  it('are limited in number for each person, and for a whole day in bytes', async () => {
    const busy = await aPerson();
    await upload(busy, 'text');
    await sql(`update persistence.rate_limit set points = 60 where key = $1`, [`uploads:${busy.id}`]);
    expect(await refusal(await post(harness.as(busy), 'text'))).toBe('429 RATE_LIMITED files.too-many');
    await sql(`update persistence.rate_limit set points = 0 where key = $1`, [`uploads:${busy.id}`]);
    await sql(`update persistence.rate_limit set points = 512000 where key = $1`, [`upload-kilobytes:${busy.id}`]);
    expect(await refusal(await post(harness.as(busy), 'text'))).toBe('429 RATE_LIMITED files.day-full');
    expect((await post(harness.as(anna), 'text')).status).toBe(201);
  });

  describe('that a context links', () => {
    /** A context whose rows are read by the city of a person, as its own policies say. */
    const readable = async (id: string, person: TestPerson): Promise<number> => (await harness.as(person).send(`/files/${id}`)).status;

    beforeAll(async () => {
      await sql('create schema folders');
      await sql('grant usage on schema folders to tocsin_app');
      await sql('create table folders.page (file_id uuid not null references files.file, reader uuid not null)');
      await sql('alter table folders.page enable row level security');
      await sql('create policy page_select on folders.page for select to tocsin_app using (reader = (select persistence.current_person()))');
      await sql('create policy page_insert on folders.page for insert to tocsin_app with check (true)');
      await sql('create policy page_delete on folders.page for delete to tocsin_app using (true)');
      await sql('grant select, insert, delete on folders.page to tocsin_app');
      await sql(linksFiles('folders.page'));
    });

    async function as<Result>(person: TestPerson, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
      const dataSource = await serving(harness.database.databaseUrl).initialize();
      const transaction = new Transaction(dataSource);
      return transaction.run({ personId: person.id }, () => work(transaction)).finally(() => dataSource.destroy());
    }
    const link = (by: TestPerson, id: string, reader: TestPerson): Promise<unknown> => as(by, (transaction) => transaction.query('insert into folders.page values ($1, $2)', [id, reader.id]));

    it('are for whoever may read what links them, and no longer for who uploaded them otherwise', async () => {
      const { id } = await upload(anna, 'text');
      await link(anna, id, colleague);
      expect([await readable(id, colleague), await readable(id, anna)]).toEqual([200, 404]);
    });

    it('cannot be linked by somebody who guessed their id', async () => {
      const { id } = await upload(anna, 'secret');
      await expect(link(colleague, id, colleague)).rejects.toThrow('no such file');
      await expect(link(colleague, randomUUID(), colleague)).rejects.toThrow('no such file');
      expect(await readable(id, colleague)).toBe(404);
    });

    it('stay; what nothing has linked for a day is cleared away', async () => {
      const ages: Record<string, string> = {};
      for (const name of ['linked', 'linked once', 'old', 'new']) ages[name] = (await upload(anna, name)).id;
      await link(anna, String(ages['linked']), anna);
      await link(anna, String(ages['linked once']), anna);
      await as(anna, (transaction) => transaction.query('delete from folders.page where file_id = $1', [ages['linked once']]));
      await sql(`update files.usage set since = now() - interval '25 hours' where file_id = any($1)`, [[ages['linked'], ages['linked once'], ages['old']]]);

      await as(anna, (transaction) => new ClearUnlinkedFiles(transaction).sweep());

      expect(await sql('select id from files.file where id = any($1) order by uploaded_at', [Object.values(ages)])).toEqual([{ id: ages['linked'] }, { id: ages['new'] }]);
    });

    it('never change, nor leave by another door', async () => {
      await expect(sql(`update files.file set name = 'other.txt'`)).rejects.toThrow('rows of file never change');
      await expect(as(anna, (transaction) => transaction.query('delete from files.file'))).rejects.toThrow('permission denied');
      await expect(as(anna, (transaction) => transaction.query('update files.usage set links = 0'))).rejects.toThrow('permission denied');
    });
  });
});
