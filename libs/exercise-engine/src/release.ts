import type { Batch } from './batch.ts';
import { cardOf } from './card.ts';
import { applyEffects, settle } from './consequences.ts';
import { injectId, partsOf } from './inject-id.ts';
import { indexOf } from './scenario-index.ts';
import { injectOf, type InjectStatus } from './state.ts';

/** Delivers an inject to its team now, with all that follows from it. */
export function release(batch: Batch, id: string, dueMs: number): void {
  const card = cardOf(batch.scenario, batch.state, id);
  if (!card) return;
  const { team, key } = partsOf(id);
  const deadlineMs = card.ask ? batch.exerciseMs + card.ask.withinMs : null;
  batch.emit({ type: 'inject-released', team, inject: id, dueMs, deadlineMs, card });
  skipRestOfCategory(batch, team, key);
  applyEffects(batch, team, indexOf(batch.scenario).injects.get(key)?.effects ?? []);
  settle(batch);
}

const undelivered: ReadonlySet<InjectStatus | undefined> = new Set<InjectStatus>(['shelf', 'pending', 'held']);

function skipRestOfCategory(batch: Batch, team: string, key: string): void {
  const { injects, category } = indexOf(batch.scenario);
  for (const other of category.get(injects.get(key)?.category ?? '') ?? []) {
    const inject = injectId(team, other.key);
    if (other.key !== key && undelivered.has(injectOf(batch.state, inject)?.status)) batch.emit({ type: 'inject-skipped', team, inject, reason: 'category' });
  }
}
