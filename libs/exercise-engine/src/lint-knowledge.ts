import { type Problem, problem } from './problem.ts';
import type { Scenario } from './scenario.ts';

/** A mark says that several injects carry the same piece of information: alone, or empty, it says nothing. */
export function lintKnowledge({ injects }: Scenario): readonly Problem[] {
  const carriers = Map.groupBy(injects, ({ knowledge }) => knowledge);
  return injects.flatMap(({ key, knowledge }): readonly Problem[] => {
    if (knowledge === undefined) return [];
    const where = `injects.${key}.knowledge`;
    if (knowledge.trim() === '') return [problem(where, 'key-empty')];
    return carriers.get(knowledge)?.length === 1 ? [problem(where, 'knowledge-alone', { key: knowledge })] : [];
  });
}
