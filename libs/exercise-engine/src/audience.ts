import type { Audience, ExerciseEvent } from './event.ts';

type Reach = 'all' | 'team' | 'control';

const reach: Record<ExerciseEvent['type'], Reach> = {
  'exercise-briefed': 'all',
  'exercise-started': 'all',
  'exercise-paused': 'all',
  'exercise-resumed': 'all',
  'speed-changed': 'all',
  'time-jumped': 'all',
  'phase-entered': 'all',
  'exercise-ended': 'all',
  'inject-released': 'team',
  'inject-scheduled': 'control',
  'inject-held': 'control',
  'inject-skipped': 'control',
  'inject-replanned': 'control',
  'inject-edited': 'control',
  'inject-improvised': 'control',
  'inject-shown': 'team',
  'inject-opened': 'team',
  'call-picked-up': 'team',
  'call-missed': 'team',
  'answer-given': 'team',
  'decision-made': 'team',
  'deadline-missed': 'team',
  'log-written': 'team',
  'message-sent': 'team',
  'information-sent': 'team',
  'information-received': 'team',
  'authorities-offered': 'all',
  'regimes-adopted': 'control',
  'statutory-clock-started': 'team',
  'authority-notified': 'team',
  'statutory-deadline-missed': 'team',
  'milestone-changed': 'control',
  'variable-set': 'control',
  'score-changed': 'control',
  'task-taken': 'control',
  'task-finished': 'control',
  'observation-noted': 'control',
  'member-seated': 'team',
  'member-removed': 'team',
};

/** Who sees an event. A member without a team is the business of the staff. */
export function audienceOf(event: ExerciseEvent): Audience {
  const reached = reach[event.type];
  if (reached !== 'team') return reached;
  return 'team' in event && event.team !== null ? `team:${event.team}` : 'control';
}

/** Whether participants see it at all. */
export const isForTeams = (event: ExerciseEvent): boolean => audienceOf(event) !== 'control';
