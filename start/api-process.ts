import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './data-dir.ts';
import { eventually } from './processes.ts';
import { Refusal } from './refusal.ts';

const readyWithin = 60_000;
const longEnough = 10_000;
const longestWait = 5_000;
/** Apollo's Express integration still parses addresses by the old function. */
const quiet = ['--disable-warning=DEP0169'];

/** The server as a child that is started again when it dies: at once, and ever later when it does not live long. */
export class ApiProcess {
  private child: ChildProcess | null = null;
  private stopping = false;
  private readonly port: number;
  private readonly env: NodeJS.ProcessEnv;

  constructor(port: number, env: NodeJS.ProcessEnv) {
    this.port = port;
    this.env = env;
  }

  /** @throws Refusal when the first process ends before it is ready, or is not ready within a minute. */
  async start(): Promise<void> {
    const first = this.spawn();
    const refused = (): boolean => first.exitCode !== null;
    const killed = (): boolean => first.signalCode !== null;
    let ready = await eventually(async () => refused() || killed() || (await this.isReady()), readyWithin, 50);
    if (this.stopping) return;
    if (refused()) throw new Refusal('The server ended before it was ready; what it said stands above.');
    // Who kills it, even at the first moment, finds another one.
    void this.supervise(first);
    if (killed()) ready = await eventually(() => this.isReady(), readyWithin, 50);
    if (!ready && !this.stopping) throw new Refusal(`The server is not ready after a minute: http://127.0.0.1:${this.port}/readyz does not answer 200`);
  }

  /** `patience`: milliseconds for a shutdown in good order. */
  async stop(patience: number): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([gone, sleep(patience, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await gone;
  }

  private async supervise(child: ChildProcess): Promise<void> {
    let wait = 0;
    for (let current = child; !this.stopping; current = this.spawn()) {
      const began = performance.now();
      const end = await exitOf(current);
      if (this.stopping) return;
      wait = performance.now() - began > longEnough ? 0 : Math.min(wait * 2 || 250, longestWait);
      console.error(`The server ended (${end}) and is started again${wait > 250 ? ` in ${wait / 1_000} s` : ''}.`);
      await sleep(wait, undefined, { ref: false });
      if (this.stopping) return;
    }
  }

  private spawn(): ChildProcess {
    const preload = join(root, 'start/api-leaves-with-launcher.mjs');
    this.child = spawn(process.execPath, [...quiet, '--import', preload, join(root, 'dist/api/main.js')], {
      cwd: root,
      detached: true,
      env: this.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    return this.child;
  }

  private async isReady(): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    return answer?.status === 200;
  }
}

async function exitOf(child: ChildProcess): Promise<string> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
  return child.signalCode ?? `exit code ${child.exitCode}`;
}
