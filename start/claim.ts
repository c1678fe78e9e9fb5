import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, isAlive, startOf } from './processes.ts';
import { Refusal } from './refusal.ts';

const fileOf = (dataDir: string): string => join(dataDir, 'launcher.pid');

/** One launcher for each data directory; one that is just leaving is waited for. Answers how to give it back. @throws Refusal naming the process that has it. */
export async function claim(dataDir: string): Promise<() => void> {
  const path = fileOf(dataDir);
  for (;;) {
    try {
      writeFileSync(path, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      await eventually(() => holderOf(dataDir) === null, 2_000);
      const holder = holderOf(dataDir);
      if (holder) throw new Refusal(`DATA_DIR ${dataDir} is in use: Tocsin runs on it as process ${holder}. Stop that one first, or choose another DATA_DIR`);
      rmSync(path, { force: true });
    }
  }
  const release = (): void => rmSync(path, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/** The process that has this data directory; null when none lives, as after kill -9. */
export function holderOf(dataDir: string): number | null {
  try {
    const [pid, start] = readFileSync(fileOf(dataDir), 'utf8').split(' ');
    return isAlive(Number(pid)) && startOf(Number(pid)) === start ? Number(pid) : null;
  } catch {
    return null;
  }
}
