import type { Batch } from './batch.ts';
import { fastestRate, slowestRate, type ClockSegment } from './clock.ts';
import type { Command } from './command.ts';
import { settleAtStart } from './consequences.ts';
import { adoptRegimes } from './decide-statutory.ts';
import { partsOf } from './inject-id.ts';
import { badInput } from './refusals.ts';
import { injectOf } from './state.ts';

const segment = (batch: Batch, rate: number, exerciseMs: number = batch.exerciseMs): ClockSegment => ({ wallMs: batch.now, exerciseMs, rate });

export function start(batch: Batch, { regimes = [] }: Extract<Command, { readonly type: 'start' }>): void {
  batch.emit({ type: 'exercise-started', clock: segment(batch, batch.state.rate) });
  adoptRegimes(batch, regimes);
  settleAtStart(batch);
}

export const pause = (batch: Batch, reason: 'director' | 'real-incident'): void => {
  if (batch.state.pauseReason !== reason) batch.emit({ type: 'exercise-paused', clock: segment(batch, 0), reason });
};

export const resume = (batch: Batch): void => batch.emit({ type: 'exercise-resumed', clock: segment(batch, batch.state.rate) });

export const end = (batch: Batch): void => batch.emit({ type: 'exercise-ended', clock: segment(batch, 0) });

export function changeSpeed(batch: Batch, rate: number): void {
  if (!(rate >= slowestRate && rate <= fastestRate)) throw badInput('exercises.speed-out-of-range', { from: slowestRate, to: fastestRate });
  if (rate !== batch.state.rate) batch.emit({ type: 'speed-changed', clock: segment(batch, rate) });
}

export function jump(batch: Batch, toMs: number, passed: 'release' | 'skip'): void {
  const fromMs = batch.exerciseMs;
  if (!(toMs > fromMs) || toMs === Infinity) throw badInput('exercises.jump-backwards', { exerciseMs: fromMs });
  batch.emit({ type: 'time-jumped', clock: segment(batch, batch.state.clock.at(-1)?.rate ?? 0, toMs), passed });
  if (passed === 'skip') skipBetween(batch, fromMs, toMs);
}

/** What was due before the jump, or is due at its very end, is still to come. */
function skipBetween(batch: Batch, fromMs: number, toMs: number): void {
  const passed = batch.state.agenda.filter(({ kind, atMs }) => kind === 'inject' && atMs > fromMs && atMs < toMs);
  for (const { id } of passed) {
    if (injectOf(batch.state, id)?.status === 'pending') batch.emit({ type: 'inject-skipped', team: partsOf(id).team, inject: id, reason: 'jump' });
  }
}

export function nextPhase(batch: Batch, passed: 'release' | 'skip'): void {
  const starts = batch.scenario.phases.map(({ startsAtMs }) => startsAtMs).filter((startsAtMs) => startsAtMs > batch.exerciseMs);
  if (starts.length === 0) throw badInput('exercises.no-next-phase');
  jump(batch, Math.min(...starts), passed);
}
