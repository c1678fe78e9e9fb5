import type { Inject, Scenario } from '../scenario.ts';
import { indexOf, recipientsOf } from '../scenario-index.ts';
import type { After, Condition, Effect } from '../trigger.ts';

/** What a way asks of the teams: by `team/inject`, the option to decide for, or '' where any answer does. */
export type Way = ReadonlyMap<string, string>;

/** Something that is to come about in a team. */
export type Goal =
  | { readonly team: string; readonly inject: string; readonly option?: string; readonly answered?: true }
  | { readonly team: string; readonly milestone: string }
  | { readonly team: string; readonly condition: Condition };

interface Taken {
  readonly choices: Way;
  /** By team and category, the inject that comes. */
  readonly categories: ReadonlyMap<string, string>;
  readonly seen: ReadonlySet<string>;
}

/** The search was given up before it knew. */
export class BudgetSpent extends Error {}

/**
 * The ways in which teams' choices lead to a goal. Counts, values and what must not hold are taken to be fine, and so is every moment, so that
 * no way at all proves that there is none: an option once taken stands for good, and at most one inject of a category reaches a team.
 */
export class Ways {
  readonly #scenario: Scenario;
  readonly #setters: ReadonlyMap<string, readonly Goal[]>;
  #budget: number;

  constructor(scenario: Scenario, budget: number) {
    this.#scenario = scenario;
    this.#budget = budget;
    this.#setters = settersOf(scenario);
  }

  /** @throws BudgetSpent before it knows. */
  *toAny(goals: readonly Goal[]): Generator<Way> {
    for (const goal of goals) for (const { choices } of this.#reach([goal], { choices: new Map(), categories: new Map(), seen: new Set() })) yield choices;
  }

  *#reach(goals: readonly Goal[], taken: Taken): Generator<Taken> {
    this.#budget -= 1;
    if (this.#budget < 0) throw new BudgetSpent();
    const [goal, ...others] = goals;
    if (!goal) yield taken;
    else if ('condition' in goal) yield* this.#hold(goal.condition, goal.team, others, taken);
    else if ('milestone' in goal) yield* this.#turnOn(goal.team, goal.milestone, others, taken);
    else yield* this.#deliver(goal, others, taken);
  }

  *#hold(condition: Condition, team: string, others: readonly Goal[], taken: Taken): Generator<Taken> {
    if ('all' in condition) return yield* this.#reach([...condition.all.map((part) => ({ team, condition: part })), ...others], taken);
    if ('any' in condition) {
      for (const part of condition.any) yield* this.#reach([{ team, condition: part }, ...others], taken);
      return;
    }
    if ('team' in condition) return yield* this.#reach([{ team: condition.team, condition: condition.holds }, ...others], taken);
    if ('milestone' in condition) return yield* this.#reach([{ team, milestone: condition.milestone }, ...others], taken);
    if ('answered' in condition) return yield* this.#reach([{ team, inject: condition.answered, answered: true }, ...others], taken);
    if ('decided' in condition) return yield* this.#reach([{ team, inject: condition.decided, answered: true, ...(condition.option === undefined ? {} : { option: condition.option }) }, ...others], taken);
    yield* this.#reach(others, taken);
  }

  *#turnOn(team: string, milestone: string, others: readonly Goal[], taken: Taken): Generator<Taken> {
    const name = `${team} ${milestone}`;
    if (taken.seen.has(name)) return yield* this.#reach(others, taken);
    const next = { ...taken, seen: new Set([...taken.seen, name]) };
    for (const setter of this.#setters.get(name) ?? []) yield* this.#reach([setter, ...others], next);
  }

  *#deliver({ team, inject: key, option, answered }: Extract<Goal, { readonly inject: string }>, others: readonly Goal[], taken: Taken): Generator<Taken> {
    const inject = indexOf(this.#scenario).injects.get(key);
    if (!inject || !recipientsOf(this.#scenario, inject).includes(team)) return;
    const id = `${team}/${key}`;
    const chosen = taken.choices.get(id);
    if (option !== undefined && chosen !== undefined && chosen !== '' && chosen !== option) return;
    const choices = answered ? new Map([...taken.choices, [id, option ?? chosen ?? ''] as const]) : taken.choices;
    if (taken.seen.has(id)) return yield* this.#reach(others, { ...taken, choices });
    const place = `${team} ${inject.category ?? ''}`;
    if (inject.category && (taken.categories.get(place) ?? key) !== key) return;
    const categories = inject.category ? new Map([...taken.categories, [place, key] as const]) : taken.categories;
    yield* this.#reach([...causesOf(inject, team), ...others], { choices, categories, seen: new Set([...taken.seen, id]) });
  }
}

function causesOf({ trigger }: Inject, team: string): readonly Goal[] {
  if ('when' in trigger) return [{ team, condition: trigger.when }];
  return 'after' in trigger ? startOf(trigger.after, team) : [];
}

function startOf({ inject, happened, milestone }: After, team: string): readonly Goal[] {
  if (inject !== undefined) return [{ team, inject, ...(happened === 'answered' ? { answered: true as const } : {}) }];
  return milestone === undefined ? [] : [{ team, milestone }];
}

/** What turns each milestone of each team on. */
function settersOf(scenario: Scenario): ReadonlyMap<string, readonly Goal[]> {
  const setters = new Map<string, Goal[]>();
  const note = (team: string, milestone: string, goal: Goal): void => void setters.set(`${team} ${milestone}`, [...(setters.get(`${team} ${milestone}`) ?? []), goal]);
  const noteEffects = (effects: readonly Effect[] = [], goal: Extract<Goal, { readonly inject: string }>): void => {
    for (const effect of effects) if ('milestone' in effect && effect.active) note(effect.team ?? goal.team, effect.milestone, goal);
  };
  for (const { key: team } of scenario.teams) for (const { key, when } of scenario.milestones) if (when) note(team, key, { team, condition: when });
  for (const inject of scenario.injects) {
    const { key, effects, ask } = inject;
    for (const team of recipientsOf(scenario, inject)) {
      const goal = { team, inject: key };
      noteEffects(effects, goal);
      noteEffects(ask?.kind === 'answer' ? ask.effects : [], { ...goal, answered: true });
      for (const option of ask?.kind === 'decision' ? ask.options : []) noteEffects(option.effects, { ...goal, answered: true, option: option.key });
    }
  }
  return setters;
}
