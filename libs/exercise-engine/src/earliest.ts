import { factOf, factsOfCondition, type Fact } from './facts.ts';
import type { Inject, Scenario } from './scenario.ts';
import { indexOf, recipientsOf, type Watcher } from './scenario-index.ts';
import type { After, Condition, Effect, VariableValue } from './trigger.ts';

/** Before which exercise time nothing can happen, whatever the teams do. Infinity: never, unless the director forces it by hand. */
export interface Earliest {
  readonly inject: (team: string, key: string) => number;
  readonly milestone: (team: string, key: string) => number;
  readonly condition: (condition: Condition, team: string) => number;
}

/** All that may ever become of a variable or a score. */
interface Range {
  /** When it first changes. */
  readonly fromMs: number;
  readonly values: ReadonlySet<VariableValue>;
  readonly rises: boolean;
  readonly falls: boolean;
}

/** Works the earliest times out from the beginning: what nothing leads to stays at Infinity, and so does what waits for itself. */
export function earliestOf(scenario: Scenario): Earliest {
  const { injects, watchers, atStart, phases } = indexOf(scenario);
  const times = new Map<Fact, number>();
  const ranges = new Map<Fact, Range>();
  const variables = new Map(scenario.variables.map((variable) => [variable.key, variable]));
  const queue: Watcher[] = [...atStart];

  const at = (fact: Fact): number => times.get(fact) ?? Infinity;
  const inject = (team: string, key: string): number => at(factOf(team, 'released', key));
  const milestone = (team: string, key: string): number => at(factOf(team, 'milestone', key));

  function condition(asked: Condition, team: string): number {
    if ('all' in asked) return asked.all.reduce((latest, part) => Math.max(latest, condition(part, team)), 0);
    if ('any' in asked) return asked.any.reduce((first, part) => Math.min(first, condition(part, team)), Infinity);
    if ('not' in asked) return failure(asked.not, team);
    if ('team' in asked) return condition(asked.holds, asked.team);
    if ('milestone' in asked) return milestone(team, asked.milestone);
    if ('answered' in asked) return asked.contains !== undefined && injects.get(asked.answered)?.ask?.kind === 'decision' ? Infinity : inject(team, asked.answered);
    if ('decided' in asked) return asks(injects.get(asked.decided), asked.option) ? inject(team, asked.decided) : Infinity;
    return 'count' in asked ? 0 : measured(asked, team);
  }

  /** From when on it may fail to hold: anything but an `all` of nothing fails before it happens. */
  function failure(asked: Condition, team: string): number {
    if ('all' in asked) return asked.all.reduce((first, part) => Math.min(first, failure(part, team)), Infinity);
    if ('any' in asked) return asked.any.reduce((latest, part) => Math.max(latest, failure(part, team)), 0);
    if ('team' in asked) return failure(asked.holds, asked.team);
    return 'not' in asked ? condition(asked.not, team) : 0;
  }

  /** From when on a variable or a score may stand so: from the start, or once something changed it. */
  function measured(asked: Extract<Condition, { readonly score: string } | { readonly variable: string }>, team: string): number {
    const [fact = ''] = factsOfCondition(asked, team);
    const initial = 'score' in asked ? 0 : variables.get(asked.variable)?.initial;
    const still = { fromMs: Infinity, values: new Set(initial === undefined ? [] : [initial]), rises: false, falls: false };
    if (mayStand(still, asked)) return 0;
    const range = ranges.get(fact);
    return range && mayStand({ ...range, values: new Set([...range.values, ...still.values]) }, asked) ? range.fromMs : Infinity;
  }

  function start(team: string, after: After): number {
    if (after.inject !== undefined) return inject(team, after.inject);
    return after.milestone === undefined ? (phases.get(after.phase ?? '')?.startsAtMs ?? Infinity) : milestone(team, after.milestone);
  }

  function timeOf({ trigger }: Inject, team: string): number {
    if ('at' in trigger) return trigger.at;
    if ('after' in trigger) return start(team, trigger.after) + trigger.after.delayMs;
    if ('when' in trigger) return condition(trigger.when, team) + (trigger.delayMs ?? 0);
    return 'unless' in trigger ? trigger.byMs : 0;
  }

  const notify = (facts: readonly Fact[]): void => {
    for (const fact of facts) queue.push(...(watchers.get(fact) ?? []));
  };

  function change(fact: Fact, effect: Exclude<Effect, { readonly milestone: string }>, atMs: number): void {
    const { fromMs, values, rises, falls } = ranges.get(fact) ?? { fromMs: Infinity, values: new Set<VariableValue>(), rises: false, falls: false };
    const step = 'points' in effect ? effect.points : 'add' in effect ? effect.add : 0;
    const isNew = atMs < fromMs || ('set' in effect && !values.has(effect.set)) || (step > 0 && !rises) || (step < 0 && !falls);
    if (!isNew) return;
    ranges.set(fact, { fromMs: Math.min(fromMs, atMs), values: 'set' in effect ? new Set([...values, effect.set]) : values, rises: rises || step > 0, falls: falls || step < 0 });
    notify([fact]);
  }

  function turn(fact: Fact, atMs: number): void {
    if (!(atMs < at(fact))) return;
    times.set(fact, atMs);
    notify([fact]);
  }

  function happen(watcher: Extract<Watcher, { readonly inject: Inject }>): void {
    const { team, inject: planned } = watcher;
    const atMs = timeOf(planned, team);
    if (!(atMs < inject(team, planned.key))) return;
    for (const kind of ['released', 'opened', 'answered']) turn(factOf(team, kind, planned.key), atMs);
    for (const effect of effectsOf(planned)) {
      const other = effect.team ?? team;
      if ('milestone' in effect) {
        if (effect.active) turn(factOf(other, 'milestone', effect.milestone), atMs);
      } else {
        change('objective' in effect ? factOf(other, 'score', effect.objective) : factOf(other, 'variable', effect.variable), effect, atMs);
      }
    }
  }

  for (const planned of scenario.injects) for (const team of recipientsOf(scenario, planned)) queue.push({ team, inject: planned });
  for (let place = 0; place < queue.length; place += 1) {
    const watcher = queue[place];
    if (!watcher) continue;
    if ('inject' in watcher) happen(watcher);
    else if (watcher.milestone.when) turn(factOf(watcher.team, 'milestone', watcher.milestone.key), condition(watcher.milestone.when, watcher.team));
  }
  return { inject, milestone, condition };
}

/** What receiving an inject, and meeting what it asks, may change. */
export function effectsOf({ effects = [], ask }: Inject): readonly Effect[] {
  return [...effects, ...(ask?.kind === 'decision' ? ask.options.flatMap((option) => option.effects ?? []) : (ask?.effects ?? []))];
}

const asks = (inject: Inject | undefined, option: string | undefined): boolean =>
  inject?.ask?.kind === 'decision' && (option === undefined || inject.ask.options.some(({ key }) => key === option));

/** Whether a value may come to compare so, however often each change happens. What is added to something else than a number is added to 0. */
function mayStand({ values, rises, falls }: Range, { is, than }: Extract<Condition, { readonly score: string } | { readonly variable: string }>): boolean {
  if (is === 'equal' && values.has(than)) return true;
  if (typeof than !== 'number') return false;
  const numbers = [...values, ...(rises || falls ? [0] : [])].filter((value) => typeof value === 'number');
  const least = falls ? -Infinity : Math.min(...numbers);
  const most = rises ? Infinity : Math.max(...numbers);
  if (is === 'equal') return (rises || falls) && least <= than && than <= most;
  if (is === 'more') return most > than;
  if (is === 'less') return least < than;
  return is === 'at-least' ? most >= than : least <= than;
}
