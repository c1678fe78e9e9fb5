import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from '../../../start/refusal.ts';

const folder = join(import.meta.dirname, '..');

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

const read = (path: string): Lock['packages'] => (JSON.parse(readFileSync(path, 'utf8')) as Lock).packages;

/** npm writes the hidden lock last, so a half-done installation never matches. */
function areInstalled(): boolean {
  const installedLock = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = read(installedLock);
  return Object.entries(read(join(folder, 'package-lock.json'))).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}

/** Installs what the benchmarks compare with, when it is missing. No install script runs. @throws Refusal */
export function installPeers(): void {
  if (areInstalled()) return;
  console.error('Installing what is compared with (npm ci in test/bench) …');
  const rootModules = join(folder, '../../node_modules');
  const PATH = (process.env['PATH'] ?? '').split(delimiter).filter((entry) => !entry.startsWith(rootModules)).join(delimiter);
  const { status, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 2, 2], env: { ...process.env, PATH } });
  if (status !== 0) throw new Refusal(`The peers could not be installed: ${error?.message ?? `npm ci ended with ${status}`}`);
}
