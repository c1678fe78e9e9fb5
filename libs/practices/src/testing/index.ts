export { aPractice, aPracticeContent, type TestPractice } from './a-practice.ts';
