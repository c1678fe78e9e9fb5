import { DomainError } from '#kernel';
import type { Batch } from './batch.ts';
import { blankCard, cardOf } from './card.ts';
import type { Improvised, Seat } from './command.ts';
import { reconsiderInject } from './consequences.ts';
import type { InjectCard } from './event.ts';
import { injectId, partsOf } from './inject-id.ts';
import { badInput, conflict, requireAsk, requireContent, requireInject, requireTeam, requireText, requireUndelivered } from './refusals.ts';
import { release } from './release.ts';
import { channels, type InjectContent } from './scenario.ts';
import { indexOf } from './scenario-index.ts';
import { injectOf } from './state.ts';

/** By hand it is due now, unless it was already due and waiting. */
export function releaseByHand(batch: Batch, id: string): void {
  const { dueMs } = requireUndelivered(batch.state, id);
  release(batch, id, Math.min(dueMs ?? batch.exerciseMs, batch.exerciseMs));
}

export function hold(batch: Batch, id: string): void {
  if (requireUndelivered(batch.state, id).status === 'pending') batch.emit({ type: 'inject-held', team: partsOf(id).team, inject: id });
}

export function skip(batch: Batch, id: string): void {
  requireUndelivered(batch.state, id);
  batch.emit({ type: 'inject-skipped', team: partsOf(id).team, inject: id, reason: 'director' });
}

/** What was to come of it meanwhile comes now. */
export function replan(batch: Batch, id: string): void {
  const { status, skipped, dueMs } = requireInject(batch.state, id);
  if (status === 'pending' || status === 'shelf') return;
  if (status === 'released') throw conflict('exercises.inject-already-released');
  if (status === 'skipped' && ((skipped !== 'director' && skipped !== 'jump') || hasReceivedOf(batch, id))) throw conflict('exercises.inject-skipped');
  batch.emit({ type: 'inject-replanned', team: partsOf(id).team, inject: id, dueMs: dueMs === null ? null : Math.max(dueMs, batch.exerciseMs) });
  reconsiderInject(batch, id);
}

export function edit(batch: Batch, id: string, content: InjectContent): void {
  requireUndelivered(batch.state, id);
  requireContent(content);
  batch.emit({ type: 'inject-edited', team: partsOf(id).team, inject: id, content });
}

export function improvise(batch: Batch, id: string, team: string, improvised: Improvised, seat: Seat): void {
  requireTeam(batch.state, team);
  const inject = injectId(team, 'contingency' in improvised ? improvised.contingency : id);
  const card = 'contingency' in improvised ? cardFromShelf(batch, inject) : cardInOwnWords(batch, inject, improvised);
  if (seat.role === 'animator' && card.channel !== 'phone') throw new DomainError('FORBIDDEN', 'exercises.not-your-role');
  batch.emit({ type: 'inject-improvised', team, inject, card });
  release(batch, inject, batch.exerciseMs);
}

/** A team plays each contingency inject once; the director may also play it to a team for which it was not written. */
function cardFromShelf(batch: Batch, id: string): InjectCard {
  const { key } = partsOf(id);
  const planned = indexOf(batch.scenario).injects.get(key);
  const card = planned && 'contingency' in planned.trigger ? cardOf(batch.scenario, batch.state, id) : null;
  if (!card) throw new DomainError('NOT_FOUND', 'exercises.inject-not-found');
  if (injectOf(batch.state, id)) requireUndelivered(batch.state, id);
  else if (hasReceivedOf(batch, id)) throw conflict('exercises.inject-skipped');
  return card;
}

/** Another inject of its category reached the team, for which this one was not written. */
function hasReceivedOf(batch: Batch, id: string): boolean {
  const { team, key } = partsOf(id);
  const { injects, category } = indexOf(batch.scenario);
  return (category.get(injects.get(key)?.category ?? '') ?? []).some((rival) => injectOf(batch.state, injectId(team, rival.key))?.status === 'released');
}

function cardInOwnWords(batch: Batch, id: string, { channel, fromName, content, ask }: Exclude<Improvised, { contingency: string }>): InjectCard {
  const { key } = partsOf(id);
  requireText(key);
  if (injectOf(batch.state, id) || indexOf(batch.scenario).injects.has(key)) throw conflict('exercises.inject-exists');
  if (!channels.includes(channel)) throw badInput('exercises.unknown-channel');
  requireText(fromName);
  requireContent(content);
  if (ask) requireAsk(ask);
  return blankCard(channel, fromName, content, ask ?? null);
}
