import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that was killed and waits for its parent to notice counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !['Z', 'X'].includes(statOf(pid)[0] ?? '');
}

/** Tells a process from a later one with the same number; empty where the system does not say. */
export function startOf(pid: number): string {
  return statOf(pid)[19] ?? '';
}

/** The fields after the name, from the state on. */
function statOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** The folder a process works in, null where the system does not say. */
export function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** Asks again until it is so; false when the time is up. */
export async function eventually(isSo: () => boolean | Promise<boolean>, ms: number, every = 20): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (await isSo()) return true;
    await sleep(every);
  }
  return false;
}
