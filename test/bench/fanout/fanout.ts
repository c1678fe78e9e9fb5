import { setTimeout as sleep } from 'node:timers/promises';
import { atLeast, atMost, type Bench, type Case } from '../harness/report.ts';
import { inTurn, median, Rounds } from '../harness/statistics.ts';
import { limit, mercurius, nest, nestTopics, socketIo, tocsin, yoga } from './servers.ts';
import { Subject } from './subject.ts';

const burst = 30;
const eventsPerRound = 5;
const names = {
  limit: 'raw ws, one prebuilt frame',
  tocsin: 'Tocsin',
  nest: 'Nest + Apollo + graphql-subscriptions, filtered as in its guide',
  nestTopics: 'Nest + Apollo + graphql-subscriptions, a topic for each audience',
  mercurius: 'mercurius',
  yoga: 'graphql-yoga',
  socketIo: 'socket.io room',
};

/** What one size of the crowd showed, by subject. */
interface Size {
  readonly clients: number;
  readonly time: Rounds;
  readonly sinceCommit: Rounds;
  readonly cpu: Rounds;
  readonly burst: Rounds;
}

/** One event to all subscribers of one exercise in four audiences, and bursts of events. */
export const bench: Bench = async ({ quick }) => {
  const sizes = quick ? [40, 80, 120] : [500, 2_000, 5_000];
  const rounds = quick ? 2 : 7;
  const largest = sizes.at(-1) ?? 0;
  const subjects: Subject[] = [];
  for (const [name, start] of [[names.limit, limit], [names.tocsin, () => tocsin(largest)], [names.nest, nest], [names.nestTopics, nestTopics], [names.mercurius, mercurius], [names.yoga, yoga], [names.socketIo, socketIo]] as const)
    subjects.push(new Subject(name, await start()));

  const heap = new Map<string, number>();
  const measured: Size[] = [];
  for (const clients of sizes) {
    for (const subject of subjects) {
      const before = await subject.heap();
      const added = await subject.grow(clients);
      heap.set(subject.name, ((await subject.heap()) - before) / added / 1_024);
    }
    console.error(`${clients} subscribers are connected to each`);
    measured.push(await measure(subjects, clients, rounds));
  }
  const perConnection = (name: string): number => heap.get(name) ?? Number.NaN;
  return { cases: [...measured.flatMap(casesOf), ...memoryCases(largest, perConnection)], targets: targetsOf(measured, perConnection(names.tocsin)) };
};

async function measure(subjects: readonly Subject[], clients: number, rounds: number): Promise<Size> {
  const size = { clients, time: new Rounds(), sinceCommit: new Rounds(), cpu: new Rounds(), burst: new Rounds() };
  for (const subject of subjects) for (let warmUp = 0; warmUp < 5; warmUp += 1) await subject.deliver(1);
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of inTurn(subjects, round)) await playRound(subject, size);
    for (const subject of inTurn(subjects.slice(0, 2), round)) {
      const { lastMs, startedMs } = await subject.deliver(burst);
      size.burst.add(subject.name, lastMs - startedMs);
      await sleep(100);
    }
  }
  return size;
}

async function playRound(subject: Subject, { clients, time, sinceCommit, cpu }: Size): Promise<void> {
  const times: number[] = [];
  const sinceCommits: number[] = [];
  const before = await subject.cpu();
  for (let event = 0; event < eventsPerRound; event += 1) {
    const { lastMs, startedMs, committedMs } = await subject.deliver(1);
    times.push(lastMs - startedMs);
    sinceCommits.push(lastMs - committedMs);
  }
  cpu.add(subject.name, ((await subject.cpu()) - before) / (eventsPerRound * clients));
  time.add(subject.name, median(times));
  sinceCommit.add(subject.name, median(sinceCommits));
  await sleep(50);
}

function casesOf({ clients, time, sinceCommit, cpu, burst: bursts }: Size): Case[] {
  const subjects = Object.values(names);
  const row = (what: string, metric: string, unit: string, values: Rounds) => (subject: string): Case => ({
    case: `${clients} subscribers, ${what}`,
    subject,
    metric,
    unit,
    value: values.median(subject),
    ratio: values.ratio(subject, names.limit),
  });
  return [
    ...subjects.map(row('1 event', 'time to the last client', 'ms', time)),
    { ...row('1 event', 'time to the last client since the commit', 'ms', sinceCommit)(names.tocsin), ratio: null },
    ...subjects.map(row('1 event', 'CPU of the server per message', 'µs', cpu)),
    ...[names.limit, names.tocsin].map(row(`burst of ${burst}`, 'time to the last client', 'ms', bursts)),
  ];
}

const memoryCases = (clients: number, perConnection: (name: string) => number): Case[] =>
  Object.values(names).map((subject) => ({ case: `${clients} subscribers`, subject, metric: 'heap per connection', unit: 'KB', value: perConnection(subject), ratio: perConnection(subject) / perConnection(names.limit) }));

function targetsOf(sizes: readonly Size[], heap: number) {
  const largest = sizes.at(-1);
  if (!largest) throw new Error('Nothing was measured');
  const { clients, time, cpu } = largest;
  return [
    atMost(`time to the last client at ${clients}, × the limit`, time.ratio(names.tocsin, names.limit), 1.4),
    atLeast(`times faster than stock Nest at ${clients}`, time.ratio(names.nest, names.tocsin), 6),
    atMost(`time to the last client at ${clients}, × socket.io`, time.ratio(names.tocsin, names.socketIo), 1),
    atMost(`CPU per message at ${clients}, × the limit`, cpu.ratio(names.tocsin, names.limit), 1.4),
    ...sizes.slice(1).map((size) => atMost(`burst of ${burst} events to ${size.clients}, × the unbatched limit`, size.burst.ratio(names.tocsin, names.limit), 0.3)),
    atMost('heap per connection, KB', heap, 6),
  ];
}
