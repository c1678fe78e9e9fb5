import { Earliest, effectsOf } from './earliest.ts';
import { type Fact, factsOfAfter, factsOfCondition } from './facts.ts';
import { type Problem, problem } from './problem.ts';
import type { Inject, Scenario } from './scenario.ts';
import { conditionOf, recipientsOf } from './scenario-index.ts';
import type { Condition, Trigger } from './trigger.ts';

/** What can never come, or comes too late, whatever the teams do. `broken` are places that name what is not there: of those that is all there is to say. */
export function lintReach(scenario: Scenario, broken: ReadonlySet<string>): readonly Problem[] {
  const earliest = new Earliest(scenario);
  const circling = circlesAmong(scenario, earliest);
  const isBroken = (where: string): boolean => broken.has(where);
  return [
    ...scenario.phases.filter(({ startsAtMs }) => startsAtMs >= scenario.durationMs).map(({ key }) => problem(`phases.${key}.startsAtMs`, 'phase-after-end')),
    ...scenario.milestones.flatMap(({ key }) => {
      const never = scenario.teams.every(({ key: team }) => earliest.milestone(team, key) === Infinity);
      if (!never || isBroken(`milestones.${key}.when`)) return [];
      return [circling.has(`milestone ${key}`) ? problem(`milestones.${key}.when`, 'trigger-cycle', { key }) : problem(`milestones.${key}`, 'milestone-unreachable')];
    }),
    ...scenario.injects.flatMap((inject) => (isBroken(`injects.${inject.key}.trigger`) ? [] : ofInject(scenario, inject, earliest, circling))),
    ...(scenario.expectations ?? []).flatMap((expected) => {
      if (!('met' in expected) || isBroken(`expectations.${expected.key}.met`)) return [];
      const never = recipientsOf(scenario, expected).every((team) => earliest.condition(expected.met, team) === Infinity);
      const late = expected.by !== undefined && 'at' in expected.by && expected.by.at > scenario.durationMs;
      return [...(never ? [problem(`expectations.${expected.key}.met`, 'expectation-unreachable')] : []), ...(late ? [problem(`expectations.${expected.key}.by`, 'expectation-after-end')] : [])];
    }),
  ];
}

function ofInject(scenario: Scenario, inject: Inject, earliest: Earliest, circling: ReadonlySet<string>): readonly Problem[] {
  const { key, ask } = inject;
  const where = `injects.${key}.trigger`;
  const teams = recipientsOf(scenario, inject);
  const times = teams.map((team) => earliest.inject(team, key));
  const first = Math.min(...times);
  if (teams.length === 0) return [];
  if (first === Infinity) return [problem(where, circling.has(`inject ${key}`) ? 'trigger-cycle' : 'inject-unreachable', { key })];
  const missed = teams.filter((_, at) => times[at] === Infinity).map((team) => problem(where, 'inject-unreachable-for-team', { team }));
  if (first >= scenario.durationMs) return [...missed, problem(where, 'inject-after-end', { atMs: first })];
  return ask && first + ask.withinMs > scenario.durationMs ? [...missed, problem(`injects.${key}.ask.withinMs`, 'answer-after-end', { atMs: first + ask.withinMs })] : missed;
}

/** Injects and milestones that never come because each waits, directly or through others, for the others: what is left when everything that waits for something else is taken away. */
function circlesAmong(scenario: Scenario, earliest: Earliest): ReadonlySet<string> {
  const waits = new Map<Fact, ReadonlySet<Fact>>();
  const nameOf = new Map<Fact, string>();
  const node = (team: string, kind: 'inject' | 'milestone', key: string): Fact => `${team} ${kind} ${key}`;
  const setters = settersOf(scenario, node);
  for (const { key: team } of scenario.teams) {
    for (const { key, when } of scenario.milestones) {
      const fact = node(team, 'milestone', key);
      if (earliest.milestone(team, key) < Infinity) continue;
      nameOf.set(fact, `milestone ${key}`);
      waits.set(fact, new Set([...(setters.get(fact) ?? []), ...(when ? asNodes(factsOfCondition(when, team)) : [])]));
    }
  }
  for (const inject of scenario.injects) {
    for (const team of recipientsOf(scenario, inject)) {
      if (earliest.inject(team, inject.key) < Infinity) continue;
      const fact = node(team, 'inject', inject.key);
      nameOf.set(fact, `inject ${inject.key}`);
      waits.set(fact, new Set(asNodes(factsOfTrigger(inject.trigger, team))));
    }
  }
  return new Set([...peeled(peeled(waits), true).keys()].map((fact) => nameOf.get(fact) ?? ''));
}

function settersOf(scenario: Scenario, node: (team: string, kind: 'inject' | 'milestone', key: string) => Fact): ReadonlyMap<Fact, readonly Fact[]> {
  const setters = new Map<Fact, Fact[]>();
  for (const inject of scenario.injects) {
    for (const effect of effectsOf(inject)) {
      if (!('milestone' in effect) || !effect.active) continue;
      for (const team of recipientsOf(scenario, inject)) {
        const fact = node(effect.team ?? team, 'milestone', effect.milestone);
        setters.set(fact, [...(setters.get(fact) ?? []), node(team, 'inject', inject.key)]);
      }
    }
  }
  return setters;
}

const factsOfTrigger = (trigger: Trigger, team: string): readonly Fact[] => {
  const condition: Condition | null = conditionOf(trigger);
  return 'after' in trigger ? factsOfAfter(trigger.after, team) : condition ? factsOfCondition(condition, team) : [];
};

/** However an inject is waited for, it is waited for. */
const asNodes = (facts: readonly Fact[]): readonly Fact[] => facts.map((fact) => fact.replace(/ (?:released|opened|answered) /, ' inject '));

/** Takes away, again and again, what waits for nothing that is left; or, backwards, what nothing that is left waits for. */
function peeled(waits: ReadonlyMap<Fact, ReadonlySet<Fact>>, backwards = false): ReadonlyMap<Fact, ReadonlySet<Fact>> {
  const left = new Map(waits);
  const before = new Map<Fact, Fact[]>();
  const open = new Map<Fact, number>([...left.keys()].map((fact) => [fact, 0]));
  for (const [fact, others] of left) {
    for (const other of others) {
      if (!left.has(other)) continue;
      const [from, to] = backwards ? [fact, other] : [other, fact];
      before.set(from, [...(before.get(from) ?? []), to]);
      open.set(to, (open.get(to) ?? 0) + 1);
    }
  }
  const free = [...open].filter(([, count]) => count === 0).map(([fact]) => fact);
  for (let fact = free.pop(); fact !== undefined; fact = free.pop()) {
    left.delete(fact);
    for (const next of before.get(fact) ?? []) {
      const count = (open.get(next) ?? 0) - 1;
      open.set(next, count);
      if (count === 0) free.push(next);
    }
  }
  return left;
}
