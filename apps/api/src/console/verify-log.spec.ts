import { describe, expect, it } from '@jest/globals';
import { chainHash, chainStart, type LogEntry, stateHash } from '#exercise-engine';
import { LiveExercise } from '#exercise-engine/testing';
import { importScenario } from '#scenarios/interchange';
import { verifyLog } from './verify-log.ts';

async function exportedLog(): Promise<readonly string[]> {
  const file = { export_version: 1, scenario_information: { scenario_name: 'Dark depot' }, scenario_injects: [{ inject_id: 'a', inject_title: 'A', inject_all_teams: true, inject_depends_duration: 60, inject_content: { body: 'Text' } }] };
  const { scenario } = await importScenario(new TextEncoder().encode(JSON.stringify(file)), 'a.json');
  const live = LiveExercise.started(scenario!);
  live.pass(120_000);
  live.direct({ type: 'end' });
  let hash = chainStart;
  const entries = live.log.map((entry: LogEntry) => ({ ...entry, hash: (hash = chainHash(hash, entry)) }));
  return [{ exerciseId: 'e', scenario }, ...entries, { stateHash: stateHash(live.state), chainHead: hash }].map((line) => JSON.stringify(line));
}

const changed = (lines: readonly string[], at: number, change: (entry: Record<string, unknown>) => Record<string, unknown>): string =>
  lines.with(at, JSON.stringify(change(JSON.parse(lines[at]!) as Record<string, unknown>))).join('\n');

describe('An exported log', () => {
  it('that nobody touched replays to its own state', async () => {
    const lines = await exportedLog();
    const foot = JSON.parse(lines.at(-1)!) as { stateHash: string };
    expect(verifyLog(`${lines.join('\n')}\n`)).toEqual({ exerciseId: 'e', entries: lines.length - 2, stateHash: foot.stateHash, problem: null });
  });

  it('tells which entry was changed, is missing, or was cut off', async () => {
    const lines = await exportedLog();
    expect(verifyLog(changed(lines, 3, (entry) => ({ ...entry, exerciseMs: 7 }))).problem).toMatch(/^entry 3 /);
    expect(verifyLog(lines.toSpliced(2, 1).join('\n')).problem).toBe('entry 2 is missing or out of order');
    expect(verifyLog(lines.toSpliced(-2, 1).join('\n')).problem).toBe('entries are missing at its end');
  });

  it('tells when its state is not the one that it folds to', async () => {
    const lines = await exportedLog();
    expect(verifyLog(changed(lines, lines.length - 1, (foot) => ({ ...foot, stateHash: 'x' }))).problem).toMatch(/another state/);
    expect(verifyLog(changed(lines, 0, (head) => ({ ...head, scenario: { teams: 1 } }))).problem).not.toBeNull();
  });

  it.each(['', 'hello', '{}', '{}\n{}', 'null\nnull'])('is not %j', (text) => {
    expect(verifyLog(text).problem).toBe('this is no exported log');
  });
});
