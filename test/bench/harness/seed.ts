import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { author, bodyText } from '../subjects/room.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** The value of the Cookie header. */
  readonly cookie: string;
}

const cityId = randomUUID();

/** People of one city, each with a session. The first is its CISO, who may plan exercises. */
export async function seedPeople(pool: pg.Pool, count: number): Promise<readonly Person[]> {
  const people = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), name: `Person ${index}`, token: randomBytes(32).toString('base64url') }));
  const ids = people.map(({ id }) => id);
  await pool.query(`insert into identity.city (id, code, name, time_zone) values ($1, 'bench', 'Bench', 'Europe/Luxembourg') on conflict do nothing`, [cityId]);
  await pool.query(
    `insert into identity.person (id, home_city_id, name, email, locale) select id, $3, name, id || '@bench.example', 'en' from unnest($1::uuid[], $2::text[]) as p(id, name)`,
    [ids, people.map(({ name }) => name), cityId],
  );
  await pool.query(`insert into identity.city_role (person_id, city_id, role) values ($1, $2, 'ciso')`, [ids[0], cityId]);
  await pool.query(
    `insert into identity.session (id, token_hash, person_id, expires_at) select gen_random_uuid(), token_hash, person_id, now() + interval '12 hours' from unnest($1::bytea[], $2::uuid[]) as s(token_hash, person_id)`,
    [people.map(({ token }) => createHash('sha256').update(token).digest()), ids],
  );
  return people.map(({ id, name, token }) => ({ id, name, cookie: `__Host-tocsin=${token}` }));
}

/** A scenario of the library that a CISO may plan with. */
export async function seedScenario(pool: pg.Pool, scenario: { readonly title: object; readonly summary: object }): Promise<string> {
  const id = randomUUID();
  const content = JSON.stringify(scenario);
  const hash = createHash('sha256').update(id).digest('hex');
  await pool.query(`insert into scenarios.scenario (id, family_id, key, origin) values ($1::uuid, $1::uuid, $1::text, 'shipped')`, [id]);
  await pool.query(
    `insert into scenarios.version (id, scenario_id, number, state, title, summary, facts, content, content_hash) values ($1, $1, 1, 'published', $2, $3, '{}', $4, $5)`,
    [id, scenario.title, scenario.summary, content, hash],
  );
  await pool.query('insert into exercises.scenario (id, content, content_hash) values ($1, $2, $3)', [id, content, hash]);
  return id;
}

/** The least that the engine takes for a scenario. */
export function scenarioOf(teams: readonly string[], injects: readonly object[] = [], durationMs = 3_600_000): { readonly title: object; readonly summary: object } {
  const text = (en: string): object => ({ en });
  return {
    format: 'tocsin-scenario/1',
    key: 'bench',
    title: text('Bench'),
    summary: text('Bench'),
    briefing: text('Bench'),
    durationMs,
    scenarioStart: '2026-11-02T08:00:00Z',
    tlp: 'TLP:CLEAR',
    licence: 'EUPL-1.2',
    teams: teams.map((key) => ({ key, name: text(key), timeZone: 'Europe/Luxembourg' })),
    phases: [{ key: 'response', title: text('Response'), startsAtMs: 0 }],
    personas: [{ key: 'desk', name: 'Help desk', role: text('Agent'), organisation: text('City') }],
    milestones: [],
    variables: [],
    objectives: [],
    injects,
  } as { title: object; summary: object };
}

/** An exercise that runs, of which nothing is in the log yet. */
export async function seedExercise(pool: pg.Pool, scenarioId: string, teams: readonly string[], creator: Person): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into exercises.exercise (id, title, scenario_id, version_id, scenario_title, briefing, scenario_start, duration_ms, teams, created_by, status, started_at, positions)
     values ($1, 'Bench', $2, $2, '{"en":"Bench"}', '{"en":"Bench"}', now(), 3600000, $3, $4, 'running', now(), $5)`,
    [id, scenarioId, JSON.stringify(teams.map((key) => ({ key, name: { en: key }, timeZone: 'Europe/Luxembourg' }))), creator.id, JSON.stringify(Object.fromEntries(teams.map((team) => [team, 0])))],
  );
  return id;
}

/** Seats people over the teams in turn. */
export async function seatParticipants(pool: pg.Pool, exerciseId: string, people: readonly Person[], teams: readonly string[]): Promise<void> {
  await pool.query(
    `insert into exercises.member (exercise_id, person_id, name, city_id, role, team)
     select $1, id, name, $2, 'participant', team from unnest($3::uuid[], $4::text[], $5::text[]) as m(id, name, team)`,
    [exerciseId, cityId, people.map(({ id }) => id), people.map(({ name }) => name), people.map((_, index) => teams[index % teams.length])],
  );
}

export async function seatDirector(pool: pg.Pool, exerciseId: string, director: Person): Promise<void> {
  await pool.query(`insert into exercises.member (exercise_id, person_id, name, city_id, role, team) values ($1, $2, $3, $4, 'director', null)`, [exerciseId, director.id, director.name, cityId]);
}

/** Where a participant of a team stands who has seen that many events. */
export const cursorOf = (exerciseId: string, team: string, position: number): string =>
  `${position}.${createHash('sha256').update(`${exerciseId}|team:${team}`).digest('hex').slice(0, 12)}`;

/** Appends events for everybody to a log, with all that the server's own append does but its hash chain. Answers the last number of the log. */
export async function appendEvents(pool: pg.Pool, exerciseId: string, count: number): Promise<number> {
  const { rows } = await pool.query<{ last_seq: string }>(
    `with head as (
       update exercises.exercise set last_seq = last_seq + $2::int, positions = (select jsonb_object_agg(key, value::bigint + $2::int) from jsonb_each_text(positions))
       where id = $1 returning old.last_seq, old.positions),
     logged as (
       insert into exercises.event (exercise_id, seq, wall_ms, exercise_ms, audience, author, event, hash)
       select $1, head.last_seq + n, floor(extract(epoch from clock_timestamp()) * 1000), n, 'all', $3::jsonb, $4::jsonb, 'bench' from head, generate_series(1, $2::int) n),
     fed as (
       insert into exercises.feed_entry (exercise_id, team, position, seq)
       select $1, team.key, team.value::bigint + n, head.last_seq + n from head, jsonb_each_text(head.positions) team, generate_series(1, $2::int) n)
     select head.last_seq + $2::int as last_seq, pg_notify('tocsin_feed', $1::text || ':' || (head.last_seq + $2::int) || ':') from head`,
    [exerciseId, count, JSON.stringify(author), JSON.stringify({ type: 'phase-entered', phase: 'response', title: { en: bodyText } })],
  );
  return Number(rows[0]?.last_seq);
}
