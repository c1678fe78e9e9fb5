import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cursorAt, positionOf } from './cursor.ts';

const anExercise = fc.uuid();
const anAudience = fc.constantFrom('staff' as const, 'team:metz' as const, 'team:trier' as const);

describe('A cursor', () => {
  it('gives back its position in its own stream', () => {
    fc.assert(fc.property(anExercise, anAudience, fc.nat(), (exercise, audience, position) => positionOf(cursorAt(exercise, audience, position), exercise, audience) === position));
  });

  it('means nothing in any other stream', () => {
    fc.assert(
      fc.property(anExercise, anAudience, anExercise, anAudience, fc.nat(), (exercise, audience, otherExercise, otherAudience, position) => {
        fc.pre(exercise !== otherExercise || audience !== otherAudience);
        return positionOf(cursorAt(exercise, audience, position), otherExercise, otherAudience) === null;
      }),
    );
  });

  it('that was made up means nothing', () => {
    fc.assert(fc.property(fc.string(), anExercise, anAudience, (cursor, exercise, audience) => positionOf(cursor, exercise, audience) === null));
    const [, tag] = cursorAt('exercise', 'staff', 1).split('.');
    for (const forged of [`-1.${tag}`, `1e3.${tag}`, `0x1.${tag}`, ` 1.${tag}`, `.${tag}`, `1234567890123456.${tag}`, '1', '1.', '']) expect([forged, positionOf(forged, 'exercise', 'staff')]).toEqual([forged, null]);
  });
});
