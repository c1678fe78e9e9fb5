import type { TeamForecast } from './forecast.ts';
import { rounded, spreadOf } from './spread.ts';

/** As many parts is the planned duration cut into. */
const parts = 30;
const minuteMs = 60_000;

export interface OpenAsk {
  readonly fromMs: number;
  /** When it was met, or its time was over. */
  untilMs: number;
  isMet: boolean;
}

/** What the runs asked of one team, run by run. */
export class TeamLoad {
  readonly #quiet: number[] = [];
  readonly #perMinute: number[] = [];
  readonly #open: number[] = [];
  readonly #injects: number[] = Array.from({ length: parts }, () => 0);
  readonly #asks: number[] = Array.from({ length: parts }, () => 0);
  readonly #partMs: number;
  #asked = 0;
  #met = 0;
  readonly #team: string;
  readonly #plannedMs: number;

  constructor(team: string, plannedMs: number) {
    this.#team = team;
    this.#plannedMs = plannedMs;
    this.#partMs = plannedMs / parts;
  }

  /** `times` of delivery rise. */
  add(times: readonly number[], asks: readonly OpenAsk[]): void {
    const inTime = times.filter((time) => time <= this.#plannedMs);
    this.#quiet.push(inTime.concat(this.#plannedMs).reduce((longest, time, at) => Math.max(longest, time - (inTime[at - 1] ?? 0)), 0));
    this.#perMinute.push(most(times, (time, first) => time - first < minuteMs));
    this.#open.push(mostAtOnce(asks));
    this.#asked += asks.length;
    this.#met += asks.filter(({ isMet }) => isMet).length;
    for (const time of inTime) this.#count(this.#injects, Math.floor(time / this.#partMs), 1);
    for (const { fromMs, untilMs } of asks) {
      for (let part = Math.floor(fromMs / this.#partMs); part < parts && part * this.#partMs < untilMs; part += 1) {
        const overlap = Math.min(untilMs, (part + 1) * this.#partMs) - Math.max(fromMs, part * this.#partMs);
        this.#count(this.#asks, part, overlap / this.#partMs);
      }
    }
  }

  get forecast(): TeamForecast {
    const runs = Math.max(1, this.#quiet.length);
    return {
      team: this.#team,
      unmet: this.#asked === 0 ? 0 : rounded(1 - this.#met / this.#asked),
      quiet: spreadOf(this.#quiet),
      injectsPerMinute: spreadOf(this.#perMinute),
      openAsks: spreadOf(this.#open),
      load: this.#injects.map((injects, part) => ({ fromMs: Math.round(part * this.#partMs), injects: rounded(injects / runs), openAsks: rounded((this.#asks[part] ?? 0) / runs) })),
    };
  }

  #count(counts: number[], part: number, by: number): void {
    const place = Math.min(part, parts - 1);
    counts[place] = (counts[place] ?? 0) + by;
  }
}

/** The most that fit into a window. */
function most(times: readonly number[], fits: (time: number, first: number) => boolean): number {
  let first = 0;
  let highest = 0;
  for (const [at, time] of times.entries()) {
    while (!fits(time, times[first] ?? time)) first += 1;
    highest = Math.max(highest, at - first + 1);
  }
  return highest;
}

function mostAtOnce(asks: readonly OpenAsk[]): number {
  const changes = asks.flatMap(({ fromMs, untilMs }) => [{ atMs: fromMs, by: 1 }, { atMs: untilMs, by: -1 }]).toSorted((a, b) => a.atMs - b.atMs || a.by - b.by);
  let open = 0;
  let highest = 0;
  for (const { by } of changes) {
    open += by;
    highest = Math.max(highest, open);
  }
  return highest;
}
