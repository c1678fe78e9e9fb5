import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type PersonId } from '#kernel';
import { closeTestDatabase, sql, useTestDatabase } from '#persistence/testing';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../test/database/fresh-database.ts';
import { serverDataSource } from './data-source.ts';
import { ForgetAnswers } from './forget-answers.ts';
import { Transaction } from './transaction.ts';

describe('What was answered to mutations', () => {
  let dataSource: DataSource;
  beforeAll(async () => {
    const urls = await freshDatabase();
    useTestDatabase(urls);
    dataSource = await serverDataSource(urls.databaseUrl, [], []).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await closeTestDatabase();
  });

  it('is forgotten after a day, and not before', async () => {
    const person = newId<PersonId>();
    for (const [key, hours] of [['a key of yesterday', 25], ['a key of today', 23]] as const) {
      await sql(`insert into persistence.idempotency (person_id, key, request_hash, created_at) values ($1, $2, '', now() - make_interval(hours => $3))`, [person, key, hours]);
    }
    await new ForgetAnswers(new Transaction(dataSource)).sweep();
    expect(await sql('select key from persistence.idempotency where person_id = $1', [person])).toEqual([{ key: 'a key of today' }]);
  });

  it('cannot be deleted by the server otherwise', async () => {
    await expect(dataSource.query('delete from persistence.idempotency')).rejects.toThrow('permission denied');
  });
});
