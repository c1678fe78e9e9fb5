import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aPerson, type TestPerson } from '#identity/testing';
import { unique } from '#persistence/testing';
import { Harness } from '../../apps/api/test/harness.ts';
import { playableScenario } from '../../apps/api/test/moves.ts';
import { verifyLog } from '../../apps/api/src/console/verify-log.ts';
import { ownCluster, type OwnCluster } from './own-cluster.ts';
import { familyOf, signalAll } from './processes.ts';

describe('When the database fails, the server', () => {
  let cluster: OwnCluster;
  let harness: Harness;
  let exercise: TestExercise;
  let player: TestPerson;

  beforeAll(async () => {
    cluster = await ownCluster();
    harness = await Harness.open({ database: cluster.database });
    player = await aPerson();
    exercise = await anExercise({ scenario: playableScenario(), teams: { metz: [player] }, running: true });
    await harness.as(player).session();
    await harness.as(exercise.director).session();
  }, 60_000);
  afterAll(async () => {
    await harness.close();
    await cluster.close();
  }, 60_000);

  const log = async (): Promise<string> => (await harness.as(exercise.director).send(`/exercises/${exercise.id}/log.jsonl`)).text();
  const write = (text: string, idempotencyKey = unique('key')): Promise<string> => harness.as(player).outcome('mutation', 'writeLog', { exerciseId: exercise.id, text, idempotencyKey });

  /** Texts in the log, each as often as it is there. */
  async function written(): Promise<string[]> {
    const text = await log();
    expect(verifyLog(text).problem).toBeNull();
    const entries = text.trim().split('\n').slice(1, -1).map((line) => JSON.parse(line) as { event: { type: string; text: string } });
    return entries.filter(({ event }) => event.type === 'log-written').map(({ event }) => event.text);
  }

  /** Writes until told to stop; returns what was acknowledged, and everything that it met. */
  function underLoad(writers: number): { stop(): Promise<{ acknowledged: string[]; refusals: Set<string>; slowestMs: number }> } {
    let going = true;
    const acknowledged: string[] = [];
    const refusals = new Set<string>();
    let slowestMs = 0;
    const work = Array.from({ length: writers }, async (_, writer) => {
      for (let turn = 1; going; turn++) {
        const text = unique(`${writer}-${turn}`);
        const from = Date.now();
        const outcome = await write(text);
        slowestMs = Math.max(slowestMs, Date.now() - from);
        if (outcome === 'done') acknowledged.push(text);
        else refusals.add(outcome);
        await sleep(5);
      }
    });
    return {
      stop: async () => {
        going = false;
        await Promise.all(work);
        return { acknowledged, refusals, slowestMs };
      },
    };
  }

  async function untilServing(ms: number): Promise<number> {
    const from = Date.now();
    while (Date.now() - from < ms) {
      if ((await write(unique('probe'))) === 'done') return Date.now() - from;
      await sleep(50);
    }
    throw new Error(`Not serving again after ${ms} ms`);
  }

  it.each(['SIGINT', 'SIGKILL'] as const)('serves again soon after a restart by %s under load, and has lost nothing that it acknowledged', async (signal) => {
    const follower = await harness.as(player).follow('room', { exerciseId: exercise.id, locale: 'en' });
    const load = underLoad(4);
    await sleep(700);
    signalAll(signal === 'SIGKILL' ? familyOf(cluster.postmaster()) : [cluster.postmaster()], signal);
    await sleep(500);
    await untilServing(20_000);
    await sleep(300);
    const { acknowledged, refusals, slowestMs } = await load.stop();
    expect([...refusals].filter((refusal) => refusal !== 'SERVICE_UNAVAILABLE server.unavailable')).toEqual([]);
    expect(slowestMs).toBeLessThan(6_000);
    const texts = await written();
    expect(acknowledged.filter((text) => texts.filter((other) => other === text).length !== 1)).toEqual([]);
    await follower.until(() => follower.values.filter(({ type }) => type === 'log-written').length >= texts.length, 5_000);
    expect(follower.values.map(({ position }) => position)).toEqual(follower.values.map((_, at) => at + 1));
    await follower.leave();
  }, 60_000);

  it('answers every request within about five seconds while the database hangs for thirty, keeps its sockets, and is itself again when it goes on', async () => {
    const follower = await harness.as(player).follow('room', { exerciseId: exercise.id, locale: 'en' });
    const during = unique('during');
    const key = unique('key');
    const load = underLoad(4);
    await sleep(400);
    const hung = familyOf(cluster.postmaster());
    signalAll(hung, 'SIGSTOP');
    let readiness: Response;
    const answers: [string, string, number][] = [];
    try {
      const timed = async (name: string, ask: () => Promise<string>): Promise<void> => {
        const from = Date.now();
        answers.push([name, await ask(), Date.now() - from]);
      };
      const client = harness.as(player);
      const hungAt = Date.now();
      while (Date.now() - hungAt < 30_000) await Promise.all([
        timed('query', () => client.outcome('query', 'exercises')),
        timed('exercise', () => client.outcome('query', 'exercise', { id: exercise.id })),
        timed('mutation', () => write(during, key)),
        timed('direction', () => harness.as(exercise.director).outcome('mutation', 'holdInject', { exerciseId: exercise.id, inject: 'metz/later' })),
        timed('stranger', () => harness.stranger().outcome('mutation', 'signIn', { email: player.email, password: 'x' })),
      ]);
      readiness = await fetch(`${harness.first.origin}/readyz`);
      expect((await fetch(`${harness.first.origin}/healthz`)).status).toBe(200);
    } finally {
      signalAll(hung, 'SIGCONT');
    }
    expect(readiness.status).toBe(503);
    for (const [name, outcome, ms] of answers) expect([name, outcome, ms < 6_000 || ms]).toEqual([name, 'SERVICE_UNAVAILABLE server.unavailable', true]);
    await untilServing(15_000);
    const { acknowledged, refusals } = await load.stop();
    expect([...refusals].filter((refusal) => refusal !== 'SERVICE_UNAVAILABLE server.unavailable')).toEqual([]);
    expect(await write(during, key)).toBe('done');
    const texts = await written();
    expect(texts.filter((text) => text === during)).toHaveLength(1);
    expect(acknowledged.filter((text) => texts.filter((other) => other === text).length !== 1)).toEqual([]);
    await follower.until(() => follower.values.filter(({ type }) => type === 'log-written').length >= texts.length, 5_000);
    expect(follower.values.map(({ position }) => position)).toEqual(follower.values.map((_, at) => at + 1));
    await follower.leave();
  }, 120_000);
});
