import { changeTeam, count } from './change.ts';
import type { ExerciseEvent, LogEntry } from './event.ts';
import { evolveClock } from './evolve-clock.ts';
import { evolveInject } from './evolve-inject.ts';
import { evolvePlay, evolveWorld } from './evolve-play.ts';
import { evolveStatutory } from './evolve-statutory.ts';
import type { Scenario } from './scenario.ts';
import type { ExerciseState } from './state.ts';

/** The state after one more entry of the log. It trusts the log: what may happen was settled by `decide`. */
export function evolve(scenario: Scenario, state: ExerciseState, entry: LogEntry): ExerciseState {
  return apply(scenario, { ...withActivity(state, entry), lastSeq: entry.seq }, entry);
}

function apply(scenario: Scenario, state: ExerciseState, entry: LogEntry): ExerciseState {
  const { event, exerciseMs } = entry;
  switch (event.type) {
    case 'exercise-briefed':
    case 'exercise-started':
    case 'exercise-paused':
    case 'exercise-resumed':
    case 'speed-changed':
    case 'time-jumped':
    case 'exercise-ended':
      return evolveClock(state, event, entry.wallMs);
    case 'phase-entered':
      return enterPhase(state, event.phase);
    case 'inject-released':
    case 'inject-scheduled':
    case 'inject-held':
    case 'inject-skipped':
    case 'inject-replanned':
    case 'inject-edited':
    case 'inject-improvised':
    case 'inject-shown':
    case 'inject-opened':
      return evolveInject(scenario, state, entry, event);
    case 'call-picked-up':
    case 'call-missed':
    case 'answer-given':
    case 'decision-made':
    case 'deadline-missed':
    case 'task-taken':
    case 'task-finished':
      return evolvePlay(scenario, state, entry, event);
    case 'milestone-changed':
    case 'variable-set':
    case 'score-changed':
      return evolveWorld(state, entry, event);
    case 'authorities-offered':
    case 'regimes-adopted':
    case 'statutory-clock-started':
    case 'authority-notified':
    case 'statutory-deadline-missed':
      return evolveStatutory(scenario, state, entry, event);
    case 'information-sent':
      return count(state, event.team, 'shared', exerciseMs);
    case 'observation-noted':
      return { ...state, observations: state.observations + 1 };
    case 'member-seated':
      return { ...state, members: { ...state.members, [event.member.id]: { member: event.member, team: event.team } } };
    case 'member-removed':
      return { ...state, members: Object.fromEntries(Object.entries(state.members).filter(([id]) => id !== event.member.id)) };
    case 'log-written':
    case 'message-sent':
    case 'information-received':
      return state;
  }
}

const enterPhase = (state: ExerciseState, phase: string): ExerciseState => ({
  ...state,
  phase,
  agenda: state.agenda.filter((item) => item.kind !== 'phase' || item.id !== phase),
});

const activities: ReadonlySet<ExerciseEvent['type']> = new Set([
  'inject-opened',
  'call-picked-up',
  'answer-given',
  'decision-made',
  'log-written',
  'message-sent',
  'information-sent',
  'authority-notified',
]);

function withActivity(state: ExerciseState, { event, by, exerciseMs, wallMs }: LogEntry): ExerciseState {
  if (by?.role !== 'participant' || !activities.has(event.type) || !('team' in event) || event.team === null) return state;
  return changeTeam(state, event.team, () => ({ lastActivity: { exerciseMs, wallMs } }));
}
