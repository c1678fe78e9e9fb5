import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it started, as the system sees them now. */
export function treeOf(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(Number(name));
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

/** Milliseconds that these processes have run on a processor; one that is gone counts nothing. */
export function cpuMsOf(pids: readonly number[]): number {
  let nanoseconds = 0;
  for (const pid of pids) for (const task of tasksOf(pid)) nanoseconds += Number(read(`/proc/${pid}/task/${task}/schedstat`)?.split(' ')[0] ?? 0);
  return nanoseconds / 1e6;
}

/** Bytes of memory, what several share divided among them (PSS); the resident set where the system does not say. */
export function memoryOf(pid: number): number {
  const kilobytes = (path: string, field: string): number | null => {
    const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(read(path) ?? '');
    return found ? Number(found[1]) : null;
  };
  return (kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss') ?? kilobytes(`/proc/${pid}/status`, 'VmRSS') ?? 0) * 1_024;
}

export const residentOf = (pid: number): number => Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0) * 1_024;

export const commandOf = (pid: number): string => (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();

function tasksOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function parentOf(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`);
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
