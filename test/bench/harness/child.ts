import { type ChildProcess, fork } from 'node:child_process';
import { onStop } from './stop.ts';

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

export interface ChildOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
}

/** A process of the benchmark that answers questions over IPC; `serve` is the other end. */
export class Child {
  readonly process: ChildProcess;
  readonly #asked = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #lastId = 0;

  constructor(file: string, { args = [], env = process.env, execArgv = [] }: ChildOptions = {}) {
    this.process = fork(file, [...args], { env, execArgv: ['--expose-gc', '--no-warnings', ...execArgv], detached: true, stdio: ['ignore', 2, 2, 'ipc'] });
    this.process.on('message', (message) => this.#settle(message as Answer));
    this.process.once('exit', (code, signal) => {
      for (const { reject } of this.#asked.values()) reject(new Error(`${file} ended (${signal ?? code})`));
      this.#asked.clear();
    });
    onStop(() => this.stop());
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  ask<Reply = void>(question: string, argument?: unknown): Promise<Reply> {
    const id = ++this.#lastId;
    return new Promise<Reply>((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.process.send({ id, question, argument }, (error) => error && reject(error));
    });
  }

  async stop(): Promise<void> {
    const { process: child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 3_000);
    await gone;
    clearTimeout(timer);
  }

  #settle({ id, value, error }: Answer): void {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (error === undefined) asked?.resolve(value as never);
    else asked?.reject(new Error(error));
  }
}
