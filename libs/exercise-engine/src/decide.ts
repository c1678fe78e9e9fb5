import { Batch, type Decided } from './batch.ts';
import type { Command, Seat } from './command.ts';
import { changeSpeed, end, jump, nextPhase, pause, resume, start } from './decide-clock.ts';
import { edit, hold, improvise, releaseByHand, replan, skip } from './decide-inject.ts';
import { answer, decideOn, miss, open, pickUp, share, show, writeLog } from './decide-play.ts';
import { finishTask, noteObservation, removeMember, seatMember, sendMessage, takeTask } from './decide-staff.ts';
import { notifyAuthority } from './decide-statutory.ts';
import { allow } from './permissions.ts';
import type { Scenario } from './scenario.ts';
import type { ExerciseState } from './state.ts';
import { tick } from './tick.ts';
import { unseen } from './unseen.ts';

/**
 * What a command comes to, in order, to be appended to the log; nothing if it changes nothing.
 * `seat` is null for the timer, which may only `tick`; `now` is wall time in milliseconds, by the database's clock.
 * What becomes due at once by a command other than `tick` waits for the tick that `nextDue` asks for.
 * @throws DomainError FORBIDDEN, PRECONDITION_FAILED, NOT_FOUND, CONFLICT or BAD_USER_INPUT with a reason `exercises.…`.
 */
export function decide(scenario: Scenario, state: ExerciseState, command: Command, seat: Seat | null, now: number): readonly Decided[] {
  return decideOnward(scenario, state, command, seat, now).decided;
}

/** The same with the state that these events lead to, for whoever plays on at once instead of writing a log. */
export function decideOnward(scenario: Scenario, state: ExerciseState, command: Command, seat: Seat | null, now: number): Pick<Batch, 'decided' | 'state'> {
  allow(state, command, seat);
  return unseen(() => {
    const batch = new Batch(scenario, state, seat, now);
    if (seat) act(batch, command, seat);
    else tick(batch);
    return batch;
  });
}

function act(batch: Batch, command: Command, seat: Seat): void {
  switch (command.type) {
    case 'brief':
      return batch.emit({ type: 'exercise-briefed' });
    case 'start':
      return start(batch, command);
    case 'pause':
    case 'declare-real-incident':
      return pause(batch, command.type === 'pause' ? 'director' : 'real-incident');
    case 'resume':
      return resume(batch);
    case 'change-speed':
      return changeSpeed(batch, command.rate);
    case 'jump':
      return jump(batch, command.toMs, command.passed);
    case 'next-phase':
      return nextPhase(batch, command.passed);
    case 'end':
      return end(batch);
    case 'release-inject':
      return releaseByHand(batch, command.inject);
    case 'hold-inject':
      return hold(batch, command.inject);
    case 'skip-inject':
      return skip(batch, command.inject);
    case 'replan-inject':
      return replan(batch, command.inject);
    case 'edit-inject':
      return edit(batch, command.inject, command.content);
    case 'improvise-inject':
      return improvise(batch, command.id, command.team, command.improvised, seat);
    case 'show-injects':
      return show(batch, command, seat);
    case 'open-inject':
      return open(batch, command, seat);
    case 'pick-up-call':
      return pickUp(batch, command, seat);
    case 'miss-call':
      return miss(batch, command, seat);
    case 'answer':
      return answer(batch, command, seat);
    case 'decide':
      return decideOn(batch, command, seat);
    case 'write-log':
      return writeLog(batch, command, seat);
    case 'share-information':
      return share(batch, command, seat);
    case 'notify-authority':
      return notifyAuthority(batch, command, seat);
    case 'send-message':
      return sendMessage(batch, command, seat);
    case 'take-task':
      return takeTask(batch, command, seat);
    case 'finish-task':
      return finishTask(batch, command);
    case 'note-observation':
      return noteObservation(batch, command);
    case 'seat-member':
      return seatMember(batch, command);
    case 'remove-member':
      return removeMember(batch, command);
    case 'tick':
      return;
  }
}
