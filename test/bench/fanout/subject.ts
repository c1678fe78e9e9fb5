import { join } from 'node:path';
import type { ClientPlan } from '../crowd/client.ts';
import type { CrowdPlan } from '../crowd/crowd.ts';
import type { DialectName } from '../crowd/dialects.ts';
import { Child } from '../harness/child.ts';
import { Refusal } from '../../../start/refusal.ts';

export interface Published {
  /** From here on the subject has the event. */
  readonly startedMs: number;
  /** When the event was committed, where there is a database. */
  readonly committedMs: number;
}

export interface Server {
  readonly port: number;
  readonly child: Child;
  readonly dialect: DialectName;
  client(index: number): ClientPlan;
  publish(events: number): Promise<number | void>;
  /** Asked once everything has arrived. */
  published(answer: number | void): Promise<Published>;
}

export interface Delivery extends Published {
  readonly lastMs: number;
}

const patienceMs = 60_000;

/** A server with its crowd of clients. */
export class Subject {
  readonly name: string;
  readonly server: Server;
  readonly #crowd = new Child(join(import.meta.dirname, '../crowd/counting.ts'));
  #clients = 0;

  constructor(name: string, server: Server) {
    this.name = name;
    this.server = server;
  }

  /** Adds clients until there are that many, and waits until an event reaches them all. Answers how many were added. */
  async grow(clients: number): Promise<number> {
    const { port, dialect, client } = this.server;
    const added = Array.from({ length: clients - this.#clients }, (_, index) => client(this.#clients + index));
    await this.#crowd.ask('connect', { port, dialect, clients: added, atOnce: 25 } satisfies CrowdPlan);
    this.#clients = clients;
    for (let attempt = 0; attempt < 10; attempt += 1) if (await this.#deliver(1, 3_000)) return added.length;
    throw new Refusal(`${this.name}: not every one of ${clients} clients gets its events`);
  }

  async deliver(events: number): Promise<Delivery> {
    const delivery = await this.#deliver(events, patienceMs);
    if (!delivery) throw new Refusal(`${this.name}: ${events} events did not reach ${this.#clients} clients within a minute`);
    return delivery;
  }

  /** Microseconds of the server's processor. */
  cpu = (): Promise<number> => this.server.child.ask<number>('cpu');
  /** Bytes of the server's heap after a collection. */
  heap = (): Promise<number> => this.server.child.ask<number>('heap');

  async #deliver(events: number, patience: number): Promise<Delivery | null> {
    await this.#crowd.ask('arm', events * this.#clients);
    const answer = await this.server.publish(events);
    const lastMs = await this.#crowd.ask<number | null>('reached', patience);
    return lastMs === null ? null : { ...(await this.server.published(answer)), lastMs };
  }
}
