import { type Problem, problem } from './problem.ts';
import type { Expectation } from './expectation.ts';
import type { Inject, Scenario } from './scenario.ts';
import { conditionOf } from './scenario-index.ts';
import type { After, Condition, Effect } from './trigger.ts';

export type ReferenceKind = 'team' | 'phase' | 'persona' | 'milestone' | 'variable' | 'objective' | 'inject' | 'option' | 'attachment';

interface Reference {
  readonly where: string;
  readonly kind: ReferenceKind;
  readonly key: string;
}

/** Everything named must be there. */
export function lintReferences(scenario: Scenario): readonly Problem[] {
  const known = keysOf(scenario);
  return referencesOf(scenario)
    .filter(({ kind, key }) => !known[kind].has(key))
    .map(({ where, kind, key }) => problem(where, `unknown-${kind}`, { key }));
}

/** Paths, joined by points, of what refers to a thing. An option is named `inject/option`. */
export const referencesTo = (scenario: Scenario, kind: ReferenceKind, key: string): readonly string[] =>
  referencesOf(scenario).flatMap((reference) => (reference.kind === kind && reference.key === key ? reference.where : []));

function keysOf({ teams, phases, personas, milestones, variables, objectives, injects, attachments = [] }: Scenario): Record<ReferenceKind, ReadonlySet<string>> {
  const keys = (items: readonly { readonly key: string }[]): ReadonlySet<string> => new Set(items.map(({ key }) => key));
  const options = injects.flatMap(({ key, ask }) => (ask?.kind === 'decision' ? ask.options.map((option) => `${key}/${option.key}`) : []));
  return {
    team: keys(teams),
    phase: keys(phases),
    persona: keys(personas),
    milestone: keys(milestones),
    variable: keys(variables),
    objective: keys(objectives),
    inject: keys(injects),
    option: new Set(options),
    attachment: keys(attachments),
  };
}

const referencesOf = (scenario: Scenario): readonly Reference[] => [
  ...scenario.milestones.flatMap(({ key, when }) => (when ? ofCondition(`milestones.${key}.when`, when) : [])),
  ...scenario.injects.flatMap((inject) => ofInject(`injects.${inject.key}`, inject)),
  ...(scenario.expectations ?? []).flatMap((expectation) => ofExpectation(`expectations.${expectation.key}`, expectation)),
];

function ofInject(where: string, inject: Inject): readonly Reference[] {
  const { from, to, trigger, effects, objectives = [], attachments = [], ask } = inject;
  const condition = conditionOf(trigger);
  return [
    { where: `${where}.from`, kind: 'persona', key: from },
    ...(to === 'all' ? [] : to.map((key): Reference => ({ where: `${where}.to`, kind: 'team', key }))),
    ...('after' in trigger ? ofAfter(`${where}.trigger`, trigger.after) : []),
    ...(condition ? ofCondition(`${where}.trigger`, condition) : []),
    ...ofEffects(`${where}.effects`, effects),
    ...(ask?.kind === 'decision' ? ask.options.flatMap((option) => ofEffects(`${where}.ask.options.${option.key}.effects`, option.effects)) : ofEffects(`${where}.ask.effects`, ask?.effects)),
    ...objectives.map((key): Reference => ({ where: `${where}.objectives`, kind: 'objective', key })),
    ...attachments.map((key): Reference => ({ where: `${where}.attachments`, kind: 'attachment', key })),
  ];
}

function ofExpectation(where: string, expectation: Expectation): readonly Reference[] {
  const { objective, to } = expectation;
  const { met, partly, by } = 'met' in expectation ? expectation : {};
  return [
    { where: `${where}.objective`, kind: 'objective', key: objective },
    ...(to === 'all' ? [] : to.map((key): Reference => ({ where: `${where}.to`, kind: 'team', key }))),
    ...(met ? ofCondition(`${where}.met`, met) : []),
    ...(partly ? ofCondition(`${where}.partly`, partly) : []),
    ...(by && 'after' in by ? ofAfter(`${where}.by`, by.after) : []),
  ];
}

function ofAfter(where: string, { inject, milestone, phase }: After): readonly Reference[] {
  const named = { inject, milestone, phase };
  return (['inject', 'milestone', 'phase'] as const).flatMap((kind) => (named[kind] === undefined ? [] : [{ where, kind, key: named[kind] }]));
}

function ofCondition(where: string, condition: Condition): readonly Reference[] {
  if ('all' in condition) return condition.all.flatMap((part) => ofCondition(where, part));
  if ('any' in condition) return condition.any.flatMap((part) => ofCondition(where, part));
  if ('not' in condition) return ofCondition(where, condition.not);
  if ('team' in condition) return [{ where, kind: 'team', key: condition.team }, ...ofCondition(where, condition.holds)];
  if ('milestone' in condition) return [{ where, kind: 'milestone', key: condition.milestone }];
  if ('answered' in condition) return [{ where, kind: 'inject', key: condition.answered }];
  if ('decided' in condition) return ofDecision(where, condition.decided, condition.option);
  if ('score' in condition) return [{ where, kind: 'objective', key: condition.score }];
  return 'variable' in condition ? [{ where, kind: 'variable', key: condition.variable }] : [];
}

const ofDecision = (where: string, inject: string, option: string | undefined): readonly Reference[] => [
  { where, kind: 'inject', key: inject },
  ...(option === undefined ? [] : [{ where, kind: 'option' as const, key: `${inject}/${option}` }]),
];

const ofEffects = (where: string, effects: readonly Effect[] = []): readonly Reference[] => effects.flatMap((effect, at) => ofEffect(`${where}.${at}`, effect));

function ofEffect(where: string, effect: Effect): readonly Reference[] {
  const team: readonly Reference[] = effect.team === undefined ? [] : [{ where, kind: 'team', key: effect.team }];
  if ('milestone' in effect) return [...team, { where, kind: 'milestone', key: effect.milestone }];
  if ('objective' in effect) return [...team, { where, kind: 'objective', key: effect.objective }];
  return [...team, { where, kind: 'variable', key: effect.variable }];
}
