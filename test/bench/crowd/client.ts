import { connect, type Socket } from 'node:net';
import { type Dialect } from './dialects.ts';
import { clientFrame, FrameReader } from './frame-reader.ts';

/** Larger messages are events; smaller ones are the protocol's own. */
const smallestEvent = 400;
const endOfHeaders = '\r\n\r\n';
const pong = 10;

/** All sockets read into the same bytes: what they hold is used up before the next one reads. */
const buffer = Buffer.allocUnsafe(256 * 1_024);

export interface ClientPlan {
  readonly path: string;
  readonly cookie?: string;
  /** What the dialect sends to subscribe. */
  readonly subscribe?: string;
}

export interface ClientEvents {
  /** The server has accepted the connection and answered. */
  upgraded?(): void;
  /** Subscribed, as far as the server tells. */
  ready(): void;
  event(payload: Buffer | null): void;
  failed(error: Error): void;
}

/** A WebSocket client that costs as little as it can, so that the server is what is measured. */
export class Client {
  readonly #socket: Socket;
  readonly #reader: FrameReader;
  readonly #dialect: Dialect;
  readonly #plan: ClientPlan;
  readonly #events: ClientEvents;
  #response: string | null = '';
  #closing = false;

  constructor(port: number, dialect: Dialect, plan: ClientPlan, keepsEvents: boolean, events: ClientEvents) {
    this.#dialect = dialect;
    this.#plan = plan;
    this.#events = events;
    this.#reader = new FrameReader((length) => keepsEvents || length < smallestEvent, (opcode, length, payload) => this.#frame(opcode, length, payload));
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback: (size, bytes) => this.#read(Buffer.from(bytes.buffer, bytes.byteOffset, size)) } });
    this.#socket.on('connect', () => this.#upgrade(port));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('The server closed the connection')));
  }

  close(): void {
    this.#closing = true;
    this.#socket.destroy();
  }

  #upgrade(port: number): void {
    const { path, cookie } = this.#plan;
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: localhost:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      `Origin: http://localhost:${port}`,
      ...(this.#dialect.subprotocol ? [`Sec-WebSocket-Protocol: ${this.#dialect.subprotocol}`] : []),
      ...(cookie ? [`Cookie: ${cookie}`] : []),
    ];
    this.#socket.write(lines.join('\r\n') + endOfHeaders);
  }

  #read(chunk: Buffer): boolean {
    try {
      if (this.#response === null) this.#reader.read(chunk);
      else this.#handshake(chunk);
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
    return true;
  }

  #handshake(chunk: Buffer): void {
    this.#response += chunk.toString('latin1');
    const response = this.#response ?? '';
    const end = response.indexOf(endOfHeaders);
    if (end < 0) return;
    if (!response.startsWith('HTTP/1.1 101')) throw new Error(`Refused: ${response.slice(0, response.indexOf('\r\n'))}`);
    this.#response = null;
    this.#events.upgraded?.();
    const first = this.#dialect.opened(this.#plan.subscribe ?? '');
    if (first) this.#send(first);
    const rest = response.slice(end + endOfHeaders.length);
    if (rest) this.#reader.read(Buffer.from(rest, 'latin1'));
  }

  #frame(opcode: number, length: number, payload: Buffer | null): void {
    if (opcode === 9) return void this.#socket.write(clientFrame('', pong));
    if (opcode === 8) throw new Error(`Closed: ${payload?.readUInt16BE(0)} ${payload?.subarray(2).toString()}`);
    if (length >= smallestEvent) return this.#events.event(payload);
    const { send, ready } = this.#dialect.answer(payload?.toString() ?? '', this.#plan.subscribe ?? '');
    if (send) this.#send(send);
    if (ready) this.#events.ready();
  }

  #send(text: string): void {
    this.#socket.write(clientFrame(text));
  }

  #fail(error: Error): void {
    if (this.#closing) return;
    this.#closing = true;
    this.#socket.destroy();
    this.#events.failed(error);
  }
}
