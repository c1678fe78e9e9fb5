export { type Beside, besideForecast, besideForTeams, type BranchBeside, type Pair, type TeamBeside } from './beside.ts';
export type { Branch } from './branch.ts';
export { type BranchForecast, type Forecast, type InjectForecast, keptOf, type KeptForecast, type Reached, type Spread, type Step, type TeamForecast } from './forecast.ts';
export { type Progress, type Rehearsal, rehearse } from './rehearse.ts';
export { type Mix, type Temperament, temperaments } from './temperament.ts';
