import type { Condition, Scenario, Trigger } from '#exercise-engine';
import { firstCondition } from './condition-kinds.ts';

export const triggerKinds = ['at', 'after-inject', 'after-milestone', 'after-phase', 'when', 'unless', 'manual', 'contingency'] as const;
export type TriggerKind = (typeof triggerKinds)[number];

export function triggerKindOf(trigger: Trigger): TriggerKind {
  if ('at' in trigger) return 'at';
  if ('when' in trigger) return 'when';
  if ('unless' in trigger) return 'unless';
  if ('manual' in trigger) return 'manual';
  if ('contingency' in trigger) return 'contingency';
  if (trigger.after.inject !== undefined) return 'after-inject';
  return trigger.after.milestone === undefined ? 'after-phase' : 'after-milestone';
}

/** The same trigger said by another kind; its time and its condition stay where both have one. Null where the scenario has nothing of that kind. */
export function asTrigger(trigger: Trigger, kind: TriggerKind, scenario: Scenario): Trigger | null {
  if (triggerKindOf(trigger) === kind) return trigger;
  const { time, condition } = partsOf(trigger);
  const delayMs = time;
  const [inject] = scenario.injects;
  const [milestone] = scenario.milestones;
  const [phase] = scenario.phases;
  switch (kind) {
    case 'at':
      return { at: time };
    case 'after-inject':
      return inject ? { after: { inject: inject.key, happened: 'released', delayMs } } : null;
    case 'after-milestone':
      return milestone ? { after: { milestone: milestone.key, delayMs } } : null;
    case 'after-phase':
      return phase ? { after: { phase: phase.key, delayMs } } : null;
    case 'when':
      return { when: condition ?? firstCondition(scenario) };
    case 'unless':
      return { unless: condition ?? firstCondition(scenario), byMs: time };
    case 'manual':
      return { manual: true };
    case 'contingency':
      return { contingency: true };
  }
}

function partsOf(trigger: Trigger): { readonly time: number; readonly condition: Condition | null } {
  if ('at' in trigger) return { time: trigger.at, condition: null };
  if ('after' in trigger) return { time: trigger.after.delayMs, condition: null };
  if ('when' in trigger) return { time: trigger.delayMs ?? 0, condition: trigger.when };
  if ('unless' in trigger) return { time: trigger.byMs, condition: trigger.unless };
  return { time: 0, condition: null };
}
