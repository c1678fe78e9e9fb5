import { factOf, type Fact } from './facts.ts';
import type { Inject, Scenario } from './scenario.ts';
import { indexOf, recipientsOf, type ScenarioIndex, type Watcher } from './scenario-index.ts';
import type { After, Condition, Effect, VariableValue } from './trigger.ts';
import { ValueRanges } from './value-ranges.ts';

/**
 * Before which exercise time nothing can happen, whatever the teams do. Infinity: never, unless the director forces it by hand.
 * Worked out from the beginning: what nothing leads to stays at Infinity, and so does what waits for itself.
 */
export class Earliest {
  readonly #index: ScenarioIndex;
  readonly #initial: ReadonlyMap<string, VariableValue>;
  readonly #times = new Map<Fact, number>();
  readonly #values = new ValueRanges();
  readonly #queue: Watcher[];

  constructor(scenario: Scenario) {
    this.#index = indexOf(scenario);
    this.#initial = new Map(scenario.variables.map(({ key, initial }) => [key, initial]));
    this.#queue = [...this.#index.atStart, ...scenario.injects.flatMap((inject) => recipientsOf(scenario, inject).map((team) => ({ team, inject })))];
    for (let place = 0; place < this.#queue.length; place += 1) {
      const watcher = this.#queue[place];
      if (watcher) this.#reconsider(watcher);
    }
  }

  inject(team: string, key: string): number {
    return this.#at(factOf(team, 'released', key));
  }

  milestone(team: string, key: string): number {
    return this.#at(factOf(team, 'milestone', key));
  }

  condition(asked: Condition, team: string): number {
    if ('all' in asked) return asked.all.reduce((latest, part) => Math.max(latest, this.condition(part, team)), 0);
    if ('any' in asked) return asked.any.reduce((first, part) => Math.min(first, this.condition(part, team)), Infinity);
    if ('not' in asked) return this.#failure(asked.not, team);
    if ('team' in asked) return this.condition(asked.holds, asked.team);
    if ('milestone' in asked) return this.milestone(team, asked.milestone);
    if ('answered' in asked) return asked.contains !== undefined && this.#index.injects.get(asked.answered)?.ask?.kind === 'decision' ? Infinity : this.inject(team, asked.answered);
    if ('decided' in asked) return asks(this.#index.injects.get(asked.decided), asked.option) ? this.inject(team, asked.decided) : Infinity;
    if ('score' in asked) return this.#values.earliest(factOf(team, 'score', asked.score), 0, asked);
    return 'variable' in asked ? this.#values.earliest(factOf(team, 'variable', asked.variable), this.#initial.get(asked.variable), asked) : 0;
  }

  /** From when on it may fail to hold: anything but an `all` of nothing fails before it happens. */
  #failure(asked: Condition, team: string): number {
    if ('all' in asked) return asked.all.reduce((first, part) => Math.min(first, this.#failure(part, team)), Infinity);
    if ('any' in asked) return asked.any.reduce((latest, part) => Math.max(latest, this.#failure(part, team)), 0);
    if ('team' in asked) return this.#failure(asked.holds, asked.team);
    return 'not' in asked ? this.condition(asked.not, team) : 0;
  }

  #at(fact: Fact): number {
    return this.#times.get(fact) ?? Infinity;
  }

  #reconsider(watcher: Watcher): void {
    const { team } = watcher;
    if ('inject' in watcher) return this.#happen(watcher.inject, team);
    const { key, when } = watcher.milestone;
    if (when) this.#turn(factOf(team, 'milestone', key), this.condition(when, team));
  }

  #happen(inject: Inject, team: string): void {
    const atMs = this.#due(inject, team);
    if (!(atMs < this.inject(team, inject.key))) return;
    for (const kind of ['released', 'opened', 'answered']) this.#turn(factOf(team, kind, inject.key), atMs);
    for (const effect of effectsOf(inject)) {
      const other = effect.team ?? team;
      if ('milestone' in effect) {
        if (effect.active) this.#turn(factOf(other, 'milestone', effect.milestone), atMs);
      } else {
        const fact = 'objective' in effect ? factOf(other, 'score', effect.objective) : factOf(other, 'variable', effect.variable);
        if (this.#values.change(fact, effect, atMs)) this.#notify(fact);
      }
    }
  }

  #due({ trigger }: Inject, team: string): number {
    if ('at' in trigger) return trigger.at;
    if ('after' in trigger) return this.#start(team, trigger.after) + trigger.after.delayMs;
    if ('when' in trigger) return this.condition(trigger.when, team) + (trigger.delayMs ?? 0);
    return 'unless' in trigger ? trigger.byMs : 0;
  }

  #start(team: string, { inject, milestone, phase }: After): number {
    if (inject !== undefined) return this.inject(team, inject);
    return milestone === undefined ? (this.#index.phases.get(phase ?? '')?.startsAtMs ?? Infinity) : this.milestone(team, milestone);
  }

  #turn(fact: Fact, atMs: number): void {
    if (!(atMs < this.#at(fact))) return;
    this.#times.set(fact, atMs);
    this.#notify(fact);
  }

  #notify(fact: Fact): void {
    for (const watcher of this.#index.watchers.get(fact) ?? []) this.#queue.push(watcher);
  }
}

/** What receiving an inject, and meeting what it asks, may change. */
export function effectsOf({ effects = [], ask }: Inject): readonly Effect[] {
  return [...effects, ...(ask?.kind === 'decision' ? ask.options.flatMap((option) => option.effects ?? []) : (ask?.effects ?? []))];
}

const asks = (inject: Inject | undefined, option: string | undefined): boolean =>
  inject?.ask?.kind === 'decision' && (option === undefined || inject.ask.options.some(({ key }) => key === option));
