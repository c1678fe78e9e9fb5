export { arbitraryScenario } from './arbitrary-scenario.ts';
export * from './live-exercise.ts';
export * from './scenario.ts';
