import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './data-dir.ts';
import { Refusal } from './refusal.ts';
import { fingerprintOf } from './sources.ts';

interface Target {
  readonly name: string;
  readonly folder: string;
  readonly sources: readonly string[];
  command(outDir: string): readonly string[];
}

const shared = ['package.json', 'package-lock.json', 'tsconfig.json'];

export const api: Target = {
  name: 'the server',
  folder: 'dist/api',
  sources: [...shared, 'rolldown.config.ts', 'apps/api', 'libs'],
  command: (outDir) => ['rolldown/bin/cli.mjs', '-c', 'rolldown.config.ts', '--dir', outDir],
};

export const web: Target = {
  name: 'the web app',
  folder: 'dist/web',
  sources: [...shared, 'apps/web', 'apps/api/schema.graphql', 'libs/kernel', 'libs/exercise-engine'],
  command: (outDir) => ['vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'],
};

/** The fingerprint of the sources of the last build, null before the first. */
export function builtFrom({ folder }: Pick<Target, 'folder'>): string | null {
  const mark = join(root, folder, '.fingerprint');
  return existsSync(mark) ? readFileSync(mark, 'utf8') : null;
}

/** Builds a target unless its last build came from the same sources. Whole or not at all: made beside, then renamed. Speaks on stderr. */
export async function buildIfStale({ name, folder, sources, command }: Target, signal?: AbortSignal): Promise<void> {
  const target = join(root, folder);
  const fingerprint = fingerprintOf(sources);
  if (builtFrom({ folder }) === fingerprint) return;

  const began = performance.now();
  const unfinished = `${target}.${process.pid}`;
  const [program = '', ...args] = command(unfinished);
  await run(`Building ${name} failed`, [join(root, 'node_modules', program), ...args], signal).catch((error: unknown) => {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  });
  writeFileSync(join(unfinished, '.fingerprint'), fingerprint);
  rmSync(target, { recursive: true, force: true });
  renameSync(unfinished, target);
  console.error(`Built ${name} in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
}

/** A group of its own: Ctrl-C reaches the launcher alone, which then ends it through the signal. */
async function run(failure: string, args: readonly string[], signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: root, detached: true, signal, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Refusal(`${failure}:\n${Buffer.concat(output).toString()}`);
}
