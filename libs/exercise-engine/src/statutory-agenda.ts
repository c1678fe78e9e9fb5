import { partsOf } from './inject-id.ts';
import type { Scenario } from './scenario.ts';
import { indexOf } from './scenario-index.ts';
import type { AgendaItem, ExerciseState, StatutoryClock, StatutoryStageState } from './state.ts';

/** The deadline of one stage of one of the team's clocks, by their places. */
export function statutoryItem(scenario: Scenario, clocks: readonly StatutoryClock[], team: string, clock: number, stage: number): AgendaItem {
  const before = clocks.slice(0, clock).reduce((count, { stages }) => count + stages.length, 0);
  return {
    atMs: clocks[clock]?.stages[stage]?.dueMs ?? 0,
    rank: indexOf(scenario).rank('statutory', String(before + stage), team),
    kind: 'statutory',
    id: `${team}/${clock}/${stage}`,
  };
}

/** What an id of such an item names. */
export function stageOf(state: ExerciseState, id: string): { readonly team: string; readonly clock: StatutoryClock; readonly stage: StatutoryStageState } | null {
  const { team, key } = partsOf(id);
  const [at, stageAt] = key.split('/').map(Number);
  const clock = state.teams[team]?.statutory?.clocks[at ?? -1];
  const stage = clock?.stages[stageAt ?? -1];
  return clock && stage ? { team, clock, stage } : null;
}
