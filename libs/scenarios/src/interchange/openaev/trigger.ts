import type { Condition, Effect, Inject, Milestone, TeamSlot, Trigger } from '#exercise-engine';
import type { Ledger } from '../report.ts';
import type { Dependency } from './dependency.ts';
import type { PlannedInject } from './inject.ts';

/**
 * Turns what injects wait for into triggers. The planned distance in time between an inject and the one it waits for is kept.
 * Where several are awaited, or another team's, a milestone marks that one has been released.
 */
export function triggerInjects(
  planned: readonly PlannedInject[],
  dependencies: ReadonlyMap<string, readonly Dependency[]>,
  teams: readonly TeamSlot[],
  ledger: Ledger,
): { injects: readonly Inject[]; milestones: readonly Milestone[] } {
  const marked = new Map<string, Milestone>();
  const markReleased = ({ inject }: PlannedInject): Condition => {
    const milestone = { key: `released-${inject.key}`, title: inject.title };
    marked.set(inject.key, milestone);
    return { milestone: milestone.key };
  };
  const triggered = planned.map(({ inject, ...child }) => {
    const awaited = dependencies.get(child.entry.id) ?? [];
    return awaited.length === 0 ? inject : { ...inject, trigger: triggerOf({ inject, ...child }, awaited, { teams, ledger, markReleased }) };
  });
  const injects = triggered.map((inject) => {
    const milestone = marked.get(inject.key);
    const effects: readonly Effect[] = milestone ? [{ milestone: milestone.key, active: true }] : [];
    return milestone ? { ...inject, effects } : inject;
  });
  return { injects, milestones: [...marked.values()] };
}

interface Marking {
  readonly teams: readonly TeamSlot[];
  readonly ledger: Ledger;
  readonly markReleased: (parent: PlannedInject) => Condition;
}

function triggerOf(child: PlannedInject, awaited: readonly Dependency[], marking: Marking): Trigger {
  const { ledger } = marking;
  const positive = awaited.filter(({ needs }) => needs !== 'unanswered');
  const negative = awaited.filter(({ needs }) => needs === 'unanswered');
  if (negative.length > 0) {
    for (const { needs, where } of positive) ledger.change('dependencies', where, needs === 'released' ? 'imports.order-by-time' : 'imports.condition-dropped');
    return { unless: oneOf('any', negative.map((dependency) => conditionOf(dependency, child, marking))), byMs: child.dueMs };
  }
  for (const { parent, needs, where } of awaited) {
    if (parent.dueMs > child.dueMs) ledger.change('dependencies', where, 'imports.time-before-parent');
    if (needs === 'answered') ledger.change('dependencies', where, 'imports.time-counts-from-answer');
    else if (awaited.length > 1) ledger.change('dependencies', where, 'imports.time-counts-from-conditions');
  }
  const delayMs = Math.max(0, child.dueMs - Math.max(...awaited.map(({ parent }) => parent.dueMs)));
  const [only] = awaited;
  if (only && awaited.length === 1 && reaches(only.parent, child, marking.teams) && only.needs !== 'unanswered') {
    return { after: { inject: only.parent.inject.key, happened: only.needs, delayMs } };
  }
  return { when: oneOf('all', awaited.map((dependency) => conditionOf(dependency, child, marking))), delayMs };
}

function conditionOf({ parent, needs }: Dependency, child: PlannedInject, { teams, markReleased }: Marking): Condition {
  const condition: Condition = needs === 'released' ? markReleased(parent) : { answered: parent.inject.key };
  if (reaches(parent, child, teams)) return condition;
  return oneOf('any', receivers(parent, teams).map((team) => ({ team, holds: condition })));
}

const oneOf = (how: 'all' | 'any', conditions: readonly Condition[]): Condition => {
  const [only] = conditions;
  if (only && conditions.length === 1) return only;
  return how === 'all' ? { all: conditions } : { any: conditions };
};

/** Whether every team that gets the child gets the parent too. */
const reaches = (parent: PlannedInject, child: PlannedInject, teams: readonly TeamSlot[]): boolean => {
  const reached = new Set(receivers(parent, teams));
  return receivers(child, teams).every((team) => reached.has(team));
};

const receivers = ({ inject: { to } }: PlannedInject, teams: readonly TeamSlot[]): readonly string[] => (to === 'all' ? teams.map(({ key }) => key) : to);
