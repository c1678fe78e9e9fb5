import { DomainError } from '#kernel';
import type { Batch } from './batch.ts';
import type { Command, Seat } from './command.ts';
import { partsOf } from './inject-id.ts';
import { badInput, conflict, requireInject, requireShort, requireTeam, requireText } from './refusals.ts';
import { indexOf, recipientsOf } from './scenario-index.ts';
import type { TaskState } from './state.ts';

type Of<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;

/** Participants write in their own team's thread; staff name the team, and may speak as somebody of the scenario. */
export function sendMessage(batch: Batch, { to, team, text, persona }: Of<'send-message'>, seat: Seat): void {
  requireText(text);
  if (seat.role === 'participant') {
    if (persona !== undefined) throw new DomainError('FORBIDDEN', 'exercises.not-your-role');
    return batch.emit({ type: 'message-sent', team: requireTeam(batch.state, seat.team), to, text });
  }
  const receiver = requireTeam(batch.state, team);
  batch.emit({ type: 'message-sent', team: receiver, to, text, ...(persona === undefined ? {} : { persona: personaName(batch, persona) }) });
}

/** By key, or as the director calls somebody who was not planned. */
function personaName(batch: Batch, persona: string): string {
  requireText(persona);
  return indexOf(batch.scenario).personas.get(persona)?.name ?? persona;
}

export function takeTask(batch: Batch, { inject }: Of<'take-task'>, seat: Seat): void {
  const task = openTask(batch, inject);
  if (task.status === 'taken' && task.by?.id === seat.id) return;
  if (task.status === 'taken') throw conflict('exercises.task-taken');
  batch.emit({ type: 'task-taken', team: partsOf(inject).team, inject });
}

export function finishTask(batch: Batch, { inject, outcome, note }: Of<'finish-task'>): void {
  openTask(batch, inject);
  requireShort(note);
  batch.emit({ type: 'task-finished', team: partsOf(inject).team, inject, outcome, note });
}

function openTask(batch: Batch, id: string): TaskState {
  const { status, task } = requireInject(batch.state, id);
  if (status !== 'released') throw new DomainError('PRECONDITION_FAILED', 'exercises.inject-not-released');
  if (!task) throw badInput('exercises.inject-without-task');
  if (task.status === 'finished') throw conflict('exercises.task-finished');
  return task;
}

export function noteObservation(batch: Batch, { team, polarity, text, expectation }: Of<'note-observation'>): void {
  if (team !== null) requireTeam(batch.state, team);
  requireText(text);
  if (expectation !== undefined) requireExpected(batch, team, expectation);
  batch.emit({ type: 'observation-noted', team, polarity, text, ...(expectation === undefined ? {} : { expectation }) });
}

function requireExpected({ scenario }: Batch, team: string | null, key: string): void {
  const expectation = scenario.expectations?.find((expected) => expected.key === key);
  if (!expectation || team === null || !recipientsOf(scenario, expectation).includes(team)) throw badInput('exercises.unknown-expectation');
}

export function seatMember(batch: Batch, { member, team }: Of<'seat-member'>): void {
  if (team !== null || member.role === 'participant') requireTeam(batch.state, team);
  const before = batch.state.members[member.id];
  if (before?.team === team && before.member.role === member.role && before.member.name === member.name) return;
  batch.emit({ type: 'member-seated', member, team });
}

export function removeMember(batch: Batch, { member }: Of<'remove-member'>): void {
  const seated = batch.state.members[member.id];
  if (seated) batch.emit({ type: 'member-removed', ...seated });
}
