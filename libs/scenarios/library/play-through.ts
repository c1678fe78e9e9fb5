import { type Command, decide, evolve, type ExerciseState, initialState, type LogEntry, partsOf, type Scenario, type Seat } from '#exercise-engine';

/** How the teams play: which of an inject's options a team takes, by the team's place in the scenario. */
export interface Manner {
  readonly afterMs: number;
  readonly choose: (options: number, team: number) => number;
}

export interface Play {
  readonly state: ExerciseState;
  readonly log: readonly LogEntry[];
  readonly released: readonly Delivery[];
}

export interface Delivery {
  readonly inject: string;
  readonly atMs: number;
}

const director: Seat = { id: 'director', name: 'Director', role: 'director', team: null };
const stepMs = 15_000;

/** Every team answers two minutes after delivery. */
export const promptly = (choose: Manner['choose']): Manner => ({ afterMs: 2 * 60_000, choose });

export const deliveredTo = ({ released }: Play, team: string): readonly Delivery[] => released.filter(({ inject }) => partsOf(inject).team === team);

/** Plays a scenario from the briefing to the end, in steps of a quarter of a minute; `null` plays teams that do nothing. */
export function play(scenario: Scenario, manner: Manner | null): Play {
  let state = initialState(scenario);
  const log: LogEntry[] = [];
  const released: Delivery[] = [];
  let todo: readonly { readonly atMs: number; readonly seat: Seat; readonly command: Command }[] = [];

  const run = (command: Command, seat: Seat | null, wallMs: number): void => {
    for (const decided of decide(scenario, state, command, seat, wallMs)) {
      const { event } = decided;
      const entry: LogEntry = { ...decided, seq: state.lastSeq + 1, wallMs, by: seat };
      log.push(entry);
      state = evolve(scenario, state, entry);
      const { exerciseMs: atMs } = decided;
      if (event.type === 'inject-held') todo = [...todo, { atMs, seat: director, command: { type: 'release-inject', inject: event.inject } }];
      if (event.type !== 'inject-released') continue;
      const { inject, team } = event;
      released.push({ inject, atMs });
      const response = manner && reply(scenario, inject, manner);
      if (response) todo = [...todo, { atMs: atMs + manner.afterMs, seat: { id: team, name: team, role: 'participant', team }, command: response }];
    }
  };

  run({ type: 'brief' }, director, 0);
  run({ type: 'start' }, director, 0);
  for (let wallMs = 0; wallMs < scenario.durationMs; wallMs += stepMs) {
    run({ type: 'tick' }, null, wallMs);
    const now = todo.filter(({ atMs }) => atMs <= wallMs);
    todo = todo.filter(({ atMs }) => atMs > wallMs);
    for (const { command, seat } of now) run(command, seat, wallMs);
  }
  run({ type: 'end' }, director, scenario.durationMs);
  return { state, log, released };
}

function reply(scenario: Scenario, inject: string, { choose }: Manner): Command | null {
  const { team, key } = partsOf(inject);
  const ask = scenario.injects.find((planned) => planned.key === key)?.ask;
  if (ask?.kind === 'answer') return { type: 'answer', inject, text: 'Done.' };
  if (!ask) return null;
  const place = scenario.teams.findIndex((slot) => slot.key === team);
  const option = ask.options[choose(ask.options.length, place) % ask.options.length];
  return option ? { type: 'decide', inject, option: option.key, considered: [], rationale: 'Because.', decidedBy: team } : null;
}
