import type { ExerciseState, InjectState, TeamState } from './state.ts';
import type { Comparison, Condition, VariableValue } from './trigger.ts';

/** Whether a condition holds for a team at an exercise time. Whatever it names that is not there counts as not having happened. */
export function holds(condition: Condition, state: ExerciseState, team: string, exerciseMs: number): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, state, team, exerciseMs));
  if ('any' in condition) return condition.any.some((part) => holds(part, state, team, exerciseMs));
  if ('not' in condition) return !holds(condition.not, state, team, exerciseMs);
  if ('team' in condition) return holds(condition.holds, state, condition.team, exerciseMs);
  const side = state.teams[team];
  if (!side) return false;
  if ('milestone' in condition) return side.milestones[condition.milestone]?.active ?? false;
  if ('answered' in condition) return hasAnswered(side.injects[condition.answered], condition.contains);
  if ('decided' in condition) return hasDecided(side.injects[condition.decided], condition.option);
  return compare(measured(condition, side, exerciseMs), condition.is, condition.than);
}

function hasAnswered(inject: InjectState | undefined, contains: string | undefined): boolean {
  if (!inject) return false;
  if (contains === undefined) return inject.answer !== null || inject.decision !== null;
  return inject.answer !== null && plain(inject.answer.text).includes(plain(contains));
}

function hasDecided(inject: InjectState | undefined, option: string | undefined): boolean {
  const decision = inject?.decision;
  return decision ? option === undefined || decision.option === option : false;
}

type Measure = Extract<Condition, { is: Comparison }>;

function measured(condition: Measure, side: TeamState, exerciseMs: number): VariableValue | undefined {
  if ('score' in condition) return side.scores[condition.score] ?? 0;
  if ('variable' in condition) return side.variables[condition.variable];
  const times = side.happened[condition.count];
  if (condition.withinMs === undefined) return times.length;
  const since = exerciseMs - condition.withinMs;
  return times.length - (times.findLastIndex((time) => time < since) + 1);
}

function compare(value: VariableValue | undefined, is: Comparison, than: VariableValue): boolean {
  if (is === 'equal') return value === than;
  if (typeof value !== 'number' || typeof than !== 'number') return false;
  if (is === 'more') return value > than;
  if (is === 'less') return value < than;
  return is === 'at-least' ? value >= than : value <= than;
}

/** Lower case, without accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
