import { type Fact, factsOfAfter, factsOfCondition } from './facts.ts';
import type { Inject, Milestone, Persona, Phase, Scenario } from './scenario.ts';
import type { AgendaItem } from './state.ts';
import type { Condition, Trigger } from './trigger.ts';

/** A milestone or inject of one team that may turn when a fact changes. */
export type Watcher = { readonly team: string } & (
  | { readonly milestone: Milestone }
  | { readonly inject: Inject }
);

/** What the engine looks up in a scenario, worked out once. */
export interface ScenarioIndex {
  readonly teams: ReadonlySet<string>;
  readonly injects: ReadonlyMap<string, Inject>;
  readonly personas: ReadonlyMap<string, Persona>;
  readonly phases: ReadonlyMap<string, Phase>;
  readonly category: ReadonlyMap<string, readonly Inject[]>;
  readonly watchers: ReadonlyMap<Fact, readonly Watcher[]>;
  /** Those whose condition may hold before anything has happened. */
  readonly atStart: readonly Watcher[];
  /** Whether an inject makes anybody aware of something notifiable. */
  readonly isNotifiable: boolean;
  /** Order among what comes at the same moment; of a statutory deadline `key` is its place in the team. */
  readonly rank: (kind: AgendaItem['kind'], key: string, team: string) => number;
}

const indexes = new WeakMap<Scenario, ScenarioIndex>();

export function indexOf(scenario: Scenario): ScenarioIndex {
  const known = indexes.get(scenario);
  if (known) return known;
  const index = buildIndex(scenario);
  indexes.set(scenario, index);
  return index;
}

/** Keys of the teams that an inject or expectation is meant for. */
export function recipientsOf(scenario: Scenario, { to }: Pick<Inject, 'to'>): readonly string[] {
  const teams = scenario.teams.map((team) => team.key);
  return to === 'all' ? teams : teams.filter((team) => to.includes(team));
}

/** What a trigger asks of the world, if anything. */
export const conditionOf = (trigger: Trigger): Condition | null => ('when' in trigger ? trigger.when : 'unless' in trigger ? trigger.unless : null);

/** The exercise time at which an inject becomes due whatever happens before, or null. */
export function plannedDueMs(scenario: Scenario, { trigger }: Inject): number | null {
  if ('at' in trigger) return trigger.at;
  if ('unless' in trigger) return trigger.byMs;
  if (!('after' in trigger) || trigger.after.phase === undefined) return null;
  const phase = scenario.phases.find(({ key }) => key === trigger.after.phase);
  return phase ? phase.startsAtMs + trigger.after.delayMs : null;
}

function buildIndex(scenario: Scenario): ScenarioIndex {
  const watchers = new Map<Fact, Watcher[]>();
  const atStart: Watcher[] = [];
  const watch = (facts: readonly Fact[], watcher: Watcher): void => {
    for (const fact of new Set(facts)) {
      const others = watchers.get(fact);
      if (others) others.push(watcher);
      else watchers.set(fact, [watcher]);
    }
  };
  for (const { key: team } of scenario.teams) {
    for (const milestone of scenario.milestones) {
      if (!milestone.when) continue;
      const watcher = { team, milestone };
      watch(factsOfCondition(milestone.when, team), watcher);
      atStart.push(watcher);
    }
  }
  for (const inject of scenario.injects) {
    for (const team of recipientsOf(scenario, inject)) {
      const watcher = { team, inject };
      const { trigger } = inject;
      if ('after' in trigger) watch(factsOfAfter(trigger.after, team), watcher);
      const condition = conditionOf(trigger);
      if (!condition) continue;
      watch(factsOfCondition(condition, team), watcher);
      atStart.push(watcher);
    }
  }
  return {
    teams: new Set(scenario.teams.map(({ key }) => key)),
    injects: byKey(scenario.injects),
    personas: byKey(scenario.personas),
    phases: byKey(scenario.phases),
    category: Map.groupBy(scenario.injects.filter(({ category }) => category), ({ category }) => category ?? ''),
    watchers,
    atStart,
    isNotifiable: scenario.injects.some(({ notifiable }) => notifiable?.length),
    rank: rankIn(scenario),
  };
}

const byKey = <Item extends { readonly key: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.key, item]));

/** At one moment phases come first, then deadlines, then injects in the order of the scenario, then of the teams; statutory deadlines come last. */
function rankIn(scenario: Scenario): ScenarioIndex['rank'] {
  const positions = (items: readonly { readonly key: string }[]): ReadonlyMap<string, number> => new Map(items.map(({ key }, at) => [key, at]));
  const injects = positions(scenario.injects);
  const teams = positions(scenario.teams);
  const phases = positions(scenario.phases);
  const span = scenario.phases.length + scenario.injects.length * scenario.teams.length;
  return (kind, key, team) => {
    if (kind === 'phase') return phases.get(key) ?? 0;
    if (kind === 'statutory') return 3 * span + Number(key) * scenario.teams.length + (teams.get(team) ?? 0);
    const order = (injects.get(key) ?? 0) * scenario.teams.length + (teams.get(team) ?? 0);
    return kind === 'deadline' ? span + order : 2 * span + order;
  };
}
