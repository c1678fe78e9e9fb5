import type pg from 'pg';
import { author } from '../subjects/room.ts';

const text = (en: string): object => ({ en, fr: en, de: en });
const injectCount = 75;
const stepMs = 170_000;

/** Four hours for the teams: what is asked, objectives and expectations. */
export function playedScenario(teams: readonly string[]): { readonly title: object; readonly summary: object } {
  const objectives = Array.from({ length: 6 }, (_, at) => ({ key: `objective-${at}`, title: text(`Objective ${at}: recognise, contain, inform and restore`), capability: text('Crisis management') }));
  const injects = Array.from({ length: injectCount }, (_, at) => ({
    key: `inject-${at}`,
    title: text(`Inject ${at}: somebody wants to know what happens`),
    channel: 'email',
    from: 'desk',
    to: 'all',
    trigger: { at: at * stepMs },
    content: { subject: text(`Subject ${at}`), body: text(`Body of inject ${at}. `.repeat(10)) },
    objectives: [`objective-${at % 6}`],
    ask:
      at % 3 === 0
        ? { kind: 'decision', prompt: text('What do you decide?'), withinMs: 600_000, options: ['stop', 'go', 'wait'].map((key) => ({ key, label: text(key) })) }
        : { kind: 'answer', prompt: text('What do you answer?'), withinMs: 600_000 },
  }));
  const expectations = Array.from({ length: 25 }, (_, at) => ({
    key: `expectation-${at}`,
    title: text(`Stops what inject ${at * 3} is about before the deadline`),
    objective: `objective-${at % 6}`,
    to: 'all',
    met: { decided: `inject-${at * 3}`, option: 'stop' },
    by: { after: { inject: `inject-${at * 3}`, delayMs: 300_000 } },
  }));
  return {
    format: 'tocsin-scenario/1',
    key: 'bench-report',
    title: text('Four hours'),
    summary: text('Four cities for four hours. '.repeat(8)),
    briefing: text('Bench'),
    durationMs: injectCount * stepMs,
    scenarioStart: '2026-11-02T08:00:00Z',
    tlp: 'TLP:AMBER',
    licence: 'EUPL-1.2',
    teams: teams.map((key) => ({ key, name: text(key), timeZone: 'Europe/Luxembourg' })),
    phases: Array.from({ length: 4 }, (_, at) => ({ key: `phase-${at}`, title: text(`Phase ${at}`), startsAtMs: (at * injectCount * stepMs) / 4 })),
    personas: [{ key: 'desk', name: 'Help desk', role: text('Agent'), organisation: text('City') }],
    milestones: [],
    variables: [],
    objectives,
    injects,
    expectations,
  } as { title: object; summary: object };
}

interface Entry {
  readonly exerciseMs: number;
  readonly audience: string;
  readonly by: typeof author | null;
  readonly event: object;
}

/** A played log of as many entries: deliveries, receipts, answers, decisions, notes and talk. Then the exercise has ended. */
export async function playLog(pool: pg.Pool, exerciseId: string, teams: readonly string[], count: number): Promise<void> {
  const wallMs = Date.now() - 5 * 3_600_000;
  const clock = (exerciseMs: number, rate: number): object => ({ wallMs: wallMs + exerciseMs, exerciseMs, rate });
  const entries: Entry[] = [
    { exerciseMs: 0, audience: 'all', by: author, event: { type: 'exercise-briefed' } },
    { exerciseMs: 0, audience: 'all', by: author, event: { type: 'exercise-started', clock: clock(0, 1) } },
  ];
  const card = { channel: 'email', from: { name: 'Help desk', role: text('Agent'), organisation: text('City') }, content: { subject: text('Subject'), body: text('What happens? '.repeat(10)) } };
  for (let at = 0; at < injectCount; at += 1) {
    const atMs = at * stepMs;
    for (const [place, team] of teams.entries()) {
      const inject = `${team}/inject-${at}`;
      const act = (exerciseMs: number, event: object, audience = `team:${team}`): number => entries.push({ exerciseMs, audience, by: author, event: { team, inject, ...event } });
      const ask = { kind: at % 3 === 0 ? 'decision' : 'answer', prompt: text('What now?'), withinMs: 600_000, options: [] };
      entries.push({ exerciseMs: atMs, audience: `team:${team}`, by: null, event: { type: 'inject-released', team, inject, dueMs: atMs, deadlineMs: atMs + 600_000, card: { ...card, ask } } });
      act(atMs + 900, { type: 'inject-shown' });
      act(atMs + 9_000, { type: 'inject-opened' });
      if ((at + place) % 7 === 0) act(atMs + 100_000, { type: 'deadline-missed' });
      else if (at % 3 === 0) act(atMs + 90_000, { type: 'decision-made', option: 'stop', label: text('stop'), considered: ['go'], rationale: 'Because it is safer for everybody. '.repeat(6), decidedBy: 'The mayor' });
      else act(atMs + 90_000, { type: 'answer-given', text: 'We take care of it and report again. '.repeat(6) });
      if ((at + place) % 4 === 0) entries.push({ exerciseMs: atMs + 110_000, audience: 'control', by: author, event: { type: 'observation-noted', team, polarity: at % 2 ? 'strength' : 'improvement', text: 'Seen by an observer, and noted at once. '.repeat(3) } });
    }
  }
  for (let at = entries.length; at < count - 1; at += 1) {
    const team = teams[at % teams.length];
    entries.push({ exerciseMs: (at % injectCount) * stepMs + 120_000, audience: `team:${team}`, by: author, event: { type: at % 2 ? 'log-written' : 'message-sent', team, to: 'team', text: 'Somebody says something to somebody. '.repeat(4) } });
  }
  entries.sort((one, other) => one.exerciseMs - other.exerciseMs);
  const endMs = injectCount * stepMs;
  entries.push({ exerciseMs: endMs, audience: 'all', by: author, event: { type: 'exercise-ended', clock: clock(endMs, 0) } });
  await pool.query(
    `insert into exercises.event (exercise_id, seq, wall_ms, exercise_ms, audience, author, event, hash)
     select $1, number, $3::bigint + (entry->>'exerciseMs')::float::bigint, (entry->>'exerciseMs')::float, entry->>'audience', nullif(entry->'by', 'null'), entry->'event', 'bench' from jsonb_array_elements($2::jsonb) with ordinality as e(entry, number)`,
    [exerciseId, JSON.stringify(entries), wallMs],
  );
  await pool.query(`update exercises.exercise set last_seq = $2, status = 'ended', ended_at = now() where id = $1`, [exerciseId, entries.length]);
}
