import { setTimeout as sleep } from 'node:timers/promises';

export interface Usage {
  /** Microseconds of user and system time since the process started. */
  readonly cpu: number;
  /** Bytes after a collection. */
  readonly heap: number;
}

export const cpuMicros = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Collects twice: what the first pass frees keeps other things alive. */
export async function heapBytes(): Promise<number> {
  for (let pass = 0; pass < 2; pass += 1) {
    globalThis.gc?.();
    await sleep(50);
  }
  return process.memoryUsage().heapUsed;
}
