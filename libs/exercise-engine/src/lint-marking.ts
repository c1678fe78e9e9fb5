import { type Problem, problem } from './problem.ts';
import type { Scenario } from './scenario.ts';

/** The marking stands once in the scenario, and whatever leaves says it: exports, files sent along, and animators before what they speak on the phone. */
export function lintMarking({ marking, attachments = [], injects }: Scenario): readonly Problem[] {
  const leaves = attachments.length > 0 || injects.some(({ rolePlay }) => rolePlay);
  return leaves && !Object.values(marking ?? {}).some((words) => words.trim()) ? [problem('marking', 'marking-missing')] : [];
}
