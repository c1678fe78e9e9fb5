import { lintScenario, type Scenario } from '#exercise-engine';

/** Checks beside the page, so that writing never waits. */
addEventListener('message', ({ data }: MessageEvent<Scenario>) => postMessage(lintScenario(data)));
