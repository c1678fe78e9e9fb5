import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

/** One run of what `npm start` runs, and everything that it prints. */
export class Launcher {
  output = '';
  private readonly child: ChildProcess;

  constructor(private readonly environment: Record<string, string>) {
    this.child = spawn(process.execPath, ['start/start.mjs'], { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  /** Milliseconds until it answers. */
  async ready(): Promise<number> {
    const began = performance.now();
    while (performance.now() - began < 90_000) {
      if (await this.answers('readyz')) return performance.now() - began;
      if (this.child.exitCode !== null) break;
      await sleep(20);
    }
    throw new Error(`Not ready: ${this.output}`);
  }

  async answers(path: string): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.environment['PORT']}/${path}`).catch(() => null);
    return answer?.ok ?? false;
  }

  /** Resolves with what it printed once `text` is in it. */
  async says(text: string): Promise<string> {
    for (let i = 0; i < 500 && !this.output.includes(text); i++) await sleep(20);
    return this.output;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Exit code, null when a signal ended it. */
  async end(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await new Promise((resolve) => this.child.once('exit', resolve));
    return this.child.exitCode;
  }

  /** The process that serves, null between two. */
  get server(): number | null {
    return this.left.find((pid) => ofProcess(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/api/main.js'))) ?? null;
  }

  /** The processes of this start: by what they were told, PostgreSQL's by the folder they work in. */
  get left(): number[] {
    const dataDir = String(this.environment['DATA_DIR']);
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => ofProcess(() => readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${dataDir}\0`) || readlinkSync(`/proc/${pid}/cwd`).startsWith(dataDir)))
      .map(Number);
  }
}

/** Whether it holds for a process, which may end while it is looked at. */
function ofProcess(holds: () => boolean): boolean {
  try {
    return holds();
  } catch {
    return false;
  }
}
