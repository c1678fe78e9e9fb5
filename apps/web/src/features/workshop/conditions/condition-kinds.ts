import type { Condition, Scenario } from '#exercise-engine';

/** What a condition may say first. Each is the name of the field by which the engine knows it. */
export const conditionKinds = ['all', 'any', 'not', 'team', 'milestone', 'answered', 'decided', 'count', 'score', 'variable'] as const;
export type ConditionKind = (typeof conditionKinds)[number];

export const kindOf = (condition: Condition): ConditionKind => conditionKinds.find((kind) => kind in condition) ?? 'all';

/** The conditions that one holds together or turns around. */
export function innerOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  return 'holds' in condition ? [condition.holds] : [];
}

/** The same condition around others; what is no group takes the first. */
export function around(condition: Condition, inner: readonly Condition[]): Condition {
  if ('all' in condition) return { all: inner };
  if ('any' in condition) return { any: inner };
  const [first] = inner;
  if (!first) return condition;
  if ('not' in condition) return { not: first };
  return 'holds' in condition ? { ...condition, holds: first } : condition;
}

/** The same, said by another kind: a group, a turn or a team goes around what was said; what was around it gives way. Null where the scenario has nothing of that kind. */
export function asKind(condition: Condition, kind: ConditionKind, scenario: Scenario): Condition | null {
  if (kindOf(condition) === kind) return condition;
  const isGroup = 'all' in condition || 'any' in condition;
  if (kind === 'all') return { all: isGroup ? innerOf(condition) : [condition] };
  if (kind === 'any') return { any: isGroup ? innerOf(condition) : [condition] };
  if (kind === 'not') return { not: condition };
  if (kind === 'team') return scenario.teams[0] ? { team: scenario.teams[0].key, holds: condition } : null;
  return innerOf(condition).find((inner) => kindOf(inner) === kind) ?? fresh(kind, scenario);
}

/** What stands when somebody begins to say it. */
function fresh(kind: Exclude<ConditionKind, 'all' | 'any' | 'not' | 'team'>, { milestones, injects, objectives, variables }: Scenario): Condition | null {
  const [milestone] = milestones;
  const [objective] = objectives;
  const [variable] = variables;
  const answer = injects.find(({ ask }) => ask?.kind === 'answer') ?? injects[0];
  const decision = injects.find(({ ask }) => ask?.kind === 'decision');
  switch (kind) {
    case 'milestone':
      return milestone ? { milestone: milestone.key } : null;
    case 'answered':
      return answer ? { answered: answer.key } : null;
    case 'decided':
      return decision ? { decided: decision.key } : null;
    case 'count':
      return { count: 'shared', is: 'at-least', than: 1 };
    case 'score':
      return objective ? { score: objective.key, is: 'at-least', than: 1 } : null;
    case 'variable':
      return variable ? { variable: variable.key, is: 'equal', than: variable.initial } : null;
  }
}

/** Something true of any scenario to begin with: a milestone, an answer, or a count. */
export const firstCondition = (scenario: Scenario): Condition =>
  fresh('milestone', scenario) ?? fresh('decided', scenario) ?? { count: 'answers', is: 'at-least', than: 1 };
