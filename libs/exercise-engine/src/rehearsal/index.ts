export type { Branch } from './branch.ts';
export type { BranchForecast, Forecast, InjectForecast, Reached, Spread, Step, TeamForecast } from './forecast.ts';
export { type Progress, type Rehearsal, rehearse } from './rehearse.ts';
export { type Mix, type Temperament, temperaments } from './temperament.ts';
