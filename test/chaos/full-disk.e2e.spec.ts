import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise, type TestExercise } from '#exercises/testing';
import { aPerson, type TestPerson } from '#identity/testing';
import { unique } from '#persistence/testing';
import { Harness } from '../../apps/api/test/harness.ts';
import { playableScenario } from '../../apps/api/test/moves.ts';
import { verifyLog } from '../../apps/api/src/console/verify-log.ts';
import { ownCluster, type OwnCluster } from './own-cluster.ts';

const disk = mkdtempSync(join(tmpdir(), 'tocsin-disk-test-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', disk]).status === 0;
if (!mounted) {
  rmSync(disk, { recursive: true });
  process.stderr.write('Skipped, since no tmpfs can be mounted here: a database whose disk is full\n');
}

(mounted ? describe : describe.skip)('When the disk of the database is full, the server', () => {
  let cluster: OwnCluster;
  let harness: Harness;
  let exercise: TestExercise;
  let player: TestPerson;
  const ballast = join(disk, 'ballast');

  beforeAll(async () => {
    cluster = await ownCluster(disk);
    harness = await Harness.open({ database: cluster.database });
    player = await aPerson();
    exercise = await anExercise({ scenario: playableScenario(), teams: { metz: [player] }, running: true });
    await harness.as(player).session();
    await harness.as(exercise.director).session();
  }, 60_000);
  afterAll(async () => {
    if (existsSync(ballast)) await rm(ballast);
    await harness.close();
    await cluster.close();
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }, 60_000);

  const write = (text: string): Promise<string> => harness.as(player).outcome('mutation', 'writeLog', { exerciseId: exercise.id, text });

  function fill(): void {
    const { bavail, bsize } = statfsSync(disk);
    try {
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }

  it('says that it cannot, loses nothing that it acknowledged, and goes on once there is room', async () => {
    fill();
    const acknowledged: string[] = [];
    let refused = '';
    for (let turn = 1; turn <= 4_000 && refused === ''; turn++) {
      const text = `${unique('full')} ${Array.from({ length: 400 }, () => crypto.randomUUID().slice(0, 20)).join(' ')}`;
      const outcome = await write(text);
      if (outcome === 'done') acknowledged.push(text);
      else refused = outcome;
    }
    expect(refused).toBe('SERVICE_UNAVAILABLE server.unavailable');
    expect((await fetch(`${harness.first.origin}/healthz`)).status).toBe(200);

    await rm(ballast);
    const end = Date.now() + 30_000;
    while ((await write(unique('after'))) !== 'done') {
      if (Date.now() > end) throw new Error('Not serving again although there is room');
      await sleep(200);
    }
    const log = await (await harness.as(exercise.director).send(`/exercises/${exercise.id}/log.jsonl`)).text();
    expect(verifyLog(log).problem).toBeNull();
    expect(acknowledged.filter((text) => !log.includes(text))).toEqual([]);
  }, 120_000);
});
