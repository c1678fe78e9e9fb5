import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { Actor } from '#access';
import { DomainError } from '#kernel';
import { errorExtensions } from '../graphql/format-error.ts';
import { frame } from './frames.ts';
import { closeCodes, limits } from './limits.ts';
import { type ClientMessage, messageFrom } from './messages.ts';
import type { Operations } from './operations.ts';
import type { CatchingFollower, Subscriptions } from './subscriptions.ts';

const pong = frame('{"type":"pong"}');
const ack = frame('{"type":"connection_ack"}');

/** One client speaking graphql-transport-ws. It may subscribe, and nothing else. */
export class Connection {
  private acknowledged = false;
  private missedPings = 0;
  private messages = 0;
  private subscribes = 0;
  private readonly operations = new Map<string, OpenOperation>();
  private initTimer: NodeJS.Timeout | null;

  constructor(
    readonly actor: Actor,
    private readonly webSocket: WebSocket,
    private readonly wire: Duplex,
    private readonly documents: Operations,
    private readonly subscriptions: Subscriptions,
  ) {
    this.initTimer = setTimeout(() => this.close(closeCodes.initTimeout, 'Connection initialisation timeout'), limits.initWithinMs);
    webSocket.on('message', (data, isBinary) => this.receive(data, isBinary));
    webSocket.on('pong', () => (this.missedPings = 0));
    webSocket.on('error', () => undefined);
  }

  /** After the socket has closed, for whatever reason. */
  dispose(): void {
    this.stopInitTimer();
    for (const id of this.operations.keys()) this.stop(id);
  }

  close(code: number, reason: string): void {
    this.webSocket.close(code, reason);
    // A reader that has stopped reading never answers a close.
    setTimeout(() => this.webSocket.terminate(), 1_000).unref();
  }

  /** Called every `pingEveryMs`. */
  ping(): void {
    if (this.missedPings >= limits.missedPings) return this.webSocket.terminate();
    this.missedPings += 1;
    this.webSocket.ping();
  }

  /** Called every minute. */
  forgiveRates(): void {
    this.messages = 0;
    this.subscribes = 0;
  }

  private receive(data: RawData, isBinary: boolean): void {
    if (++this.messages > limits.messagesPerMinute) return this.close(closeCodes.tooMany, 'Too many messages');
    const message = isBinary ? null : messageFrom(String(data));
    if (!message) return this.close(closeCodes.badMessage, 'Invalid message');
    switch (message.type) {
      case 'connection_init':
        return this.acknowledge();
      case 'ping':
        return this.write(pong);
      case 'pong':
        return;
      case 'complete':
        return this.stop(message.id);
      case 'subscribe':
        void this.subscribe(message);
    }
  }

  private acknowledge(): void {
    if (this.acknowledged) return this.close(closeCodes.tooMany, 'Too many initialisation requests');
    this.acknowledged = true;
    this.stopInitTimer();
    this.write(ack);
  }

  private stopInitTimer(): void {
    if (this.initTimer) clearTimeout(this.initTimer);
    this.initTimer = null;
  }

  private async subscribe({ id, payload }: Extract<ClientMessage, { type: 'subscribe' }>): Promise<void> {
    if (!this.acknowledged) return this.close(closeCodes.unauthorized, 'Unauthorized');
    if (this.operations.has(id)) return this.close(closeCodes.duplicateOperation, 'Subscriber already exists');
    if (this.operations.size >= limits.operationsPerSocket) return this.close(closeCodes.tooMany, 'Too many operations');
    if (++this.subscribes > limits.subscribesPerMinute) return this.close(closeCodes.tooMany, 'Too many subscriptions');
    const operation = new OpenOperation(id, this);
    this.operations.set(id, operation);
    try {
      const stop = await this.subscriptions.follow(this.actor, this.documents.read(payload), operation);
      if (operation.gone) stop();
      else operation.stop = stop;
    } catch (error) {
      // The client may have completed it and used the id again meanwhile.
      if (this.operations.get(id) === operation) this.operations.delete(id);
      if (!operation.gone) this.refuse(id, error);
    }
  }

  private refuse(id: string, error: unknown): void {
    const { code, reason, details, requestId } = errorExtensions(error);
    this.write(frame(JSON.stringify({ id, type: 'error', payload: [{ message: reason, extensions: { code, reason, details, requestId } }] })));
  }

  private stop(id: string): void {
    const operation = this.operations.get(id);
    if (!operation) return;
    this.operations.delete(id);
    operation.gone = true;
    operation.stop?.();
  }

  /** Past the WebSocket library, which would copy and frame the bytes again for every socket. Safe without compression: it too writes whole frames. */
  write(frames: Buffer): void {
    if (this.webSocket.readyState !== this.webSocket.OPEN) return;
    if (this.wire.writableLength > limits.waitingBytes) return this.close(closeCodes.tooSlow, 'Too slow');
    this.wire.write(frames);
  }

  /** Resolves once the reader has taken most of what waits; rejects when it does not. */
  async drained(): Promise<void> {
    if (this.wire.writableLength <= limits.catchUpBytes) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.close(closeCodes.tooSlow, 'Too slow');
        reject(new DomainError('SERVICE_UNAVAILABLE', 'gateway.too-slow'));
      }, limits.drainWithinMs);
      this.wire.once('drain', () => {
        clearTimeout(timer);
        resolve();
      });
      this.wire.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

/** One subscription of a connection. A class, because an object of closures for each would double what a connection holds. */
class OpenOperation implements CatchingFollower {
  stop: (() => void) | null = null;
  gone = false;

  constructor(
    readonly operationId: string,
    private readonly connection: Connection,
  ) {}

  deliver(frames: Buffer): void {
    this.connection.write(frames);
  }

  drained(): Promise<void> {
    return this.connection.drained();
  }

  revoke(): void {
    this.connection.close(closeCodes.revoked, 'Access was withdrawn');
  }
}
