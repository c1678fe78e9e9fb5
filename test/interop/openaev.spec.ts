import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { LiveExercise } from '#exercise-engine/testing';
import { importScenario, type ImportResult } from '#scenarios/interchange';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const samples = join(root, '../shared/samples/openaev');
const hasSamples = existsSync(samples);
if (!hasSamples) process.stderr.write(`Skipped, since ${samples} is not there: real OpenAEV files\n`);

const read = (name: string): Promise<ImportResult> => importScenario(readFileSync(join(samples, name)), name);

(hasSamples ? describe : describe.skip)('A real OpenAEV file', () => {
  it('of a ransomware crisis keeps every inject, team, dependency and variable', async () => {
    const { report } = await read('akira-ransomware-crisis.zip');
    expect(report).toMatchObject({
      title: 'Tabletop Exercise - Akira Ransomware Crisis',
      refused: null,
      found: { injects: 20, teams: 14, dependencies: 1, variables: 8, expectations: 19 },
      kept: { injects: 20, teams: 14, dependencies: 1, variables: 8, expectations: 19 },
    });
    expect(new Set(report.lost.map(({ kind }) => kind))).toEqual(new Set(['information']));
  });

  it('of a ransomware crisis can be played: each of 20 injects reaches each of 14 teams once, in order and on time', async () => {
    const { scenario } = await read('akira-ransomware-crisis.zip');
    const live = LiveExercise.started(scenario!);
    live.direct({ type: 'change-speed', rate: 20 });
    live.pass(scenario!.durationMs / 20);
    const releases = live.log.flatMap(({ event, exerciseMs }) => (event.type === 'inject-released' ? [{ ...event, exerciseMs }] : []));
    expect(releases).toHaveLength(20 * 14);
    expect(new Set(releases.map(({ inject }) => inject)).size).toBe(20 * 14);
    expect(new Set(releases.map(({ team }) => team)).size).toBe(14);
    const second = releases.find(({ inject }) => inject.endsWith('/2-urgent-potential-ransomware-incident'));
    expect(second?.dueMs).toBe(20 * 60_000);
  });

  it('of technical scans is kept as alerts, and the report says that nothing is scanned', async () => {
    const { report, scenario } = await read('easm.zip');
    expect(report).toMatchObject({ refused: null, found: { injects: 5 }, kept: { injects: 5 } });
    expect(scenario?.injects.every(({ channel }) => channel === 'soc-alert')).toBe(true);
    expect(report.changed.filter(({ why }) => why.startsWith('imports.technical-as-alert'))).toHaveLength(5);
  });

  it('without an archive, a version or injects is imported with what it has', async () => {
    const { report } = await read('import-data.json');
    expect(report).toMatchObject({ title: 'Test Exercise', refused: null, found: { teams: 2, users: 1, organizations: 2, tags: 1, injects: 0 }, kept: { teams: 1, users: 0, organizations: 0, tags: 0, injects: 0 } });
  });
});
