import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Scenario } from '#exercise-engine';
import { anInject, arbitraryScenario, aScenario } from '#exercise-engine/testing';
import { exportFormats, exportScenario, type ExportFormat } from './export.ts';
import { importScenario } from './index.ts';
import { zipOf } from './testing/zip-of.ts';
import { withAttachments } from './attachments.ts';

const shipped = JSON.parse(readFileSync(new URL('../../library/closed-counters.json', import.meta.url), 'utf8')) as Scenario;
const written = (scenario: Scenario, format: ExportFormat) => exportScenario(scenario, { format, locale: 'fr', attachments: new Map() });

describe('exporting a scenario', () => {
  it.each(exportFormats)('gives an account of every inject and team as %s', async (format) => {
    const { report } = await written(shipped, format);

    for (const [kind, found] of Object.entries(report.found)) {
      expect([kind, found]).toEqual([kind, (report.kept[kind] ?? 0) + report.lost.filter((lost) => lost.kind === kind).length]);
    }
    expect(report.found).toMatchObject({ injects: shipped.injects.length, teams: 4 });
    expect(report.kept['injects']).toBe(shipped.injects.length);
  });

  it('gives the same file for the same scenario', async () => {
    const scenario = aScenario({ injects: [anInject('a', {})] });

    for (const format of ['tocsin', 'openaev', 'cexf'] as const) expect((await written(scenario, format)).bytes).toEqual((await written(scenario, format)).bytes);
  });

  it('is read back from OpenAEV with all injects, teams and objectives, in the language asked for', async () => {
    const { bytes, fileName } = await written(shipped, 'openaev');
    const { report, scenario } = await importScenario(bytes, fileName);

    expect(report).toMatchObject({ refused: null, kept: { injects: shipped.injects.length, teams: 4, objectives: shipped.objectives.length } });
    expect(scenario?.title).toEqual({ fr: shipped.title.fr });
    expect(report.lost.map(({ where }) => where)).toEqual(['scenario_message_header', 'scenario_message_footer']);
  });

  it('has no raw HTML of an author in a mail of OpenAEV', async () => {
    const scenario = aScenario({ injects: [anInject('a', { content: { subject: { fr: 'x' }, body: { fr: 'Avant <script>alert(1)</script>' } } })] });
    const [file] = Object.values(unzipSync((await written(scenario, 'openaev')).bytes));

    expect(strFromU8(file ?? new Uint8Array())).not.toContain('<script');
  });

  it('keeps what looks like a formula as text in a spreadsheet', async () => {
    const scenario = aScenario({ injects: [anInject('a', { content: { subject: { fr: '=HYPERLINK("x")' }, body: { fr: '' } } })] });
    const sheets = unzipSync((await written(scenario, 'hseep')).bytes);

    expect(strFromU8(sheets['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
    expect(strFromU8(sheets['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('=HYPERLINK(');
  });

  it('writes any scenario that can be played, in every format', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScenario({ linked: true }), fc.constantFrom(...exportFormats), async (scenario, format) => {
        expect((await written(scenario, format)).bytes.byteLength).toBeGreaterThan(100);
      }),
      { numRuns: 40 },
    );
  });
});

describe('our own format', () => {
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const file = new TextEncoder().encode('EXERCISE: network plan');
  const plan = { key: 'plan', name: '../plan.txt', mediaType: 'text/plain', bytes: file.byteLength, sha256: sha256(file) };

  it('gives back any scenario as it was, and loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScenario({ linked: true }), async (scenario) => {
        const { bytes, fileName } = await written(scenario, 'tocsin');
        const { report, scenario: back } = await importScenario(bytes, fileName);

        expect({ back, refused: report.refused, changed: report.changed, lost: report.lost }).toEqual({ back: scenario, refused: null, changed: [], lost: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('gives back the shipped scenario and its attachments', async () => {
    const scenario = { ...shipped, attachments: [plan] };
    const { bytes } = await exportScenario(scenario, { format: 'tocsin', locale: 'en', attachments: new Map([[plan.sha256, file]]) });
    const back = await importScenario(bytes, 'x.zip');

    expect(back).toMatchObject({ scenario, report: { kept: { attachments: 1 }, lost: [] } });
    expect(back.attachments?.get(plan.sha256)).toEqual(Buffer.from(file));
  });

  it('names its attachments as they are kept, tells what was changed and refused, and leaves no inject that names what is not there', async () => {
    const [first, ...rest] = shipped.injects;
    if (!first) throw new Error('The shipped scenario has injects');
    const evil = new TextEncoder().encode('<svg/>');
    const drawing = { key: 'drawing', name: 'drawing.png', mediaType: 'image/png', bytes: evil.byteLength, sha256: sha256(evil) };
    const scenario = { ...shipped, attachments: [plan, drawing], injects: [{ ...first, attachments: ['plan', 'drawing'] }, ...rest] };
    const { bytes } = await exportScenario(scenario, { format: 'tocsin', locale: 'en', attachments: new Map([[plan.sha256, file], [drawing.sha256, evil]]) });
    const { key: _, ...kept } = { ...plan, name: 'plan.txt' };
    const result = withAttachments(await importScenario(bytes, 'x.zip'), new Map<string, typeof kept | string>([[plan.sha256, kept], [drawing.sha256, 'files.markup-refused']]));

    expect(result.scenario).toEqual({ ...shipped, attachments: [{ ...plan, name: 'plan.txt' }], injects: [{ ...first, attachments: ['plan'] }, ...rest] });
    expect(result.report).toMatchObject({
      found: { attachments: 2 },
      kept: { attachments: 1 },
      lost: [{ kind: 'attachments', where: 'drawing.png', why: expect.stringMatching(/^imports.attachment-refused.*files.markup-refused$/) }],
      changed: [{ where: '../plan.txt', why: expect.stringMatching(/^imports.attachment-renamed/) }, { where: first.key, why: expect.stringMatching(/^imports.attachment-dropped/) }],
    });
  });

  it('takes its attachments to OpenAEV and back', async () => {
    const [first, ...rest] = shipped.injects;
    if (!first) throw new Error('The shipped scenario has injects');
    const scenario = { ...shipped, attachments: [plan], injects: [{ ...first, attachments: ['plan'] }, ...rest] };
    const exported = await exportScenario(scenario, { format: 'openaev', locale: 'en', attachments: new Map([[plan.sha256, file]]) });
    const back = await importScenario(exported.bytes, exported.fileName);

    expect([exported.report.kept['attachments'], back.report.kept['documents']]).toEqual([1, 1]);
    expect(back.attachments?.get(plan.sha256)).toEqual(Buffer.from(file));
    expect(back.scenario?.attachments).toEqual([expect.objectContaining({ name: plan.name, mediaType: plan.mediaType, sha256: plan.sha256 })]);
    expect(back.scenario?.injects.flatMap(({ attachments = [] }) => attachments)).toEqual(back.scenario?.attachments?.map(({ key }) => key));
  });

  it('names an attachment whose bytes are others', async () => {
    const bytes = zipOf({ name: 'scenario.json', content: JSON.stringify({ ...shipped, attachments: [plan] }) }, { name: `attachments/${plan.sha256}`, content: 'Another plan' });

    expect(await importScenario(bytes, 'x.zip')).toMatchObject({ scenario: { attachments: [] }, report: { lost: [{ kind: 'attachments', where: '../plan.txt' }] } });
  });

  it('leaves out and names what a later version added', async () => {
    const [first, ...rest] = shipped.injects;
    const later = { ...shipped, weather: 'rain', injects: [{ ...first, smell: 'smoke' }, ...rest] };

    expect(await importScenario(Buffer.from(JSON.stringify(later)), 'x.json')).toMatchObject({
      scenario: shipped,
      report: { changed: [{ where: 'injects.0', why: expect.stringContaining('smell') }, { where: 'scenario', why: expect.stringContaining('weather') }] },
    });
  });

  it.each([
    ['another version', { ...shipped, format: 'tocsin-scenario/2' }, 'imports.unsupported-version', 'tocsin-scenario/2'],
    ['null for a list', { ...shipped, injects: null }, 'imports.not-in-shape', 'injects'],
    ['a channel that is none', { ...shipped, injects: [{ ...shipped.injects[0], channel: 'smoke' }] }, 'imports.not-in-shape', 'injects.0.channel'],
  ])('is refused with the place for %s', async (_, scenario, refused, where) => {
    expect((await importScenario(Buffer.from(JSON.stringify(scenario)), 'x.json')).report).toMatchObject({ refused, lost: [{ where }] });
  });
});
