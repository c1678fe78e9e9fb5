import { fastestRate, slowestRate } from '#exercise-engine';

/** The speeds offered by name; any other between the slowest and the fastest may be typed. */
export const speeds = [0.25, 0.5, 1, 2, 5, 10, 20] as const;

export const fasterThan = (rate: number): number => speeds.find((speed) => speed > rate) ?? fastestRate;
export const slowerThan = (rate: number): number => speeds.findLast((speed) => speed < rate) ?? slowestRate;
