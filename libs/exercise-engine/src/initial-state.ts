import { sortedAgenda } from './agenda.ts';
import { injectId } from './inject-id.ts';
import type { Inject, Scenario } from './scenario.ts';
import { indexOf, plannedDueMs, recipientsOf } from './scenario-index.ts';
import type { AgendaItem, ExerciseState, InjectState, TeamState } from './state.ts';

/** An exercise of which nothing has happened yet. */
export function initialState(scenario: Scenario): ExerciseState {
  const planned = new Map(scenario.injects.map((inject) => [inject.key, plannedInject(scenario, inject)]));
  return {
    status: 'draft',
    pauseReason: null,
    realIncident: false,
    clock: [],
    rate: 1,
    lastSeq: 0,
    phase: null,
    startedWallMs: null,
    endedWallMs: null,
    teams: Object.fromEntries(scenario.teams.map(({ key }) => [key, initialTeam(scenario, key, planned)])),
    members: {},
    observations: 0,
    agenda: initialAgenda(scenario, planned),
  };
}

export const unplannedInject: InjectState = {
  status: 'pending',
  dueMs: null,
  card: null,
  content: null,
  skipped: null,
  releasedMs: null,
  releasedBy: null,
  deadlineMs: null,
  deadlineMissed: false,
  shownMs: null,
  openedMs: null,
  call: null,
  answer: null,
  decision: null,
  task: null,
};

type Planned = ReadonlyMap<string, InjectState>;

const plannedInject = (scenario: Scenario, inject: Inject): InjectState => ({
  ...unplannedInject,
  status: 'contingency' in inject.trigger ? 'shelf' : 'pending',
  dueMs: plannedDueMs(scenario, inject),
});

function initialTeam(scenario: Scenario, team: string, planned: Planned): TeamState {
  const own = scenario.injects.filter((inject) => recipientsOf(scenario, inject).includes(team));
  return {
    injects: Object.fromEntries(own.map(({ key }) => [key, planned.get(key) ?? unplannedInject])),
    milestones: Object.fromEntries(scenario.milestones.map(({ key }) => [key, { active: false, activatedMs: null }])),
    variables: Object.fromEntries(scenario.variables.map(({ key, initial }) => [key, initial])),
    scores: Object.fromEntries(scenario.objectives.map(({ key }) => [key, 0])),
    happened: { released: [], opened: [], answers: [], decisions: [], shared: [], 'missed-deadlines': [] },
    lastActivity: null,
  };
}

function initialAgenda(scenario: Scenario, planned: Planned): readonly AgendaItem[] {
  const { rank, ...index } = indexOf(scenario);
  const phases = [...index.phases.values()].map(({ key, startsAtMs }): AgendaItem => ({ atMs: startsAtMs, rank: rank('phase', key, ''), kind: 'phase', id: key }));
  const injects = [...index.injects.values()].flatMap((inject) => {
    const atMs = planned.get(inject.key)?.dueMs ?? null;
    if (atMs === null) return [];
    return recipientsOf(scenario, inject).map((team): AgendaItem => ({ atMs, rank: rank('inject', inject.key, team), kind: 'inject', id: injectId(team, inject.key) }));
  });
  return sortedAgenda([...phases, ...injects]);
}
