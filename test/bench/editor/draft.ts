import type pg from 'pg';
import { ask } from '../harness/graphql.ts';
import type { Person } from '../harness/seed.ts';

/** A draft of this author with this content, grown beyond what one request may carry. */
export async function draftOf(pool: pg.Pool, port: number, author: Person, content: object): Promise<string> {
  const { createScenario } = await ask<{ createScenario: { id: string } }>(
    port,
    author,
    'mutation ($key: ID!) { createScenario(input: { title: "Bench", language: en, template: BLANK }, idempotencyKey: $key) { id } }',
    {},
  );
  await pool.query('update scenarios.version set content = $2 where id = $1', [createScenario.id, JSON.stringify(content)]);
  return createScenario.id;
}
