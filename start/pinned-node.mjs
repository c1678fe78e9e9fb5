import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { leaveWithParent } from './leave-with-parent.mjs';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** npm writes the hidden lock last, so a half-done installation never matches. */
function isInstalled(withDev) {
  const installedLock = join(modules, '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = readJson(installedLock).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional ||
      (!withDev && (wanted.dev || wanted.devOptional)) ||
      (installed[path]?.version === wanted.version && installed[path]?.integrity === wanted.integrity),
  );
}

function install(withDev) {
  console.error('Installing packages (npm ci) …');
  const PATH = process.env.PATH.split(delimiter).filter((folder) => !folder.startsWith(modules)).join(delimiter);
  const args = ['ci', '--loglevel=warn', '--no-audit', '--no-fund', '--loglevel=error', ...(withDev ? ['--include=dev'] : [])];
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, PATH } });
  if (status === 0) return;
  console.error(`Packages could not be installed: ${error?.message ?? `npm ci ended with ${status}`}`);
  process.exit(1);
}

/** Installs what package-lock.json asks for, then runs a program of this folder on the Node.js that the lock pins. */
export async function runOnPinnedNode(program, { withDev = false } = {}) {
  if (!isInstalled(withDev)) install(withDev);
  const node = join(modules, 'node/bin/node');
  if (!existsSync(node)) {
    console.error('node_modules holds no Node.js: the install script of the package "node" was not run. Run: npm ci --ignore-scripts=false');
    process.exit(1);
  }
  const file = join(import.meta.dirname, program);
  if (process.versions.node === readJson(join(modules, 'node/package.json')).version) return import(file);

  const child = spawn(node, [file, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  leaveWithParent(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
