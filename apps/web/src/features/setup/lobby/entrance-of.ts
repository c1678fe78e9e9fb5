import type { OpenExercise } from '../exercise-query.ts';

export interface Entrance {
  readonly door: 'room' | 'cockpit' | 'watch' | 'debrief';
  readonly open: boolean;
  readonly says: 'preparing' | 'briefed' | 'playing' | 'paused' | 'ended' | 'watching';
}

/** The door that belongs to a seat, and whether one may go through it now. */
export function entranceOf({ status, can }: Pick<OpenExercise, 'status' | 'can'>): Entrance {
  const door = can.play ? 'room' : can.animate || can.observe ? 'cockpit' : 'watch';
  switch (status) {
    case 'ENDED':
      return { door: 'debrief', open: true, says: 'ended' };
    case 'DRAFT':
      return { door, open: false, says: 'preparing' };
    case 'BRIEFED':
      return { door, open: door !== 'watch', says: 'briefed' };
    default:
      return { door, open: true, says: door === 'watch' ? 'watching' : status === 'PAUSED' ? 'paused' : 'playing' };
  }
}
