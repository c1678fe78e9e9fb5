import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { lintScenario } from '#exercise-engine';
import { importScenario, type ImportResult } from '#scenarios/interchange';

const samples = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/samples');
const hasSamples = existsSync(samples);
if (!hasSamples) process.stderr.write(`Skipped, since ${samples} is not there: real scenario files\n`);

const read = (name: string): Promise<ImportResult> => importScenario(readFileSync(join(samples, name)), name);

/** What is kept of each; the rest of what was found is lost by name. */
const files = [
  ['msel-xlsx/blueprint-playwright.xlsx', 'msel-xlsx', { injects: 2, teams: 1, columns: 12 }, []],
  ['msel-xlsx/openaev-times-1.xlsx', 'msel-xlsx', { injects: 3, columns: 9 }, []],
  ['msel-xlsx/openaev-times-2.xlsx', 'msel-xlsx', { injects: 4, columns: 9 }, []],
  ['cexf/basic-filtering.json', 'cexf', { injects: 7, flow: 7, dependencies: 6, evaluations: 8 }, ['information']],
  ['cexf/misp-01.json', 'cexf', { injects: 2, flow: 2, dependencies: 1, evaluations: 6 }, ['information', 'payloads']],
  ['cexf/spearphishing-incident.json', 'cexf', { injects: 9, flow: 9, dependencies: 8, evaluations: 9 }, ['information']],
  ['icebergttx/ransomware_response.json', 'icebergttx/1.0', { injects: 5, teams: 4, options: 5, communications: 1, expectations: 16 }, []],
  ['t3sf/MSEL_EXAMPLE.json', 't3sf', { injects: 12, teams: 6, columns: 11 }, []],
] as const;

(hasSamples ? describe : describe.skip)('A real file of another tool', () => {
  it.each(files)('%s is read as %s, and what is lost is named', async (name, format, kept, lost) => {
    const { report, scenario } = await read(name);
    expect(report).toMatchObject({ format, refused: null, kept });
    expect([...new Set(report.lost.map(({ kind }) => kind))]).toEqual(lost);
    for (const [kind, found] of Object.entries(report.found)) expect(found).toBe((report.kept[kind] ?? NaN) + report.lost.filter((note) => note.kind === kind).length);
    expect(lintScenario(scenario!).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps the distance between relative times', async () => {
    const { scenario } = await read('msel-xlsx/openaev-times-1.xlsx');
    const day = 86_400_000;
    expect(scenario!.injects.map(({ trigger }) => trigger)).toEqual([{ at: 0 }, { at: 30 * day }, { at: 30 * day }]);
  });

  it('keeps the date at which it starts', async () => {
    const { scenario } = await read('msel-xlsx/openaev-times-2.xlsx');
    expect(scenario!.scenarioStart).toBe('2024-06-26T09:00:00.000Z');
  });
});
