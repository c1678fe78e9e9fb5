import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { serve } from '../harness/serve.ts';
import { commandsPerSecond, type Load, type Place } from './load.ts';
import type { Statement } from './statement.ts';

/** The process that sends the recorded statements of one command by bare `pg`, and does nothing else. */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

interface Recording {
  readonly statements: readonly Statement[];
  readonly place: Place;
  readonly key: string;
}

let recording: Recording | null = null;

interface Head {
  readonly last_seq: string;
  readonly positions: Readonly<Record<string, number>>;
}

async function command(place: Place): Promise<void> {
  if (!recording) throw new Error('Nothing was recorded');
  const key = randomUUID();
  const client = await pool.connect();
  try {
    let head: Head | null = null;
    for (const { text, values } of recording.statements) {
      const own = values.map((value) => (value === recording?.key ? key : value === recording?.place.exerciseId ? place.exerciseId : value === recording?.place.personId ? place.personId : value));
      const { rows } = await client.query(text, head && isAppend(text) ? following(own, place, head) : own);
      if (isLock(text)) head = rows[0] as Head;
    }
  } finally {
    client.release();
  }
}

const isLock = (text: string): boolean => /\bfor (no key )?update\b/.test(text);
const isAppend = (text: string): boolean => text.includes('jsonb_to_recordset');

/** The recorded entry as the next one of this log. The order of the values is that of the server's own append. */
function following(values: readonly unknown[], { exerciseId }: Place, { last_seq, positions }: Head): unknown[] {
  const [id, entriesJson, , , ...rest] = values;
  const [entry] = JSON.parse(String(entriesJson)) as { readonly positions: Readonly<Record<string, number>> }[];
  const seq = Number(last_seq) + 1;
  const taken = Object.fromEntries(Object.keys(entry?.positions ?? {}).map((team) => [team, (positions[team] ?? 0) + 1]));
  return [id, JSON.stringify([{ ...entry, seq, positions: taken }]), seq, JSON.stringify({ ...positions, ...taken }), ...rest.slice(0, -1), `${exerciseId}:${seq}:`];
}

/** As many at once on one exercise as the server lets in. */
const atOnce = 3;
const busy = new Map<string, number>();
const waiting = new Map<string, (() => void)[]>();

async function inTurn(place: Place): Promise<void> {
  const { exerciseId } = place;
  if ((busy.get(exerciseId) ?? 0) >= atOnce) await new Promise<void>((resolve) => waiting.set(exerciseId, [...(waiting.get(exerciseId) ?? []), resolve]));
  else busy.set(exerciseId, (busy.get(exerciseId) ?? 0) + 1);
  try {
    await command(place);
  } finally {
    const next = waiting.get(exerciseId)?.shift();
    if (next) next();
    else busy.set(exerciseId, (busy.get(exerciseId) ?? 1) - 1);
  }
}

serve({
  record: (recorded: Recording) => {
    recording = recorded;
  },
  run: (load: Load) => commandsPerSecond(load, inTurn),
});
