import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

export const password = 'a-password-for-journeys';
export const port = 4_310;
export const address = `http://localhost:${port}`;

/** `npm start`'s own launcher on a fresh data directory. */
export class RunningTocsin {
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'tocsin-journeys-'));
  private readonly launcher: ChildProcess;

  constructor() {
    this.launcher = spawn('node', ['start/start.mjs'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PORT: String(port), DATA_DIR: join(this.dataDir, 'data'), DEMO_PASSWORD: password },
    });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.launcher.once('exit', resolve));
    this.launcher.kill('SIGINT');
    await ended;
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Resolves when the server says that it can serve. */
export async function ready(withinMs = 120_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`The server was not ready within ${withinMs} ms`);
}

/** kill -9 of the process that serves; the launcher starts another one. */
export function killServer(): void {
  const listening = execFileSync('sh', ['-c', `for p in /proc/[0-9]*; do tr '\\0' ' ' < $p/cmdline 2>/dev/null | grep -q 'dist/api/main.js' && tr '\\0' '\\n' < $p/environ 2>/dev/null | grep -qx 'PORT=${port}' && basename $p; done; true`], { encoding: 'utf8' });
  const pids = listening.split('\n').filter(Boolean).map(Number);
  if (pids.length === 0) throw new Error('No server runs');
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}
