import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ExerciseId, newId, type PersonId } from '#kernel';
import { closeTestDatabase, sql, useTestDatabase } from '#persistence/testing';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../test/database/fresh-database.ts';
import { serverDataSource } from './data-source.ts';
import { Transaction } from './transaction.ts';

const nobody = { personId: null };
const keyed = (person: PersonId) => `insert into persistence.idempotency (person_id, key, request_hash) values ('${person}', 'a key for it', '')`;

describe('A transaction', () => {
  let dataSource: DataSource;
  let transaction: Transaction;
  beforeAll(async () => {
    const urls = await freshDatabase();
    useTestDatabase(urls);
    dataSource = await serverDataSource(urls.databaseUrl, [], []).initialize();
    transaction = new Transaction(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await closeTestDatabase();
  });

  const context = async (): Promise<unknown> => {
    const [row] = await transaction.query(`select current_user as role, persistence.current_person() as person, current_setting('app.exercise_id', true) as exercise, current_setting('transaction_read_only') as read_only`);
    return row;
  };
  const clean = { role: 'tocsin_server', person: null, read_only: 'off' };

  it('carries the person, and leaves nothing of it to the next one on the same connection', async () => {
    const personId = newId<PersonId>();
    expect(await transaction.run({ personId }, context)).toMatchObject({ role: 'tocsin_server', person: personId });
    await transaction.run({ personId }, async () => {
      await transaction.become('tocsin_feed', newId<ExerciseId>(), ['all']);
      expect(await context()).toMatchObject({ role: 'tocsin_feed' });
    });
    expect(await transaction.run(nobody, context)).toMatchObject(clean);
  });

  it('that reads cannot write', async () => {
    const personId = newId<PersonId>();
    await expect(transaction.read({ personId }, () => transaction.query(keyed(personId)))).rejects.toThrow('read-only');
  });

  it('that fails leaves nothing, and tells nobody', async () => {
    const personId = newId<PersonId>();
    let told = false;
    const failing = transaction.run({ personId }, async () => {
      await transaction.query(keyed(personId));
      transaction.afterCommit(() => (told = true));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect([told, await sql('select from persistence.idempotency where person_id = $1', [personId])]).toEqual([false, []]);
  });

  it('joins the one that is open, so that both happen or none', async () => {
    const personId = newId<PersonId>();
    const both = transaction.run({ personId }, async () => {
      await transaction.run({ personId }, () => transaction.query(keyed(personId)));
      throw new Error('changed my mind');
    });
    await expect(both).rejects.toThrow();
    expect(await sql('select from persistence.idempotency where person_id = $1', [personId])).toEqual([]);
  });

  it('asks nothing outside of one', async () => {
    await expect(transaction.query('select 1')).rejects.toThrow('No transaction is open here');
  });

  it('whose connection hangs is given up within four seconds, and its role and rows never come back', async () => {
    const personId = newId<PersonId>();
    let backend = 0;
    const from = Date.now();
    const hanging = transaction.run({ personId }, async () => {
      await transaction.query(keyed(personId));
      await transaction.become('tocsin_engine', newId<ExerciseId>());
      const [row] = await transaction.query<{ pid: number }>('select pg_backend_pid() as pid');
      backend = row?.pid ?? 0;
      process.kill(backend, 'SIGSTOP');
      await transaction.query('select 1');
    });
    await expect(hanging).rejects.toThrow('Query read timeout');
    expect(Date.now() - from).toBeLessThan(4_000);
    process.kill(backend, 'SIGCONT');
    for (let turn = 1; turn <= 20; turn++) expect(await transaction.run(nobody, context)).toMatchObject(clean);
    expect(await sql('select from persistence.idempotency where person_id = $1', [personId])).toEqual([]);
  });
});
