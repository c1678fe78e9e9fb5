import { randomUUID } from 'node:crypto';
import type { Person } from './people.ts';
import { address } from './tocsin.ts';

export const cities = ['luxembourg', 'metz', 'saarbruecken', 'trier'] as const;

/** The scenario that most journeys play, whatever else is in the library. */
export async function closedCounters(director: Person): Promise<string> {
  const { scenarios } = await director.ask<{ scenarios: { id: string; origin: string; title: { en?: string } }[] }>('{ scenarios { id origin title } }');
  return scenarios.find(({ origin, title }) => origin === 'SHIPPED' && title.en === 'Closed counters')?.id ?? '';
}

/** Makes an exercise of it through the API, for journeys about something else. */
export async function anExercise(director: Person, title: string): Promise<string> {
  const { createExercise } = await director.ask<{ createExercise: { id: string } }>(
    'mutation ($input: CreateExerciseInput!, $key: ID!) { createExercise(input: $input, idempotencyKey: $key) { id } }',
    { input: { scenarioId: await closedCounters(director), title }, key: randomUUID() },
  );
  return createExercise.id;
}

export async function seat(director: Person, exerciseId: string, name: string, role: string, team: string | null): Promise<void> {
  const { directory } = await director.ask<{ directory: { id: string; name: string }[] }>('{ directory { id name } }');
  await director.ask(
    'mutation ($e: ID!, $p: ID!, $r: ExerciseRole!, $t: String, $key: ID!) { seatMember(exerciseId: $e, personId: $p, role: $r, team: $t, idempotencyKey: $key) { id } }',
    { e: exerciseId, p: directory.find((person) => person.name === name)?.id, r: role, t: team, key: randomUUID() },
  );
}

/** One command without further arguments, such as `briefExercise`. */
export async function direct(director: Person, exerciseId: string, command: string, args = ''): Promise<void> {
  await director.ask(`mutation ($e: ID!, $key: ID!) { ${command}(exerciseId: $e, idempotencyKey: $key${args}) { at } }`, { e: exerciseId, key: randomUUID() });
}

interface Entry {
  readonly exerciseMs: number;
  readonly wallMs: number;
  readonly event: { readonly type: string; readonly team?: string; readonly inject?: string; readonly reason?: string; readonly text?: string };
}

export const textOfLog = async (director: Person, exerciseId: string): Promise<string> => (await director.context.request.get(`${address}/exercises/${exerciseId}/log.jsonl`)).text();

/** Without the lines that say whose log it is and prove it. */
export const entriesOf = async (director: Person, exerciseId: string): Promise<Entry[]> =>
  (await textOfLog(director, exerciseId)).trim().split('\n').slice(1, -1).map((line) => JSON.parse(line) as Entry);

export const logOf = async (director: Person, exerciseId: string): Promise<Entry['event'][]> => (await entriesOf(director, exerciseId)).map(({ event }) => event);
