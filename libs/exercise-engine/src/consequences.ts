import type { Batch } from './batch.ts';
import { holds } from './condition.ts';
import { injectId, partsOf } from './inject-id.ts';
import { indexOf, type Watcher } from './scenario-index.ts';
import { injectOf, type ExerciseState } from './state.ts';
import type { After, Effect } from './trigger.ts';

/** Changes the world for a team, or for the team that an effect names. What changes nothing leaves no trace. */
export function applyEffects(batch: Batch, team: string, effects: readonly Effect[]): void {
  for (const effect of effects) applyEffect(batch, effect.team ?? team, effect);
}

function applyEffect(batch: Batch, team: string, effect: Effect): void {
  const side = batch.state.teams[team];
  if (!side) return;
  if ('milestone' in effect) {
    const { milestone, active } = effect;
    if ((side.milestones[milestone]?.active ?? false) !== active) batch.emit({ type: 'milestone-changed', team, milestone, active });
  } else if ('objective' in effect) {
    if (effect.points !== 0) batch.emit({ type: 'score-changed', team, objective: effect.objective, points: effect.points });
  } else {
    const before = side.variables[effect.variable];
    const value = 'set' in effect ? effect.set : (typeof before === 'number' ? before : 0) + effect.add;
    if (value !== before) batch.emit({ type: 'variable-set', team, variable: effect.variable, value });
  }
}

/** Lets everything that waits for what just changed take notice: milestones until none turns, then injects. */
export function settle(batch: Batch): void {
  const waiting = new Set<Watcher>();
  for (let facts = batch.takeFacts(); facts.size > 0; facts = batch.takeFacts()) notify(batch, watchersOf(batch, facts), waiting);
  takeNotice(batch, waiting);
}

/** The same for everything that may hold before anything has happened. */
export function settleAtStart(batch: Batch): void {
  const waiting = new Set<Watcher>();
  notify(batch, indexOf(batch.scenario).atStart, waiting);
  for (let facts = batch.takeFacts(); facts.size > 0; facts = batch.takeFacts()) notify(batch, watchersOf(batch, facts), waiting);
  takeNotice(batch, waiting);
}

function watchersOf(batch: Batch, facts: ReadonlySet<string>): readonly Watcher[] {
  const { watchers } = indexOf(batch.scenario);
  return [...new Set([...facts].flatMap((fact) => watchers.get(fact) ?? []))];
}

function notify(batch: Batch, watchers: readonly Watcher[], waiting: Set<Watcher>): void {
  for (const watcher of watchers) {
    if ('inject' in watcher) waiting.add(watcher);
    else turnOn(batch, watcher);
  }
}

/** By itself a milestone turns on once, and never off. */
function turnOn(batch: Batch, { team, milestone }: Extract<Watcher, { milestone: object }>): void {
  const before = batch.state.teams[team]?.milestones[milestone.key];
  if (!milestone.when || !before || before.activatedMs !== null) return;
  if (holds(milestone.when, batch.state, team, batch.exerciseMs)) batch.emit({ type: 'milestone-changed', team, milestone: milestone.key, active: true });
}

function takeNotice(batch: Batch, waiting: ReadonlySet<Watcher>): void {
  for (const watcher of waiting) if ('inject' in watcher) reconsider(batch, watcher);
}

/** Lets one inject take notice of what happened while it was out of the plan. */
export function reconsiderInject(batch: Batch, id: string): void {
  const { team, key } = partsOf(id);
  const inject = indexOf(batch.scenario).injects.get(key);
  if (inject) reconsider(batch, { team, inject });
}

/** One that a director skipped keeps its books too, for it may be planned again. */
function reconsider(batch: Batch, { team, inject }: Extract<Watcher, { inject: object }>): void {
  const id = injectId(team, inject.key);
  const current = injectOf(batch.state, id);
  if (current?.status !== 'pending' && current?.status !== 'held' && current?.skipped !== 'director') return;
  const { trigger } = inject;
  const { exerciseMs } = batch;
  if ('unless' in trigger) {
    if (current.status === 'pending' && holds(trigger.unless, batch.state, team, exerciseMs)) batch.emit({ type: 'inject-skipped', team, inject: id, reason: 'condition' });
  } else if (current.dueMs === null && 'when' in trigger) {
    if (holds(trigger.when, batch.state, team, exerciseMs)) batch.emit({ type: 'inject-scheduled', team, inject: id, dueMs: exerciseMs + (trigger.delayMs ?? 0) });
  } else if (current.dueMs === null && 'after' in trigger) {
    if (hasHappened(batch.state, team, trigger.after)) batch.emit({ type: 'inject-scheduled', team, inject: id, dueMs: exerciseMs + trigger.after.delayMs });
  }
}

function hasHappened(state: ExerciseState, team: string, after: After): boolean {
  if (after.inject === undefined) return after.milestone !== undefined && (state.teams[team]?.milestones[after.milestone]?.active ?? false);
  const inject = injectOf(state, injectId(team, after.inject));
  if (!inject) return false;
  if (after.happened === 'opened') return inject.openedMs !== null;
  return after.happened === 'answered' ? inject.answer !== null || inject.decision !== null : inject.releasedMs !== null;
}
