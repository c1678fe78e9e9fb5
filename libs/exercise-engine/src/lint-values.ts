import { incidentKinds } from '#kernel';
import type { Problem } from './problem.ts';
import type { Ask, Inject, Scenario } from './scenario.ts';
import { recipientsOf } from './scenario-index.ts';
import type { Trigger } from './trigger.ts';

const problem = (where: string, reason: Problem['reason'], details: Problem['details'] = {}): Problem => ({ where, reason, details });

/** What is wrong with one part, whatever the others say. */
export function lintValues(scenario: Scenario): readonly Problem[] {
  const { teams, phases, personas, milestones, variables, objectives, injects, expectations = [] } = scenario;
  const lists = { teams, phases, personas, milestones, variables, objectives, injects, expectations };
  return [
    ...Object.entries(lists).flatMap(([list, items]) => lintKeys(list, items)),
    ...teams.filter(({ key }) => key.includes('/')).map(({ key }) => problem(`teams.${key}`, 'scenarios.key-with-slash')),
    ...phases.filter(({ startsAtMs }) => !isTime(startsAtMs)).map(({ key }) => problem(`phases.${key}`, 'scenarios.time-invalid')),
    ...(Number.isNaN(Date.parse(scenario.scenarioStart)) ? [problem('scenarioStart', 'scenarios.time-invalid')] : []),
    ...((scenario.statutoryScale ?? 1) > 0 ? [] : [problem('statutoryScale', 'scenarios.scale-invalid')]),
    ...injects.flatMap((inject) => lintInject(scenario, inject)),
    ...lintCategories(scenario),
  ];
}

function lintKeys(where: string, items: readonly { readonly key: string }[]): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    if (key === '') return [problem(where, 'scenarios.key-empty')];
    if (seen.has(key)) return [problem(`${where}.${key}`, 'scenarios.key-duplicate', { key })];
    seen.add(key);
    return [];
  });
}

function lintInject(scenario: Scenario, inject: Inject): readonly Problem[] {
  const where = `injects.${inject.key}`;
  return [
    ...(recipientsOf(scenario, inject).length === 0 ? [problem(`${where}.to`, 'scenarios.inject-without-receiver')] : []),
    ...(timesOf(inject.trigger).every(isTime) ? [] : [problem(`${where}.trigger`, 'scenarios.time-invalid')]),
    ...(inject.notifiable ?? []).filter((kind) => !incidentKinds.includes(kind)).map((kind) => problem(`${where}.notifiable`, 'scenarios.unknown-incident-kind', { kind })),
    ...(inject.ask ? lintAsk(`${where}.ask`, inject.ask) : []),
  ];
}

function lintAsk(where: string, ask: Ask): readonly Problem[] {
  const deadline = ask.withinMs > 0 && Number.isFinite(ask.withinMs) ? [] : [problem(where, 'scenarios.ask-without-deadline')];
  if (ask.kind === 'answer') return deadline;
  const few = ask.options.length < 2 ? [problem(where, 'scenarios.decision-without-options')] : [];
  return [...deadline, ...few, ...lintKeys(`${where}.options`, ask.options)];
}

/** At most one of a category reaches a team, so two that come whatever happens are one too many. */
function lintCategories(scenario: Scenario): readonly Problem[] {
  const certain = scenario.injects.filter(({ category, trigger }) => category && ('at' in trigger || ('after' in trigger && trigger.after.phase !== undefined)));
  return certain.flatMap((inject, at) => {
    const receivers = new Set(recipientsOf(scenario, inject));
    const rival = certain.slice(0, at).find((other) => other.category === inject.category && recipientsOf(scenario, other).some((team) => receivers.has(team)));
    return rival ? [problem(`injects.${inject.key}.category`, 'scenarios.category-crowded', { category: inject.category ?? '', rival: rival.key })] : [];
  });
}

function timesOf(trigger: Trigger): readonly number[] {
  if ('at' in trigger) return [trigger.at];
  if ('after' in trigger) return [trigger.after.delayMs];
  if ('when' in trigger) return [trigger.delayMs ?? 0];
  return 'unless' in trigger ? [trigger.byMs] : [];
}

const isTime = (ms: number): boolean => Number.isFinite(ms) && ms >= 0;
