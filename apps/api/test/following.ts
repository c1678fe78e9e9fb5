import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Instance } from './instance.ts';
import type { ToldError } from './told-error.ts';

export interface LiveValue {
  readonly __typename?: string;
  readonly cursor: string;
  /** In the room. */
  readonly position: number;
  /** In the cockpit. */
  readonly seq: number;
  /** Of a hot debrief. */
  readonly version: number;
  /** Of an inbox. */
  readonly unread: number;
  readonly step: string;
  readonly type: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

interface Message {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

/** A WebSocket of a browser that speaks graphql-transport-ws. */
export class Following {
  readonly messages: Message[] = [];
  readonly values: LiveValue[] = [];
  readonly errors: ToldError[] = [];
  /** Code and reason of the close, and when it came. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string; readonly atMs: number }>;
  private subscriptions = 0;

  private constructor(readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => socket.once('close', (code, reason) => resolve({ code, reason: String(reason), atMs: Date.now() })));
    socket.on('message', (data) => this.receive(JSON.parse(String(data)) as Message));
    socket.on('error', () => undefined);
  }

  /** Connected and acknowledged. */
  static async open(instance: Instance, cookie: string): Promise<Following> {
    const following = await Following.connect(instance, { cookie, origin: instance.origin });
    following.send({ type: 'connection_init' });
    await following.until(() => following.messages.some(({ type }) => type === 'connection_ack'));
    return following;
  }

  /** Connected, with nothing said. Throws `refused STATUS` when the upgrade is. */
  static async connect(instance: Instance, headers: Readonly<Record<string, string>>, { path = '/graphql', protocol = 'graphql-transport-ws' } = {}): Promise<Following> {
    const socket = new WebSocket(`ws://127.0.0.1:${instance.port}${path}`, protocol, { headers, perMessageDeflate: false });
    const following = new Following(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('unexpected-response', (_, { statusCode }) => reject(new Error(`refused ${statusCode}`)));
      socket.once('error', reject);
    });
    return following;
  }

  subscribe(payload: { readonly query: string; readonly operationName?: string; readonly variables?: object }, id = `operation-${++this.subscriptions}`): void {
    this.send({ id, type: 'subscribe', payload });
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Waits until it is so. Throws with what has come when the time is up. */
  async until(isSo: () => boolean, ms = 10_000): Promise<void> {
    const end = performance.now() + ms;
    while (!isSo()) {
      if (performance.now() > end) throw new Error(`Waited ${ms} ms in vain; came: ${JSON.stringify(this.messages).slice(-2_000)}`);
      await sleep(10);
    }
  }

  /** Waits for an entry of the type, and returns the first. */
  async untilType(type: string, ms?: number): Promise<LiveValue> {
    await this.until(() => this.values.some((value) => value.type === type), ms);
    return this.values.find((value) => value.type === type) as LiveValue;
  }

  async leave(): Promise<void> {
    this.socket.close();
    await this.closed;
  }

  private receive(message: Message): void {
    this.messages.push(message);
    if (message.type === 'error') this.errors.push(...(message.payload as ToldError[]));
    if (message.type !== 'next') return;
    const { data } = message.payload as { data: Record<string, LiveValue> };
    this.values.push(...Object.values(data));
  }
}
