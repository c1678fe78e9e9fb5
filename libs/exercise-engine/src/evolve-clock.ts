import type { ExerciseEvent, LogEntry } from './event.ts';
import type { ExerciseState } from './state.ts';

export type ClockEvent = Extract<ExerciseEvent, { readonly type: `exercise-${string}` | 'speed-changed' | 'time-jumped' }>;

/** Status and clock: what `ExerciseState` and a participant's `Room` have in common. */
export type Play = Pick<ExerciseState, 'status' | 'pauseReason' | 'realIncident' | 'clock' | 'rate' | 'startedWallMs' | 'endedWallMs'>;

export function evolveClock<Of extends Play>(play: Of, event: ClockEvent, wallMs: LogEntry['wallMs']): Of {
  switch (event.type) {
    case 'exercise-briefed':
      return { ...play, status: 'briefed' };
    case 'exercise-started':
      return { ...play, status: 'running', startedWallMs: wallMs, clock: [...play.clock, event.clock], rate: event.clock.rate };
    case 'exercise-paused':
      return { ...play, status: 'paused', pauseReason: event.reason, realIncident: event.reason === 'real-incident', clock: [...play.clock, event.clock] };
    case 'exercise-resumed':
      return { ...play, status: 'running', pauseReason: null, realIncident: false, clock: [...play.clock, event.clock], rate: event.clock.rate };
    case 'speed-changed':
      return play.status === 'paused' ? { ...play, rate: event.clock.rate } : { ...play, clock: [...play.clock, event.clock], rate: event.clock.rate };
    case 'time-jumped':
      return { ...play, clock: [...play.clock, event.clock] };
    case 'exercise-ended':
      return { ...play, status: 'ended', pauseReason: null, realIncident: false, endedWallMs: wallMs, clock: [...play.clock, event.clock] };
  }
}
