export { aLibraryScenario, type TestScenario } from './library-scenario.ts';
export { anExercise, type TestExercise } from './exercise.ts';
export { openAevExport } from '../interchange/testing/open-aev.ts';
