import { Client, type ClientPlan } from './client.ts';
import { type DialectName, dialects } from './dialects.ts';

export interface CrowdPlan {
  readonly port: number;
  readonly dialect: DialectName;
  readonly clients: readonly ClientPlan[];
  /** Handshakes under way at the same time. */
  readonly atOnce: number;
}

/** Many clients in one process. */
export class Crowd {
  readonly clients: Client[] = [];
  readonly #keepsEvents: boolean;
  readonly #onEvent: (client: number, payload: Buffer | null) => void;
  failure: Error | null = null;

  /** `onEvent` gets the number of the client, from 0. */
  constructor(keepsEvents: boolean, onEvent: (client: number, payload: Buffer | null) => void) {
    this.#keepsEvents = keepsEvents;
    this.#onEvent = onEvent;
  }

  /** Resolves when all are subscribed. */
  connect({ port, dialect, clients, atOnce }: CrowdPlan): Promise<void> {
    const plans = clients.values();
    let ready = 0;
    return new Promise((resolve, reject) => {
      const open = (plan: ClientPlan): void => {
        const number = this.clients.length;
        const client = new Client(port, dialects[dialect], plan, this.#keepsEvents, {
          ready: () => {
            ready += 1;
            const next = plans.next();
            if (!next.done) open(next.value);
            else if (ready === clients.length) resolve();
          },
          event: (payload) => this.#onEvent(number, payload),
          failed: (error) => {
            this.failure ??= error;
            reject(error);
          },
        });
        this.clients.push(client);
      };
      for (let count = 0; count < atOnce; count += 1) {
        const next = plans.next();
        if (!next.done) open(next.value);
      }
    });
  }

  close(): void {
    for (const client of this.clients.splice(0)) client.close();
  }
}
