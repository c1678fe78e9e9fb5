export { aLibraryScenario, type TestScenario } from './library-scenario.ts';
export { openAevExport } from '../interchange/testing/open-aev.ts';
