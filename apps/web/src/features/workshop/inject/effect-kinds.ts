import type { Effect, Scenario } from '#exercise-engine';

export const effectKinds = ['reach', 'undo', 'set', 'add', 'points'] as const;
export type EffectKind = (typeof effectKinds)[number];

export function effectKindOf(effect: Effect): EffectKind {
  if ('milestone' in effect) return effect.active ? 'reach' : 'undo';
  if ('points' in effect) return 'points';
  return 'set' in effect ? 'set' : 'add';
}

/** The same effect said by another kind, for the same team; what both have stays. Null where the scenario has nothing of that kind. */
export function asEffect(effect: Effect | null, kind: EffectKind, { milestones, variables, objectives }: Scenario): Effect | null {
  if (effect && effectKindOf(effect) === kind) return effect;
  const team = effect?.team === undefined ? {} : { team: effect.team };
  if (kind === 'reach' || kind === 'undo') {
    const milestone = effect && 'milestone' in effect ? effect.milestone : milestones[0]?.key;
    return milestone === undefined ? null : { ...team, milestone, active: kind === 'reach' };
  }
  if (kind === 'points') return objectives[0] ? { ...team, objective: objectives[0].key, points: 1 } : null;
  const variable = variables.find(({ key, initial }) => (effect && 'variable' in effect ? key === effect.variable : true) && (kind === 'set' || typeof initial === 'number'));
  if (!variable) return null;
  return kind === 'set' ? { ...team, variable: variable.key, set: variable.initial } : { ...team, variable: variable.key, add: 1 };
}
