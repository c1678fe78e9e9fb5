import { withItem, withoutItem } from './agenda.ts';
import { partsOf } from './inject-id.ts';
import type { Scenario } from './scenario.ts';
import { indexOf } from './scenario-index.ts';
import { injectOf, type AgendaItem, type ExerciseState, type InjectState, type TeamState } from './state.ts';
import type { Countable } from './trigger.ts';
import { withValue } from './unseen.ts';

export function changeTeam(state: ExerciseState, team: string, change: (side: TeamState) => Partial<TeamState>): ExerciseState {
  const side = state.teams[team];
  return side ? { ...state, teams: { ...state.teams, [team]: { ...side, ...change(side) } } } : state;
}

export function changeInject(state: ExerciseState, id: string, change: Partial<InjectState>): ExerciseState {
  const inject = injectOf(state, id);
  if (!inject) return state;
  const { team, key } = partsOf(id);
  return changeTeam(state, team, ({ injects }) => ({ injects: withValue(injects, key, { ...inject, ...change }) }));
}

export const count = (state: ExerciseState, team: string, what: Countable, exerciseMs: number): ExerciseState =>
  changeTeam(state, team, ({ happened }) => ({ happened: { ...happened, [what]: [...happened[what], exerciseMs] } }));

export function planned(scenario: Scenario, state: ExerciseState, kind: 'deadline' | 'inject', id: string, atMs: number | null): ExerciseState {
  return atMs === null ? state : { ...state, agenda: withItem(state.agenda, itemOf(scenario, kind, id, atMs)) };
}

export function unplanned(scenario: Scenario, state: ExerciseState, kind: 'deadline' | 'inject', id: string, atMs: number | null): ExerciseState {
  return atMs === null ? state : { ...state, agenda: withoutItem(state.agenda, itemOf(scenario, kind, id, atMs)) };
}

function itemOf(scenario: Scenario, kind: 'deadline' | 'inject', id: string, atMs: number): AgendaItem {
  const { team, key } = partsOf(id);
  return { atMs, rank: indexOf(scenario).rank(kind, key, team), kind, id };
}
