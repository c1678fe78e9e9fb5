export { anExercise, type TestExercise } from './exercise.ts';
