import type { Batch } from './batch.ts';
import { missStatutory } from './decide-statutory.ts';
import { settle } from './consequences.ts';
import { partsOf } from './inject-id.ts';
import { release } from './release.ts';
import { indexOf } from './scenario-index.ts';
import type { AgendaItem } from './state.ts';

/** Everything due by now happens, in order, with what it leads to at once. Ends: each item leaves the agenda, each inject enters it once. */
export function tick(batch: Batch): void {
  if (batch.state.status !== 'running') return;
  const { exerciseMs } = batch;
  for (let item = batch.state.agenda[0]; item && item.atMs <= exerciseMs; item = batch.state.agenda[0]) happen(batch, item);
}

function happen(batch: Batch, { kind, id, atMs }: AgendaItem): void {
  const index = indexOf(batch.scenario);
  if (kind === 'phase') return batch.emit({ type: 'phase-entered', phase: id, title: index.phases.get(id)?.title ?? {} });
  if (kind === 'statutory') return missStatutory(batch, id);
  const { team, key } = partsOf(id);
  if (kind === 'deadline') {
    batch.emit({ type: 'deadline-missed', team, inject: id });
    return settle(batch);
  }
  if (index.injects.get(key)?.needsRelease) return batch.emit({ type: 'inject-held', team, inject: id });
  release(batch, id, atMs);
}
