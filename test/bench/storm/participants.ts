import { Client, type ClientPlan } from '../crowd/client.ts';
import { type DialectName, dialects } from '../crowd/dialects.ts';
import { nowMs } from '../harness/clock.ts';
import { serve } from '../harness/serve.ts';

/**
 * The process of the participants who all come back at once. A server of Node.js lets 511 wait to be accepted, and those beyond
 * wait for retransmissions of seconds, which would be all that is measured: at most so many wait for their upgrade.
 */
const upgradesAtOnce = 500;
/** After the last event: what comes now comes twice. */
const quietMs = 1_000;

interface Storm {
  readonly port: number;
  readonly dialect: DialectName;
  readonly clients: readonly ClientPlan[];
  /** Events that each has missed. */
  readonly missed: number;
  /** Position of the last event that each has seen. */
  readonly seen: number;
  readonly patienceMs: number;
}

export interface Weathered {
  /** From the first connect until the last client has its last event. */
  readonly ms: number;
  /** Clients that did not get each event once and in order. */
  readonly wrong: number;
  readonly failed: readonly string[];
}

async function weather(storm: Storm): Promise<Weathered> {
  const received: Buffer[][] = storm.clients.map(() => []);
  const failed: string[] = [];
  const clients: Client[] = [];
  const startedMs = nowMs();
  const lastMs = await new Promise<number>((resolve) => {
    let waiting = storm.clients.length * storm.missed;
    const timer = setTimeout(() => resolve(nowMs()), storm.patienceMs);
    const done = (): void => {
      clearTimeout(timer);
      resolve(nowMs());
    };
    const plans = storm.clients.entries();
    const next = (): void => {
      const { value, done: none } = plans.next();
      if (none) return;
      const [index, plan] = value;
      const client = new Client(storm.port, dialects[storm.dialect], plan, true, {
        upgraded: next,
        ready: () => undefined,
        event: (payload) => {
          if (payload) received[index]?.push(payload);
          if (--waiting === 0) done();
        },
        failed: ({ message }) => failed.push(message),
      });
      clients.push(client);
    };
    for (let count = 0; count < upgradesAtOnce; count += 1) next();
  });
  await new Promise((resolve) => setTimeout(resolve, quietMs));
  for (const client of clients) client.close();
  const expected = Array.from({ length: storm.missed }, (_, index) => storm.seen + index + 1).join();
  return { ms: lastMs - startedMs, wrong: received.filter((messages) => messages.map(positionOf).join() !== expected).length, failed: [...new Set(failed)] };
}

const positionOf = (message: Buffer): number => (JSON.parse(message.toString()) as { payload: { data: { room: { position: number } } } }).payload.data.room.position;

serve({ weather });
