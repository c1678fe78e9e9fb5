import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Actor } from '#access';
import { SessionRepository, sessionTokenOf } from '#identity';
import type { Hints } from '#persistence';
import { Connection } from './connection.ts';
import { closeCodes, limits } from './limits.ts';
import type { Operations } from './operations.ts';
import type { Subscriptions } from './subscriptions.ts';

const path = '/graphql';
const protocol = 'graphql-transport-ws';
const minuteMs = 60_000;
/** Backs the hint of a revocation: seconds looked back over, every second. */
const revocationSweep = { everyMs: 1_000, seconds: 10 };

/** The WebSocket door: exact path, allowed Origin, session cookie at the upgrade, subscriptions only. */
export class Gateway {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, perMessageDeflate: false, clientTracking: false });
  private readonly connections = new Set<Connection>();
  private readonly socketsOf = new Map<Actor['personId'], number>();
  private readonly timers: NodeJS.Timeout[] = [];
  private closing = false;

  constructor(
    private readonly sessions: SessionRepository,
    private readonly origins: ReadonlySet<string>,
    private readonly operations: Operations,
    private readonly subscriptions: Subscriptions,
  ) {}

  async attach(http: Server, hints: Hints): Promise<void> {
    http.on('upgrade', (request, socket, head) => void this.upgrade(request, socket, head));
    await hints.listen('tocsin_revoked', (sessionId) => this.revoke(new Set([sessionId])));
    this.timers.push(
      setInterval(() => this.each((connection) => connection.ping()), limits.pingEveryMs),
      setInterval(() => this.each((connection) => connection.forgiveRates()), minuteMs),
      setInterval(() => void this.sweepRevocations().catch(() => undefined), revocationSweep.everyMs),
    );
  }

  /** Tells every client to come back, in an instance that lives. */
  close(): void {
    this.closing = true;
    for (const timer of this.timers) clearInterval(timer);
    this.each((connection) => connection.close(closeCodes.restarting, 'Restarting'));
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    try {
      const refusal = this.refusalOf(request);
      if (refusal) return deny(socket, refusal);
      const token = sessionTokenOf(request);
      const actor = token && (await this.sessions.actorOf(token));
      if (!actor) return deny(socket, '401 Unauthorized');
      if ((this.socketsOf.get(actor.personId) ?? 0) >= limits.socketsPerPerson) return deny(socket, '429 Too Many Requests');
      this.server.handleUpgrade(request, socket, head, (webSocket) => {
        const connection = new Connection(actor, webSocket, socket, this.operations, this.subscriptions);
        this.connections.add(connection);
        this.count(actor, 1);
        webSocket.on('close', () => {
          this.connections.delete(connection);
          this.count(actor, -1);
          connection.dispose();
        });
      });
    } catch {
      deny(socket, '503 Service Unavailable');
    }
  }

  private refusalOf({ url, headers }: IncomingMessage): string | null {
    if (this.closing) return '503 Service Unavailable';
    if ((url ?? '').split('?', 1)[0] !== path) return '404 Not Found';
    if (!headers.origin || !this.origins.has(headers.origin)) return '403 Forbidden';
    const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
    return offered.includes(protocol) ? null : '400 Bad Request';
  }

  private count({ personId }: Actor, change: 1 | -1): void {
    const count = (this.socketsOf.get(personId) ?? 0) + change;
    if (count > 0) this.socketsOf.set(personId, count);
    else this.socketsOf.delete(personId);
  }

  private async sweepRevocations(): Promise<void> {
    const now = new Date();
    this.each((connection) => {
      if (connection.actor.sessionEndsAt <= now) connection.close(closeCodes.revoked, 'Session ended');
    });
    if (this.connections.size > 0) this.revoke(new Set(await this.sessions.revokedWithin(revocationSweep.seconds)));
  }

  private revoke(sessionIds: ReadonlySet<string>): void {
    if (sessionIds.size === 0) return;
    this.each((connection) => {
      if (sessionIds.has(connection.actor.sessionId)) connection.close(closeCodes.revoked, 'Session ended');
    });
  }

  private each(act: (connection: Connection) => void): void {
    for (const connection of this.connections) act(connection);
  }
}

function deny(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
