import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './data-dir.ts';

/** Runs one command of `tocsin` on the terminal that we run on. Answers its exit code. */
export async function tocsin(args: readonly string[], env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'dist/api/tocsin.js'), ...args], { env, signal, stdio: 'inherit' });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', (code) => resolve(code ?? 1)));
}
