import { withItem, withoutItem } from './agenda.ts';
import { changeTeam } from './change.ts';
import type { ExerciseEvent, LogEntry } from './event.ts';
import type { Scenario } from './scenario.ts';
import type { ExerciseState, StatutoryClock, StatutoryDuties, StatutoryStageState } from './state.ts';
import { statutoryItem } from './statutory-agenda.ts';

export type StatutoryEvent = Extract<
  ExerciseEvent,
  { readonly type: 'authorities-offered' | 'regimes-adopted' | 'statutory-clock-started' | 'authority-notified' | 'statutory-deadline-missed' }
>;

export function evolveStatutory(scenario: Scenario, state: ExerciseState, { exerciseMs }: LogEntry, event: StatutoryEvent): ExerciseState {
  switch (event.type) {
    case 'authorities-offered':
      return { ...state, statutory: { authorities: event.authorities, scale: event.scale } };
    case 'regimes-adopted':
      return changeTeam(state, event.team, () => ({ statutory: { regimes: event.regimes, clocks: [], notifications: [] } }));
    case 'statutory-clock-started':
      return started(scenario, state, event, exerciseMs);
    case 'authority-notified': {
      const { team, kind, stage, authority, regime } = event;
      const told = changeDuties(state, team, ({ notifications }) => ({ notifications: [...notifications, { kind, stage, authority, regime, exerciseMs }] }));
      return regime === null ? told : changeStage(scenario, told, { team, regime, kind, stage }, (asked) => ({ notifiedMs: asked.notifiedMs ?? exerciseMs }));
    }
    case 'statutory-deadline-missed':
      return changeStage(scenario, state, event, () => ({ missed: true }));
  }
}

function started(scenario: Scenario, state: ExerciseState, { team, regime, kind, stages }: Extract<StatutoryEvent, { type: 'statutory-clock-started' }>, startedMs: number): ExerciseState {
  const clock: StatutoryClock = { regime, kind, startedMs, stages: stages.map((stage) => ({ ...stage, notifiedMs: null, missed: false })) };
  const next = changeDuties(state, team, ({ clocks }) => ({ clocks: [...clocks, clock] }));
  const clocks = next.teams[team]?.statutory?.clocks ?? [];
  const items = stages.map((_, at) => statutoryItem(scenario, clocks, team, clocks.length - 1, at));
  return { ...next, agenda: items.reduce(withItem, next.agenda) };
}

interface Place {
  readonly team: string;
  readonly regime: string;
  readonly kind: StatutoryClock['kind'];
  readonly stage: string;
}

/** Also takes its deadline off the agenda, unless it was notified too late: then the clock has yet to say that it was missed. */
function changeStage(scenario: Scenario, state: ExerciseState, { team, regime, kind, stage }: Place, change: (stage: StatutoryStageState) => Partial<StatutoryStageState>): ExerciseState {
  const clocks = state.teams[team]?.statutory?.clocks ?? [];
  const at = clocks.findIndex((clock) => clock.regime === regime && clock.kind === kind);
  const stageAt = clocks[at]?.stages.findIndex(({ key }) => key === stage) ?? -1;
  const before = clocks[at]?.stages[stageAt];
  if (!before) return state;
  const after = { ...before, ...change(before) };
  const next = changeDuties(state, team, () => ({ clocks: clocks.map((clock, index) => (index === at ? { ...clock, stages: clock.stages.with(stageAt, after) } : clock)) }));
  const settled = after.missed || (after.notifiedMs !== null && after.notifiedMs <= after.dueMs);
  return settled ? { ...next, agenda: withoutItem(next.agenda, statutoryItem(scenario, clocks, team, at, stageAt)) } : next;
}

const changeDuties = (state: ExerciseState, team: string, change: (duties: StatutoryDuties) => Partial<StatutoryDuties>): ExerciseState =>
  changeTeam(state, team, ({ statutory }) => (statutory ? { statutory: { ...statutory, ...change(statutory) } } : {}));
