import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { LogEntry } from './event.ts';
import { chainHash, chainStart, stateHash } from './hash.ts';
import { replay } from './replay.ts';
import type { Scenario } from './scenario.ts';

interface Written {
  /** Commit of the engine that played it and worked out both hashes. */
  readonly writtenBy: string;
  readonly scenario: Scenario;
  readonly chainHead: string;
  readonly stateHash: string;
}

const folder = join(import.meta.dirname, 'testing', 'old-logs');
const logs = globSync('*.jsonl', { cwd: folder }).toSorted().map((file) => {
  const [written, ...entries] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
  return { name: basename(file, '.jsonl'), written: written as Written, entries: entries as LogEntry[] };
});

/** The same is the same hash, byte for byte: a field that came to the state later is absent where a log says nothing of it. */
describe('Logs that older engines wrote', () => {
  it.each(logs)('fold today to the state that they had then: $name', ({ written, entries }) => {
    expect(stateHash(replay(written.scenario, entries))).toBe(written.stateHash);
  });

  it.each(logs)('keep their chain: $name', ({ written, entries }) => {
    expect(entries.reduce(chainHash, chainStart)).toBe(written.chainHead);
  });

  it('are of two ages, and tell of nearly everything that can happen', () => {
    expect(new Set(logs.map(({ written }) => written.writtenBy))).toEqual(new Set(['257f1a4', '4a59a96']));
    expect(new Set(logs.flatMap(({ entries }) => entries.map(({ event }) => event.type))).size).toBeGreaterThanOrEqual(36);
  });
});
