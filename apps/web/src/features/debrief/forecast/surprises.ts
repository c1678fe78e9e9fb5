import type { BranchBeside } from '#exercise-engine';

/** How far it lay from what was foretold, from 0 to 1. */
const surprise = ({ share, takenBy }: BranchBeside): number => Math.abs((takenBy.length > 0 ? 1 : 0) - share);

/** Those alike stay in the scenario's order. */
export const surprisesFirst = (branches: readonly BranchBeside[]): readonly BranchBeside[] => branches.toSorted((a, b) => surprise(b) - surprise(a));
