import type { ExerciseEvent } from './event.ts';
import { partsOf } from './inject-id.ts';
import type { After, Condition } from './trigger.ts';

/** The name of something in one team that a condition may depend on. */
export type Fact = string;

export const factOf = (team: string, kind: string, key: string): Fact => `${team} ${kind} ${key}`;

/** What can make a condition of a team turn. */
export function factsOfCondition(condition: Condition, team: string): readonly Fact[] {
  if ('all' in condition) return condition.all.flatMap((part) => factsOfCondition(part, team));
  if ('any' in condition) return condition.any.flatMap((part) => factsOfCondition(part, team));
  if ('not' in condition) return factsOfCondition(condition.not, team);
  if ('team' in condition) return factsOfCondition(condition.holds, condition.team);
  if ('milestone' in condition) return [factOf(team, 'milestone', condition.milestone)];
  if ('answered' in condition) return [factOf(team, 'answered', condition.answered)];
  if ('decided' in condition) return [factOf(team, 'answered', condition.decided)];
  if ('count' in condition) return [factOf(team, 'count', condition.count)];
  if ('score' in condition) return [factOf(team, 'score', condition.score)];
  return [factOf(team, 'variable', condition.variable)];
}

/** What starts the count of an `after`. Phases start by the clock alone. */
export function factsOfAfter(after: After, team: string): readonly Fact[] {
  if (after.inject !== undefined) return [factOf(team, after.happened ?? 'released', after.inject)];
  if (after.milestone !== undefined) return [factOf(team, 'milestone', after.milestone)];
  return [];
}

/** What an event may have turned. */
export function factsOfEvent(event: ExerciseEvent): readonly Fact[] {
  const of = (team: string, inject: string, kind: string): Fact => factOf(team, kind, partsOf(inject).key);
  switch (event.type) {
    case 'inject-released':
      return [of(event.team, event.inject, 'released'), factOf(event.team, 'count', 'released')];
    case 'inject-opened':
      return [of(event.team, event.inject, 'opened'), factOf(event.team, 'count', 'opened')];
    case 'answer-given':
      return [of(event.team, event.inject, 'answered'), factOf(event.team, 'count', 'answers')];
    case 'decision-made':
      return [of(event.team, event.inject, 'answered'), factOf(event.team, 'count', 'decisions')];
    case 'deadline-missed':
      return [factOf(event.team, 'count', 'missed-deadlines')];
    case 'information-sent':
      return [factOf(event.team, 'count', 'shared')];
    case 'milestone-changed':
      return [factOf(event.team, 'milestone', event.milestone)];
    case 'variable-set':
      return [factOf(event.team, 'variable', event.variable)];
    case 'score-changed':
      return [factOf(event.team, 'score', event.objective)];
    default:
      return [];
  }
}
