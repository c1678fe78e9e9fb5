import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

export const password = 'a-password-for-journeys';
const port = process.env['JOURNEYS_PORT'];
export const address = `http://localhost:${port}`;

/** `npm start`'s own launcher on a fresh data directory. */
export class RunningTocsin {
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'tocsin-journeys-'));
  private readonly launcher: ChildProcess;

  constructor() {
    // PostgreSQL refuses root and runs as another user, who must be able to enter.
    chmodSync(this.dataDir, 0o755);
    this.launcher = spawn('node', ['start/start.mjs'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PORT: String(port), DATA_DIR: join(this.dataDir, 'data'), DEMO_PASSWORD: password },
    });
  }

  /** Rejects when the launcher ends instead. */
  async ready(): Promise<void> {
    await Promise.race([ready(), new Promise<never>((_, reject) => this.launcher.once('exit', (code) => reject(new Error(`npm start ended with ${code}`))))]);
  }

  /** Rejects when the launcher had ended before: waiting for it would end the whole run as if it had passed. */
  async stop(): Promise<void> {
    const { exitCode, signalCode } = this.launcher;
    if (exitCode !== null || signalCode !== null) throw new Error(`npm start had ended with ${exitCode ?? signalCode}`);
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
