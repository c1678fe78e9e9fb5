export * from './live-exercise.ts';
export * from './scenario.ts';
