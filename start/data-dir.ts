import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';
import { mayEnter, type ServerUser } from './server-user.ts';

export const root = join(import.meta.dirname, '..');

/** Where root keeps what the user of PostgreSQL must be able to enter, which a clone in /root is not. */
export const sharedFolder = '/var/lib/tocsin';

/** One folder for each clone. */
export function defaultDataDir(): string {
  if (process.getuid?.() !== 0) return join(root, '.tocsin');
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 8);
  return join(sharedFolder, `${basename(root)}-${hash}`);
}

/**
 * Makes the folder if missing, closed to all but us and the user of PostgreSQL.
 * @throws Refusal when it is no folder, not writable, or out of that user's reach.
 */
export function openDataDir(dataDir: string, user: ServerUser | null): void {
  try {
    const existing = nearestExisting(dataDir);
    if (!statSync(existing).isDirectory()) throw new Refusal(`DATA_DIR ${dataDir} is not a directory: ${existing} is a file`);
    if (user && !mayEnter(user, existing === dataDir ? dirname(dataDir) : existing)) throw outOfReach(dataDir, user);
    makeFolder(dataDir, 0o700);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    if (user && !mayEnter(user, dataDir)) admit(user, dataDir);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`DATA_DIR ${dataDir} cannot be used: ${reasonOf(error)}`);
  }
}

function outOfReach(dataDir: string, { name }: ServerUser): Refusal {
  return new Refusal(`DATA_DIR ${dataDir} is out of reach for the user "${name}", whom PostgreSQL runs as because it refuses root: choose a folder that every user may enter, for example ${sharedFolder}/data`);
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/** Not `recursive`, which never ends below /proc. */
function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), 0o755);
  mkdirSync(path, { mode });
}

function admit(user: ServerUser, folder: string): void {
  chownSync(folder, -1, user.gid);
  chmodSync(folder, (statSync(folder).mode & 0o700) | 0o010);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'ENOENT' || code === 'EPERM' || code === 'EROFS') return 'it is not writable';
  if (code === 'ENOSPC') return 'the disk is full';
  return error instanceof Error ? error.message : String(error);
}
