import { channels, type Command, decide, evolve, type ExerciseState, type Inject, initialState, type LogEntry, nextDue, type Scenario, type Seat } from '#exercise-engine';
import { DomainError } from '#kernel';

const durationMs = 4 * 3_600_000;
const eventsPerInject = 8;
const eventsPerStep = 3;
const teams = ['luxembourg', 'metz', 'saarbruecken', 'trier'] as const;
const startMs = Date.UTC(2026, 10, 2, 8);

export interface LongPlay {
  readonly scenario: Scenario;
  readonly entries: readonly LogEntry[];
  /** Kept entry by entry, as the server does. */
  readonly state: ExerciseState;
}

/** Four hours of four teams, ended: so many events, always the same ones. */
export function longPlay(events: number): LongPlay {
  const scenario = scenarioOf(Math.ceil(events / teams.length / eventsPerInject));
  const random = seeded(events);
  const director: Seat = { id: 'director', name: 'Carole Muller', role: 'director', team: null };
  const people = teams.flatMap((team) => Array.from({ length: 5 }, (_, of): Seat => ({ id: `${team}-${of}`, name: `Person ${of} of ${team}`, role: 'participant', team })));
  const entries: LogEntry[] = [];
  let state = initialState(scenario);
  let now = startMs;

  const act = (command: Command, seat: Seat | null): void => {
    try {
      const by = seat && { id: seat.id, name: seat.name, role: seat.role };
      for (const decided of decide(scenario, state, command, seat, now)) {
        const entry = { seq: state.lastSeq + 1, wallMs: now, by, ...decided };
        entries.push(entry);
        state = evolve(scenario, state, entry);
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  };

  act({ type: 'seat-member', member: director, team: null }, director);
  act({ type: 'brief' }, director);
  act({ type: 'start' }, director);
  while (entries.length < events - 1) {
    const due = nextDue(scenario, state);
    if (due !== null && due <= now) act({ type: 'tick' }, null);
    const seat = people[Math.floor(random() * people.length)];
    for (const command of seat ? movesOf(seat, openFor(entries, seat), random) : []) if (entries.length < events - 1) act(command, seat ?? null);
    now += Math.max(1, Math.round((eventsPerStep * (startMs + durationMs - now)) / (events - entries.length)));
  }
  act({ type: 'end' }, director);
  return { scenario, entries, state };
}

/** An inject that reached the team a short while ago. */
function openFor(entries: readonly LogEntry[], { team }: Seat): Extract<LogEntry['event'], { type: 'inject-released' }> | undefined {
  for (let at = entries.length - 1; at >= 0 && at > entries.length - 60; at -= 1) {
    const event = entries[at]?.event;
    if (event?.type === 'inject-released' && event.team === team) return event;
  }
  return undefined;
}

function movesOf({ team }: Seat, open: ReturnType<typeof openFor>, random: () => number): readonly Command[] {
  const other = teams.find((key) => key !== team) ?? 'metz';
  const text = 'The registry office reports that no counter can open a file; the help desk counts forty calls in ten minutes.';
  const talk: readonly Command[] = [
    { type: 'write-log', text },
    { type: 'send-message', to: 'team', text },
    { type: 'send-message', to: 'control', text },
    { type: 'share-information', to: [other], text },
  ];
  const said = talk[Math.floor(random() * talk.length)];
  if (!open || random() < 0.3) return said ? [said] : [];
  const { inject, card } = open;
  const seen: readonly Command[] = [{ type: 'show-injects', injects: [inject] }, card.channel === 'phone' ? { type: 'pick-up-call', inject } : { type: 'open-inject', inject }];
  if (random() < 0.2) return seen;
  if (card.ask?.kind !== 'decision') return [...seen, { type: 'answer', inject, text }];
  return [...seen, { type: 'decide', inject, option: random() < 0.5 ? 'wait' : 'act', considered: [], rationale: text, decidedBy: 'The mayor' }];
}

const text = (words: string): { en: string; fr: string; de: string } => ({ en: words, fr: words, de: words });
const body = 'The registry office reports that **no counter** can open a file; the help desk counts forty calls in ten minutes. '.repeat(4).trim();

function scenarioOf(injects: number): Scenario {
  return {
    format: 'tocsin-scenario/1',
    key: 'long-play',
    title: text('A long play'),
    summary: text('Four hours'),
    briefing: text('Read this.'),
    durationMs,
    scenarioStart: '2026-11-02T08:00:00Z',
    tlp: 'TLP:CLEAR',
    licence: 'EUPL-1.2',
    teams: teams.map((key) => ({ key, name: text(key), timeZone: 'Europe/Luxembourg' })),
    phases: [0, 1, 2, 3].map((of) => ({ key: `phase-${of}`, title: text(`Phase ${of + 1}`), startsAtMs: (of * durationMs) / 4 })),
    personas: [{ key: 'desk', name: 'Help desk', role: text('Agent'), organisation: text('City') }],
    milestones: Array.from({ length: 20 }, (_, of) => ({ key: `milestone-${of}`, title: text(`Milestone ${of}`) })),
    variables: [],
    objectives: [{ key: 'speed', title: text('Speed') }],
    injects: Array.from({ length: injects }, (_, of) => injectOf(of, injects)),
  };
}

/** Every fifth asks for a decision, the others for an answer; every tenth waits for the one before it. */
function injectOf(of: number, count: number): Inject {
  const atMs = Math.round((of * durationMs) / count);
  const milestone = `milestone-${of % 20}`;
  return {
    key: `inject-${of}`,
    title: text(`Inject ${of}`),
    channel: channels[of % channels.length] ?? 'email',
    from: 'desk',
    to: 'all',
    trigger: of % 10 === 9 ? { after: { inject: `inject-${of - 1}`, delayMs: 60_000 } } : { at: atMs },
    content: { subject: text(`Subject of inject ${of}`), body: text(body) },
    ask:
      of % 5 === 0
        ? { kind: 'decision', prompt: text('What do you decide?'), withinMs: 900_000, options: [{ key: 'wait', label: text('Wait') }, { key: 'act', label: text('Act'), effects: [{ milestone, active: true }, { objective: 'speed', points: 1 }] }] }
        : { kind: 'answer', prompt: text('What do you answer?'), withinMs: 600_000 },
  };
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
