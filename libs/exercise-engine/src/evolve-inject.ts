import { changeInject, changeTeam, count, planned, unplanned } from './change.ts';
import type { ExerciseEvent, InjectReleased, LogEntry } from './event.ts';
import { partsOf } from './inject-id.ts';
import { unplannedInject } from './initial-state.ts';
import type { Scenario } from './scenario.ts';
import { indexOf } from './scenario-index.ts';
import { injectOf, type ExerciseState, type InjectState } from './state.ts';
import { withValue } from './unseen.ts';

export type InjectEvent = Extract<ExerciseEvent, { readonly type: `inject-${string}` }>;

export function evolveInject(scenario: Scenario, state: ExerciseState, entry: LogEntry, event: InjectEvent): ExerciseState {
  const inject = injectOf(state, event.inject);
  const { exerciseMs } = entry;
  switch (event.type) {
    case 'inject-scheduled': {
      const next = changeInject(state, event.inject, { dueMs: event.dueMs });
      return inject?.status === 'pending' ? planned(scenario, next, 'inject', event.inject, event.dueMs) : next;
    }
    case 'inject-held':
      return changeInject(offAgenda(scenario, state, event.inject, inject), event.inject, { status: 'held' });
    case 'inject-skipped':
      return changeInject(offAgenda(scenario, state, event.inject, inject), event.inject, { status: 'skipped', skipped: event.reason });
    case 'inject-replanned':
      return replanned(scenario, state, event);
    case 'inject-edited':
      return changeInject(state, event.inject, { content: event.content });
    case 'inject-improvised':
      return improvised(scenario, state, event);
    case 'inject-released':
      return released(scenario, offAgenda(scenario, state, event.inject, inject), entry, event);
    case 'inject-shown':
      return changeInject(state, event.inject, { shownMs: exerciseMs });
    case 'inject-opened':
      return changeInject(count(state, event.team, 'opened', exerciseMs), event.inject, { openedMs: exerciseMs, shownMs: inject?.shownMs ?? exerciseMs });
  }
}

const offAgenda = (scenario: Scenario, state: ExerciseState, id: string, inject: InjectState | undefined): ExerciseState =>
  inject?.status === 'pending' ? unplanned(scenario, state, 'inject', id, inject.dueMs) : state;

function replanned(scenario: Scenario, state: ExerciseState, { inject, dueMs }: Extract<InjectEvent, { type: 'inject-replanned' }>): ExerciseState {
  const planOf = indexOf(scenario).injects.get(partsOf(inject).key);
  const status = planOf && 'contingency' in planOf.trigger ? 'shelf' : 'pending';
  return planned(scenario, changeInject(state, inject, { status, skipped: null, dueMs }), 'inject', inject, dueMs);
}

/** A contingency inject leaves the shelf; a blank one brings its card along. */
function improvised(scenario: Scenario, state: ExerciseState, event: Extract<InjectEvent, { type: 'inject-improvised' }>): ExerciseState {
  const { team, key } = partsOf(event.inject);
  const card = indexOf(scenario).injects.has(key) ? null : event.card;
  return changeTeam(state, team, ({ injects }) => ({ injects: withValue(injects, key, { ...(injects[key] ?? unplannedInject), status: 'pending', card }) }));
}

function released(scenario: Scenario, state: ExerciseState, { exerciseMs, by }: LogEntry, event: InjectReleased): ExerciseState {
  const rolePlay = indexOf(scenario).injects.get(partsOf(event.inject).key)?.rolePlay;
  const counted = count(state, event.team, 'released', exerciseMs);
  const next = changeInject(counted, event.inject, {
    status: 'released',
    dueMs: event.dueMs,
    releasedMs: exerciseMs,
    releasedBy: by,
    deadlineMs: event.deadlineMs,
    call: event.card.channel === 'phone' ? { status: 'ringing', by: null } : null,
    task: rolePlay ? { status: 'open', by: null, outcome: null, note: '' } : null,
  });
  return planned(scenario, next, 'deadline', event.inject, event.deadlineMs);
}
