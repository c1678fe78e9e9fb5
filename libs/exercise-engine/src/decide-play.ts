import { teamTlpLabels } from '#kernel';
import type { Batch } from './batch.ts';
import { askOf } from './card.ts';
import type { Command, Seat } from './command.ts';
import { applyEffects, settle } from './consequences.ts';
import { becomeAware } from './decide-statutory.ts';
import { partsOf } from './inject-id.ts';
import { badInput, conflict, requireReceived, requireShort, requireTeam, requireText } from './refusals.ts';

type Of<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;

export function show(batch: Batch, { injects }: Of<'show-injects'>, { team }: Seat): void {
  for (const inject of injects) {
    if (requireReceived(batch.state, inject, team).shownMs === null) batch.emit({ type: 'inject-shown', team: partsOf(inject).team, inject });
  }
}

export function open(batch: Batch, { inject }: Of<'open-inject' | 'pick-up-call'>, { team }: Seat): void {
  if (requireReceived(batch.state, inject, team).openedMs !== null) return;
  const { team: own, key } = partsOf(inject);
  batch.emit({ type: 'inject-opened', team: own, inject });
  becomeAware(batch, own, key);
  settle(batch);
}

/** Whoever picks up, or calls back after a missed call, hears what the caller says: the call counts as opened. */
export function pickUp(batch: Batch, command: Of<'pick-up-call'>, seat: Seat): void {
  const { inject } = command;
  const { call } = requireReceived(batch.state, inject, seat.team);
  if (!call) throw badInput('exercises.not-a-call');
  if (call.status === 'picked-up') return;
  batch.emit({ type: 'call-picked-up', team: partsOf(inject).team, inject });
  open(batch, command, seat);
}

export function miss(batch: Batch, { inject }: Of<'miss-call'>, { team }: Seat): void {
  const { call } = requireReceived(batch.state, inject, team);
  if (!call) throw badInput('exercises.not-a-call');
  if (call.status === 'ringing') batch.emit({ type: 'call-missed', team: partsOf(inject).team, inject });
}

/** Anything received may be answered, once; what asks for a decision wants one. */
export function answer(batch: Batch, { inject, text }: Of<'answer'>, { team }: Seat): void {
  const received = requireReceived(batch.state, inject, team);
  const ask = askOf(batch.scenario, batch.state, inject);
  if (ask?.kind === 'decision') throw badInput('exercises.decision-without-choice');
  if (received.answer) throw conflict('exercises.already-answered');
  requireText(text);
  const own = partsOf(inject).team;
  batch.emit({ type: 'answer-given', team: own, inject, text });
  applyEffects(batch, own, ask?.effects ?? []);
  settle(batch);
}

export function decideOn(batch: Batch, command: Of<'decide'>, { team, name }: Seat): void {
  const { inject, option, considered, rationale, decidedBy } = command;
  const received = requireReceived(batch.state, inject, team);
  if (received.decision) throw conflict('exercises.already-answered');
  const ask = askOf(batch.scenario, batch.state, inject);
  const options = ask?.kind === 'decision' ? ask.options : [];
  const chosen = options.find(({ key }) => key === option);
  if (!chosen) throw badInput('exercises.decision-without-choice');
  if (considered.some((other) => !options.some(({ key }) => key === other))) throw badInput('exercises.unknown-option');
  requireText(rationale);
  requireShort(decidedBy);
  const own = partsOf(inject).team;
  batch.emit({
    type: 'decision-made',
    team: own,
    inject,
    option,
    label: chosen.label,
    considered: [...new Set(considered)],
    rationale,
    decidedBy: decidedBy.trim() === '' ? name : decidedBy,
  });
  applyEffects(batch, own, chosen.effects ?? []);
  settle(batch);
}

export function writeLog(batch: Batch, { text }: Of<'write-log'>, { team }: Seat): void {
  requireText(text);
  batch.emit({ type: 'log-written', team: requireTeam(batch.state, team), text });
}

export function share(batch: Batch, { to, text, tlp, inject }: Of<'share-information'>, seat: Seat): void {
  const team = requireTeam(batch.state, seat.team);
  const receivers = [...new Set(to)];
  if (receivers.length === 0) throw badInput('exercises.share-with-nobody');
  for (const other of receivers) if (requireTeam(batch.state, other) === team) throw badInput('exercises.share-with-own-team');
  requireText(text);
  if (tlp !== undefined && !teamTlpLabels.some((label) => label === tlp)) throw badInput('exercises.tlp-not-for-teams');
  if (inject !== undefined) requireReceived(batch.state, inject, team);
  const information = tlp === undefined ? { text } : { text, tlp };
  batch.emit({ type: 'information-sent', team, to: receivers, ...information, ...(inject === undefined ? {} : { inject }) });
  for (const other of receivers) {
    batch.emit({ type: 'information-received', team: other, from: team, ...information });
    if (inject !== undefined) becomeAware(batch, other, partsOf(inject).key);
  }
  settle(batch);
}
