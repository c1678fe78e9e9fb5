import type { RoomInject } from '#exercise-engine';

/** Calls that nobody has picked up yet and that still ring, the first one first. */
export const ringingCalls = (injects: readonly RoomInject[]): readonly RoomInject[] =>
  injects.filter(({ call }) => call?.status === 'ringing').toReversed();
