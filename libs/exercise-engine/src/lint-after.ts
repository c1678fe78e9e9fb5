import { type Problem, problem } from './problem.ts';
import type { Scenario } from './scenario.ts';
import type { After } from './trigger.ts';

/** An `after` counts from exactly one start. */
export const lintAfter = ({ injects }: Scenario): readonly Problem[] =>
  injects.flatMap(({ key, trigger }) => ('after' in trigger && startsOf(trigger.after).length !== 1 ? [problem(`injects.${key}.trigger`, 'after-ambiguous')] : []));

/** What an `after` names to count from. */
export const startsOf = ({ inject, milestone, phase }: After): readonly string[] => [inject, milestone, phase].filter((start) => start !== undefined);
