import type { ExerciseEvent } from '#exercise-engine';

export const feedKinds = ['play', 'injects', 'clock', 'receipts', 'world', 'staff'] as const;
export type FeedKind = (typeof feedKinds)[number];

type EventType = ExerciseEvent['type'];

const kinds: Record<EventType, FeedKind> = {
  'exercise-briefed': 'clock',
  'exercise-started': 'clock',
  'exercise-paused': 'clock',
  'exercise-resumed': 'clock',
  'speed-changed': 'clock',
  'time-jumped': 'clock',
  'phase-entered': 'clock',
  'exercise-ended': 'clock',
  'inject-scheduled': 'world',
  'inject-released': 'injects',
  'inject-held': 'injects',
  'inject-skipped': 'injects',
  'inject-replanned': 'injects',
  'inject-edited': 'injects',
  'inject-improvised': 'injects',
  'inject-shown': 'receipts',
  'inject-opened': 'receipts',
  'call-picked-up': 'play',
  'call-missed': 'play',
  'answer-given': 'play',
  'decision-made': 'play',
  'deadline-missed': 'play',
  'log-written': 'play',
  'message-sent': 'play',
  'information-sent': 'play',
  'information-received': 'play',
  'authorities-offered': 'world',
  'regimes-adopted': 'world',
  'statutory-clock-started': 'world',
  'authority-notified': 'play',
  'statutory-deadline-missed': 'play',
  'milestone-changed': 'world',
  'variable-set': 'world',
  'score-changed': 'world',
  'task-taken': 'staff',
  'task-finished': 'staff',
  'observation-noted': 'staff',
  'member-seated': 'staff',
  'member-removed': 'staff',
};

export const feedKindOf = ({ type }: ExerciseEvent): FeedKind => kinds[type];

/** The team that an event belongs to, or null. */
export const teamOf = (event: ExerciseEvent): string | null => ('team' in event ? event.team : null);
