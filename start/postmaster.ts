import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, folderOf, isAlive } from './processes.ts';
import { Refusal } from './refusal.ts';
import type { ServerUser } from './server-user.ts';

export interface Cluster {
  readonly binaries: string;
  /** PostgreSQL's own folder. */
  readonly folder: string;
  readonly log: string;
  readonly user: ServerUser | null;
}

const parameters = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', log_checkpoints: 'off' };

/** Starts the server in a process group of its own, which Ctrl-C at the terminal does not reach. @throws Refusal with where its log lies. */
export async function startPostmaster(cluster: Cluster, port: number): Promise<ChildProcess> {
  const log = openSync(cluster.log, 'a', 0o600);
  const child = spawn(
    join(cluster.binaries, 'postgres'),
    ['-D', cluster.folder, '-p', String(port), ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...cluster.user && { uid: cluster.user.uid, gid: cluster.user.gid }, cwd: '/', detached: true, stdio: ['ignore', log, log], env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
  );
  closeSync(log);
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const running = eventually(() => child.exitCode !== null || child.signalCode !== null || isReady(cluster.folder, child.pid), 60_000);
  await Promise.race([running, failed]);
  if (child.exitCode === null && child.signalCode === null) return child;
  throw new Refusal(`PostgreSQL does not start; its log, ${cluster.log}, ends with: ${lastLine(cluster.log)}`);
}

/** Fast shutdown; at once, leaving the repair to the next start, when that takes longer than `patience` ms. */
export async function stopPostmaster(pid: number, patience: number): Promise<void> {
  const gone = (): boolean => !isAlive(pid);
  signal(pid, 'SIGINT');
  if (await eventually(gone, patience)) return;
  signal(pid, 'SIGQUIT');
  if (await eventually(gone, 1_500)) return;
  signal(pid, 'SIGKILL');
  await eventually(gone, 1_000);
}

/** After kill -9 of the launcher a server may still run here, and after kill -9 of all, another process may have its number. */
export async function stopLeftover(folder: string): Promise<void> {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  if (isAlive(pid) && [folder, null].includes(folderOf(pid))) await stopPostmaster(pid, 10_000);
  else rmSync(lock, { force: true });
}

function isReady(folder: string, pid: number | undefined): boolean {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return false;
  const lines = readFileSync(lock, 'utf8').split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, name);
}

function lastLine(path: string): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').at(-1) ?? '';
}
