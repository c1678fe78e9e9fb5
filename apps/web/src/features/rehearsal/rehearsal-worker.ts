import { type Forecast, lintScenario, type Progress, type Rehearsal, rehearse, type Scenario } from '#exercise-engine';

export interface Asked {
  readonly scenario: Scenario;
  readonly rehearsal: Rehearsal;
}

export type Told = { readonly progress: Progress } | { readonly forecast: Forecast } | { readonly errors: number };

/** Tells no more often than people can see. */
const everyMs = 100;

addEventListener('message', ({ data: { scenario, rehearsal } }: MessageEvent<Asked>) => {
  const errors = lintScenario(scenario).filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return tell({ errors });
  const run = rehearse(scenario, rehearsal);
  let toldAt = 0;
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return tell({ forecast: step.value });
    const now = performance.now();
    if (now - toldAt < everyMs) continue;
    toldAt = now;
    tell({ progress: step.value });
  }
});

const tell = (told: Told): void => postMessage(told);
