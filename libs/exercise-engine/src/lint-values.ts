import { incidentKinds } from '#kernel';
import { type Problem, problem } from './problem.ts';
import type { Ask, Inject, Scenario } from './scenario.ts';
import { recipientsOf } from './scenario-index.ts';
import type { Trigger } from './trigger.ts';

/** What is wrong with one part, whatever the others say. */
export function lintValues(scenario: Scenario): readonly Problem[] {
  const { teams, phases, personas, milestones, variables, objectives, injects, expectations = [], attachments = [], glossary = [] } = scenario;
  const lists = { teams, phases, personas, milestones, variables, objectives, injects, expectations, attachments, glossary };
  return [
    ...Object.entries(lists).flatMap(([list, items]) => lintKeys(list, items)),
    ...teams.filter(({ key }) => key.includes('/')).map(({ key }) => problem(`teams.${key}`, 'key-with-slash')),
    ...phases.filter(({ startsAtMs }) => !isTime(startsAtMs)).map(({ key }) => problem(`phases.${key}.startsAtMs`, 'time-invalid')),
    ...(Number.isNaN(Date.parse(scenario.scenarioStart)) ? [problem('scenarioStart', 'time-invalid')] : []),
    ...(isTime(scenario.durationMs) && scenario.durationMs > 0 ? [] : [problem('durationMs', 'time-invalid')]),
    ...((scenario.statutoryScale ?? 1) > 0 ? [] : [problem('statutoryScale', 'scale-invalid')]),
    ...injects.flatMap((inject) => lintInject(scenario, inject)),
    ...lintCategories(scenario),
  ];
}

function lintKeys(where: string, items: readonly { readonly key: string }[]): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    if (key === '') return [problem(where, 'key-empty')];
    if (seen.has(key)) return [problem(`${where}.${key}`, 'key-duplicate', { key })];
    seen.add(key);
    return [];
  });
}

function lintInject(scenario: Scenario, inject: Inject): readonly Problem[] {
  const where = `injects.${inject.key}`;
  return [
    ...(recipientsOf(scenario, inject).length === 0 ? [problem(`${where}.to`, 'inject-without-receiver')] : []),
    ...(timesOf(inject.trigger).every(isTime) ? [] : [problem(`${where}.trigger`, 'time-invalid')]),
    ...(inject.notifiable ?? []).filter((kind) => !incidentKinds.includes(kind)).map((kind) => problem(`${where}.notifiable`, 'unknown-incident-kind', { kind })),
    ...(inject.ask ? lintAsk(`${where}.ask`, inject.ask) : []),
  ];
}

function lintAsk(where: string, ask: Ask): readonly Problem[] {
  const deadline = ask.withinMs > 0 && Number.isFinite(ask.withinMs) ? [] : [problem(`${where}.withinMs`, 'ask-without-deadline')];
  if (ask.kind === 'answer') return deadline;
  const few = ask.options.length < 2 ? [problem(`${where}.options`, 'decision-without-options')] : [];
  return [...deadline, ...few, ...lintKeys(`${where}.options`, ask.options)];
}

/** At most one of a category reaches a team, so two that come whatever happens are one too many. */
function lintCategories(scenario: Scenario): readonly Problem[] {
  const taken = new Map<string, string>();
  return scenario.injects.flatMap((inject) => {
    const { key, category, trigger } = inject;
    if (!category || !('at' in trigger || ('after' in trigger && trigger.after.phase !== undefined))) return [];
    const places = recipientsOf(scenario, inject).map((team) => `${team} ${category}`);
    const rival = places.map((place) => taken.get(place)).find((other) => other !== undefined);
    for (const place of places) if (!taken.has(place)) taken.set(place, key);
    return rival === undefined ? [] : [problem(`injects.${key}.category`, 'category-crowded', { category, rival })];
  });
}

function timesOf(trigger: Trigger): readonly number[] {
  if ('at' in trigger) return [trigger.at];
  if ('after' in trigger) return [trigger.after.delayMs];
  if ('when' in trigger) return [trigger.delayMs ?? 0];
  return 'unless' in trigger ? [trigger.byMs] : [];
}

const isTime = (ms: number): boolean => Number.isFinite(ms) && ms >= 0;
