import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { closeTestDatabase, sql, useTestDatabase } from '#persistence/testing';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database/fresh-database.ts';
import { serverDataSource } from '../data-source.ts';
import { Transaction } from '../transaction.ts';
import { type JobData, Jobs } from './jobs.ts';

const nobody = { personId: null };

describe('Jobs', () => {
  const done: { by: string; data: JobData }[] = [];
  let dataSource: DataSource;
  let transaction: Transaction;
  let first: Jobs;
  let second: Jobs;
  let failures = 2;

  beforeAll(async () => {
    const urls = await freshDatabase();
    useTestDatabase(urls);
    dataSource = await serverDataSource(urls.databaseUrl, [], []).initialize();
    transaction = new Transaction(dataSource);
    [first, second] = [new Jobs(transaction, dataSource), new Jobs(transaction, dataSource)];
    for (const [by, jobs] of [['first', first], ['second', second]] as const) {
      jobs.handle('greet', (data) => Promise.resolve(void done.push({ by, data })));
      jobs.handle('stumble', (data) => (failures-- > 0 ? Promise.reject(new Error('not yet')) : Promise.resolve(void done.push({ by, data }))));
      jobs.handle('hopeless', () => Promise.reject(new Error('never')));
      jobs.every('greet', '0 6 * * *');
      await jobs.start();
    }
  });
  afterAll(async () => {
    await Promise.all([first.onApplicationShutdown(), second.onApplicationShutdown()]);
    await dataSource.destroy();
    await closeTestDatabase();
  });

  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 100 && !(await isSo()); tries += 1) await sleep(100);
  };
  const enqueue = (queue: string, data: JobData, options?: Parameters<Jobs['enqueue']>[2]): Promise<void> => transaction.run(nobody, () => first.enqueue(queue, data, options));
  const runsOf = (who: string): number => done.filter(({ data }) => data['who'] === who).length;

  it('are done once, by any of the instances', async () => {
    for (let i = 1; i <= 20; i += 1) await enqueue('greet', { who: `guest ${i}` });
    await until(() => done.length >= 20);
    await sleep(300);
    expect(new Set(done.map(({ data }) => data['who'])).size).toBe(20);
    expect(done).toHaveLength(20);
  });

  it('do not exist when the transaction that asked for them is rolled back', async () => {
    const failing = transaction.run(nobody, async () => {
      await first.enqueue('greet', { who: 'nobody' });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await enqueue('greet', { who: 'the next' });
    await until(() => runsOf('the next') === 1);
    expect([runsOf('the next'), runsOf('nobody')]).toEqual([1, 0]);
    expect(await sql(`select from jobs.job where data->>'who' = 'nobody'`)).toEqual([]);
  });

  it('with the same name are one, even after it was done', async () => {
    for (const who of ['once', 'once']) await enqueue('greet', { who }, { once: 'the same' });
    await until(() => runsOf('once') > 0);
    await enqueue('greet', { who: 'once' }, { once: 'the same' });
    await enqueue('greet', { who: 'afterwards' });
    await until(() => runsOf('afterwards') > 0);
    expect(runsOf('once')).toBe(1);
  });

  it('wait for their time', async () => {
    await enqueue('greet', { who: 'tomorrow' }, { after: new Date(Date.now() + 86_400_000) });
    await enqueue('greet', { who: 'today' });
    await until(() => runsOf('today') > 0);
    expect([runsOf('today'), runsOf('tomorrow')]).toEqual([1, 0]);
  });

  it('that fail are tried again', async () => {
    await sql(`update jobs.queue set retry_delay = 0, retry_backoff = false, retry_limit = 3 where name in ('stumble', 'hopeless')`);
    await enqueue('stumble', { who: 'the patient' });
    await until(() => runsOf('the patient') > 0);
    expect(runsOf('the patient')).toBe(1);
    expect(failures).toBe(-1);
  });

  it('that fail for good are told in the log, without what they were about', async () => {
    const told: string[] = [];
    const spy = jest.spyOn(Logger.prototype, 'error').mockImplementation((line: unknown) => void told.push(String(line)));
    await enqueue('hopeless', { who: 'a secret' });
    await until(() => told.length > 0);
    spy.mockRestore();
    expect(told).toEqual([expect.stringMatching(/^hopeless [0-9a-f-]{36} failed for good: never$/)]);
  });

  it('come at the times of a schedule, which stands once', async () => {
    expect(await sql('select name, cron, timezone from jobs.schedule')).toEqual([{ name: 'greet', cron: '0 6 * * *', timezone: 'UTC' }]);
  });

  it('are put there by one function; the role that serves people can neither read nor change them', async () => {
    for (const statement of ['select from jobs.job', 'select from jobs.queue', 'delete from jobs.job', `insert into jobs.job (name) values ('greet')`]) {
      await expect(dataSource.query(statement)).rejects.toThrow('permission denied');
    }
  });
});
