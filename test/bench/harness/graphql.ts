import { randomUUID } from 'node:crypto';
import type { Person } from './seed.ts';

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** One operation over HTTP, as the person. Every mutation gets an idempotency key of its own as `$key`. */
export async function ask<Data>(port: number, { cookie }: Person, query: string, variables: object): Promise<Data> {
  const response = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: `http://localhost:${port}` },
    body: JSON.stringify({ query, variables: { key: randomUUID(), ...variables } }),
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  if (!data || errors) throw new Error(`${response.status} ${JSON.stringify(errors)}`);
  return data;
}

/** An exercise of the scenario, made and briefed by its director as anybody would. */
export async function createExercise(port: number, director: Person, scenarioId: string): Promise<string> {
  const { createExercise: made } = await ask<{ createExercise: { id: string } }>(
    port,
    director,
    'mutation ($key: ID!, $scenarioId: ID!) { createExercise(idempotencyKey: $key, input: { scenarioId: $scenarioId, title: "Bench" }) { id } }',
    { scenarioId },
  );
  await ask(port, director, 'mutation ($key: ID!, $id: ID!) { briefExercise(idempotencyKey: $key, exerciseId: $id) { at } }', { id: made.id });
  return made.id;
}

export async function startExercise(port: number, director: Person, id: string): Promise<void> {
  await ask(port, director, 'mutation ($key: ID!, $id: ID!) { startExercise(idempotencyKey: $key, exerciseId: $id) { at } }', { id });
}

export async function endExercise(port: number, director: Person, id: string): Promise<void> {
  await ask(port, director, 'mutation ($key: ID!, $id: ID!) { endExercise(idempotencyKey: $key, exerciseId: $id) { at } }', { id });
}
