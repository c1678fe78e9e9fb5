import type { ExerciseEvent } from '../event.ts';
import { partsOf } from '../inject-id.ts';
import type { Scenario } from '../scenario.ts';

/** One way that play may go. */
export type Branch =
  | { readonly kind: 'option'; readonly inject: string; readonly option: string }
  | { readonly kind: 'milestone'; readonly milestone: string }
  /** An inject that comes only under a condition, or after something else. */
  | { readonly kind: 'inject'; readonly inject: string };

/** Everything that may happen or not. What the director alone plays is not among it. */
export function branchesOf({ injects, milestones }: Scenario): readonly Branch[] {
  return [
    ...injects.flatMap(({ key, trigger }): readonly Branch[] => ('at' in trigger || 'manual' in trigger || 'contingency' in trigger ? [] : [{ kind: 'inject', inject: key }])),
    ...injects.flatMap(({ key, trigger, ask }): readonly Branch[] => (ask?.kind === 'decision' && !('contingency' in trigger) ? ask.options.map((option) => ({ kind: 'option', inject: key, option: option.key })) : [])),
    ...milestones.map(({ key }): Branch => ({ kind: 'milestone', milestone: key })),
  ];
}

export function nameOfBranch(branch: Branch): string {
  if (branch.kind === 'option') return `option ${branch.inject} ${branch.option}`;
  return branch.kind === 'milestone' ? `milestone ${branch.milestone}` : `inject ${branch.inject}`;
}

/** The branch that an event takes, if any. */
export function branchTaken(event: ExerciseEvent): string | null {
  if (event.type === 'inject-released') return `inject ${partsOf(event.inject).key}`;
  if (event.type === 'decision-made') return `option ${partsOf(event.inject).key} ${event.option}`;
  return event.type === 'milestone-changed' && event.active ? `milestone ${event.milestone}` : null;
}
