import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Scenario } from '#exercise-engine';
import { anInject, arbitraryScenario, aScenario } from '#exercise-engine/testing';
import { exportFormats, exportScenario, type ExportFormat } from './export.ts';
import { importScenario } from './index.ts';

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
