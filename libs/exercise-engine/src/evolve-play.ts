import { changeInject, changeTeam, count, unplanned } from './change.ts';
import type { ExerciseEvent, LogEntry } from './event.ts';
import type { Scenario } from './scenario.ts';
import { injectOf, type ExerciseState } from './state.ts';

export type PlayEvent = Extract<
  ExerciseEvent,
  { readonly type: 'call-picked-up' | 'call-missed' | 'answer-given' | 'decision-made' | 'deadline-missed' | 'task-taken' | 'task-finished' }
>;

export function evolvePlay(scenario: Scenario, state: ExerciseState, { exerciseMs, by }: LogEntry, event: PlayEvent): ExerciseState {
  const { team, inject: id } = event;
  switch (event.type) {
    case 'call-picked-up':
      return changeInject(state, id, { call: { status: 'picked-up', by } });
    case 'call-missed':
      return changeInject(state, id, { call: { status: 'missed', by } });
    case 'answer-given': {
      const next = count(metDeadline(scenario, state, id, exerciseMs), team, 'answers', exerciseMs);
      return changeInject(next, id, { answer: { exerciseMs, by, text: event.text } });
    }
    case 'decision-made': {
      const next = count(metDeadline(scenario, state, id, exerciseMs), team, 'decisions', exerciseMs);
      const { option, considered, rationale, decidedBy } = event;
      return changeInject(next, id, { decision: { exerciseMs, by, option, considered, rationale, decidedBy } });
    }
    case 'deadline-missed': {
      const inject = injectOf(state, id);
      const next = unplanned(scenario, state, 'deadline', id, inject?.deadlineMs ?? null);
      return changeInject(count(next, team, 'missed-deadlines', exerciseMs), id, { deadlineMissed: true });
    }
    case 'task-taken':
      return changeInject(state, id, { task: { status: 'taken', by, outcome: null, note: '' } });
    case 'task-finished':
      return changeInject(state, id, { task: { status: 'finished', by, outcome: event.outcome, note: event.note } });
  }
}

/** A late answer leaves its deadline on the agenda: the clock has yet to say that it was missed. */
function metDeadline(scenario: Scenario, state: ExerciseState, id: string, exerciseMs: number): ExerciseState {
  const deadlineMs = injectOf(state, id)?.deadlineMs ?? null;
  return deadlineMs !== null && exerciseMs <= deadlineMs ? unplanned(scenario, state, 'deadline', id, deadlineMs) : state;
}

export type WorldEvent = Extract<ExerciseEvent, { readonly type: 'milestone-changed' | 'variable-set' | 'score-changed' }>;

export function evolveWorld(state: ExerciseState, { exerciseMs }: LogEntry, event: WorldEvent): ExerciseState {
  return changeTeam(state, event.team, ({ milestones, variables, scores }) => {
    switch (event.type) {
      case 'milestone-changed': {
        const before = milestones[event.milestone]?.activatedMs ?? null;
        const activatedMs = before ?? (event.active ? exerciseMs : null);
        return { milestones: { ...milestones, [event.milestone]: { active: event.active, activatedMs } } };
      }
      case 'variable-set':
        return { variables: { ...variables, [event.variable]: event.value } };
      case 'score-changed':
        return { scores: { ...scores, [event.objective]: (scores[event.objective] ?? 0) + event.points } };
    }
  });
}
