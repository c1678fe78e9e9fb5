import type { ListedExercise } from './exercises-query.ts';

type Seat = Pick<ListedExercise, 'status' | 'can'>;

export type Destination = '/exercises/$exerciseId' | `/exercises/$exerciseId/${'room' | 'cockpit' | 'watch' | 'debrief'}`;

export interface NextStep {
  readonly verb: 'prepare' | 'start' | 'steer' | 'follow' | 'enter' | 'readBriefing' | 'waitForBriefing' | 'waitForStart' | 'watch' | 'debrief';
  readonly to: Destination;
  /** Whether something waits for this person now. */
  readonly urgent: boolean;
}

const lobby = '/exercises/$exerciseId';

/** The one thing to do next in an exercise, for the seat that one has. */
export function nextStep({ status, can }: Seat): NextStep {
  if (status === 'ENDED') return { verb: 'debrief', to: `${lobby}/debrief`, urgent: false };
  const plays = status === 'RUNNING' || status === 'PAUSED';
  if (can.direct) return directing(status, plays);
  if (can.play) return playing(status, plays);
  if (can.animate || can.observe)
    return plays || status === 'BRIEFED' ? { verb: 'follow', to: `${lobby}/cockpit`, urgent: plays } : { verb: 'waitForBriefing', to: lobby, urgent: false };
  return plays ? { verb: 'watch', to: `${lobby}/watch`, urgent: false } : { verb: 'waitForStart', to: lobby, urgent: false };
}

function directing(status: Seat['status'], plays: boolean): NextStep {
  if (plays) return { verb: 'steer', to: `${lobby}/cockpit`, urgent: true };
  return { verb: status === 'BRIEFED' ? 'start' : 'prepare', to: lobby, urgent: true };
}

function playing(status: Seat['status'], plays: boolean): NextStep {
  if (plays) return { verb: 'enter', to: `${lobby}/room`, urgent: true };
  if (status === 'BRIEFED') return { verb: 'readBriefing', to: lobby, urgent: true };
  return { verb: 'waitForBriefing', to: lobby, urgent: false };
}

const order = { RUNNING: 0, PAUSED: 1, BRIEFED: 2, DRAFT: 3, ENDED: 4 } as const;

/** What runs comes first, what has ended last; the newest before the older. */
export const byUrgency = (one: Pick<ListedExercise, 'status' | 'createdAt'>, other: Pick<ListedExercise, 'status' | 'createdAt'>): number =>
  order[one.status] - order[other.status] || other.createdAt.localeCompare(one.createdAt);
