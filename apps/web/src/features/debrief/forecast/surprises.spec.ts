import { describe, expect, it } from '@jest/globals';
import type { BranchBeside } from '#exercise-engine';
import { surprisesFirst } from './surprises.ts';

const branch = (name: string, share: number, isTaken: boolean): BranchBeside => ({ kind: 'inject', title: { en: name }, option: null, share, takenBy: isTaken ? [{ en: 'Metz' }] : [] });

describe('Branches beside their forecast', () => {
  it('stand with what was least expected first, else as the scenario has them', () => {
    const sorted = surprisesFirst([branch('as foretold', 1, true), branch('never came', 0.9, false), branch('out of the blue', 0, true), branch('even', 0.5, true), branch('even too', 0.5, false)]);
    expect(sorted.map(({ title }) => title.en)).toEqual(['out of the blue', 'never came', 'even', 'even too', 'as foretold']);
  });
});
