import { partsOf } from '../inject-id.ts';
import type { Scenario } from '../scenario.ts';
import { indexOf, recipientsOf } from '../scenario-index.ts';
import { type Branch, branchesOf, branchTaken, nameOfBranch } from './branch.ts';
import type { BranchForecast, Forecast, Reached } from './forecast.ts';
import type { RunEvent } from './play-run.ts';
import { rounded, spreadOf } from './spread.ts';
import { type OpenAsk, TeamLoad } from './team-load.ts';

const bins = 20;

/** Sums runs up, one after the other. */
export class Tally {
  readonly #scenario: Scenario;
  readonly #branches: readonly Branch[];
  readonly #taken = new Map<string, number>();
  readonly #delivered = new Map<string, number>();
  readonly #loads: ReadonlyMap<string, TeamLoad>;
  readonly #durations: number[] = [];
  readonly #played: number[] = [];
  /** Planned injects, with the number of their teams. */
  readonly #planned: ReadonlyMap<string, number>;
  readonly #plannedCount: number;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#branches = branchesOf(scenario);
    this.#loads = new Map(scenario.teams.map(({ key }) => [key, new TeamLoad(key, scenario.durationMs)]));
    this.#planned = new Map(scenario.injects.filter(({ trigger }) => !('contingency' in trigger)).map((inject) => [inject.key, recipientsOf(scenario, inject).length]));
    this.#plannedCount = [...this.#planned.values()].reduce((sum, teams) => sum + teams, 0);
  }

  add(events: readonly RunEvent[]): void {
    const taken = new Set(events.flatMap(({ atMs, event }) => (atMs <= this.#scenario.durationMs ? (branchTaken(event) ?? []) : [])));
    const times = new Map<string, number[]>(this.#scenario.teams.map(({ key }) => [key, []]));
    const asks = new Map<string, OpenAsk>();
    let inTime = 0;
    for (const { atMs, event } of events) {
      if (event.type === 'inject-released') {
        times.get(event.team)?.push(atMs);
        const { key } = partsOf(event.inject);
        count(this.#delivered, key);
        if (atMs <= this.#scenario.durationMs && this.#planned.has(key)) inTime += 1;
        if (event.deadlineMs !== null) asks.set(event.inject, { fromMs: atMs, untilMs: event.deadlineMs, isMet: false });
      } else if (event.type === 'answer-given' || event.type === 'decision-made') {
        const ask = asks.get(event.inject);
        if (ask) Object.assign(ask, { untilMs: Math.min(ask.untilMs, atMs), isMet: true });
      }
    }
    for (const branch of taken) count(this.#taken, branch);
    const byTeam = Map.groupBy(asks, ([inject]) => partsOf(inject).team);
    for (const [team, load] of this.#loads) load.add(times.get(team) ?? [], (byTeam.get(team) ?? []).map(([, ask]) => ask));
    this.#durations.push(events.at(-1)?.atMs ?? 0);
    this.#played.push(this.#plannedCount === 0 ? 1 : inTime / this.#plannedCount);
  }

  get unreached(): readonly Branch[] {
    return this.#branches.filter((branch) => !this.#taken.has(nameOfBranch(branch)));
  }

  forecast({ runs, seed, mix }: Pick<Forecast, 'runs' | 'seed' | 'mix'>, reached: ReadonlyMap<string, Reached>): Forecast {
    const scenario = this.#scenario;
    return {
      format: 'tocsin-forecast/1',
      runs,
      seed,
      mix,
      plannedMs: scenario.durationMs,
      duration: spreadOf(this.#durations),
      durations: histogram(this.#durations),
      played: spreadOf(this.#played),
      injects: [...this.#planned].map(([key, teams]) => ({ key, share: teams === 0 ? 0 : rounded((this.#delivered.get(key) ?? 0) / (teams * runs)) })),
      branches: this.#branches.map((branch): BranchForecast => {
        const name = nameOfBranch(branch);
        const how = reached.get(name);
        return { ...branch, runs: this.#taken.get(name) ?? 0, ...(how ? { reached: how } : {}) };
      }),
      teams: [...this.#loads.values()].map((load) => load.forecast),
      silentPersonas: this.#silentPersonas(),
    };
  }

  #silentPersonas(): readonly string[] {
    const { injects } = indexOf(this.#scenario);
    const heard = new Set([...this.#delivered.keys()].map((key) => injects.get(key)?.from));
    return this.#scenario.personas.map(({ key }) => key).filter((key) => !heard.has(key));
  }
}

const count = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

function histogram(values: readonly number[]): Forecast['durations'] {
  const least = Math.min(...values);
  const widthMs = Math.max(60_000, Math.ceil((Math.max(...values) - least) / bins / 60_000) * 60_000);
  const startMs = Math.floor(least / widthMs) * widthMs;
  const runs = new Map<number, number>();
  for (const value of values) runs.set(Math.floor((value - startMs) / widthMs), (runs.get(Math.floor((value - startMs) / widthMs)) ?? 0) + 1);
  const last = Math.max(...runs.keys(), 0);
  return Array.from({ length: last + 1 }, (_, bin) => ({ fromMs: startMs + bin * widthMs, toMs: startMs + (bin + 1) * widthMs, runs: runs.get(bin) ?? 0 }));
}
