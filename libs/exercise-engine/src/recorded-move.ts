import type { Command, Seat } from './command.ts';
import type { ExerciseEvent, LogEntry } from './event.ts';
import type { ClockEvent } from './evolve-clock.ts';
import type { InjectEvent } from './evolve-inject.ts';
import { partsOf } from './inject-id.ts';
import type { Scenario } from './scenario.ts';
import { indexOf } from './scenario-index.ts';

/** What somebody did, or the timer (no seat), told from what the log holds of it. */
export interface RecordedMove {
  /** Of its first entry. */
  readonly seq: number;
  readonly wallMs: number;
  readonly command: Command;
  readonly seat: Seat | null;
}

/** The moves that made a stretch of the log. What followed from them by itself is left out. */
export function recordedMoves(scenario: Scenario, entries: readonly LogEntry[]): readonly RecordedMove[] {
  return entries.flatMap((entry, at): readonly RecordedMove[] => {
    const { seq, wallMs, by, event } = entry;
    const before = entries[at - 1];
    if (!by) return before?.by === null && before.wallMs === wallMs ? [] : [{ seq, wallMs, command: { type: 'tick' }, seat: null }];
    const command = commandOf(scenario, event, before?.event, entries[at + 1]?.event);
    const team = by.role === 'participant' && 'team' in event ? event.team : null;
    return command ? [{ seq, wallMs, command, seat: { ...by, team } }] : [];
  });
}

/** The command behind an event, or null where the event followed from another one. */
function commandOf(scenario: Scenario, event: ExerciseEvent, before: ExerciseEvent | undefined, after: ExerciseEvent | undefined): Command | null {
  switch (event.type) {
    case 'exercise-paused':
      return { type: event.reason === 'real-incident' ? 'declare-real-incident' : 'pause' };
    case 'exercise-resumed':
      return { type: 'resume' };
    case 'exercise-ended':
      return { type: 'end' };
    case 'speed-changed':
      return { type: 'change-speed', rate: event.clock.rate };
    case 'time-jumped':
      return { type: 'jump', toMs: event.clock.exerciseMs, passed: event.passed ?? (after?.type === 'inject-skipped' && after.reason === 'jump' ? 'skip' : 'release') };
    case 'inject-released':
      return before?.type === 'inject-improvised' && before.inject === event.inject ? null : { ...event, type: 'release-inject' };
    case 'inject-held':
      return { ...event, type: 'hold-inject' };
    case 'inject-skipped':
      return event.reason === 'director' ? { ...event, type: 'skip-inject' } : null;
    case 'inject-replanned':
      return { ...event, type: 'replan-inject' };
    case 'inject-edited':
      return { ...event, type: 'edit-inject' };
    case 'inject-improvised':
      return improvisation(scenario, event);
    case 'inject-shown':
      return { type: 'show-injects', injects: [event.inject] };
    case 'inject-opened':
      return before?.type === 'call-picked-up' && before.inject === event.inject ? null : { ...event, type: 'open-inject' };
    case 'inject-scheduled':
    // Before any decision.
    case 'exercise-briefed':
    case 'exercise-started':
      return null;
    default:
      return playOf(event);
  }
}

function playOf(event: Exclude<ExerciseEvent, ClockEvent | InjectEvent>): Command | null {
  switch (event.type) {
    case 'call-picked-up':
      return { ...event, type: 'pick-up-call' };
    case 'call-missed':
      return { ...event, type: 'miss-call' };
    case 'answer-given':
      return { ...event, type: 'answer' };
    case 'decision-made':
      return { ...event, type: 'decide' };
    case 'log-written':
      return { ...event, type: 'write-log' };
    case 'message-sent':
      return { ...event, type: 'send-message' };
    case 'information-sent':
      return { ...event, type: 'share-information' };
    case 'authority-notified':
      return { ...event, type: 'notify-authority', authority: event.authority.key };
    case 'task-taken':
      return { ...event, type: 'take-task' };
    case 'task-finished':
      return { ...event, type: 'finish-task' };
    case 'observation-noted':
      return { ...event, type: 'note-observation' };
    case 'member-seated':
      return { ...event, type: 'seat-member' };
    case 'member-removed':
      return { ...event, type: 'remove-member' };
    case 'phase-entered':
    case 'deadline-missed':
    case 'information-received':
    case 'milestone-changed':
    case 'variable-set':
    case 'score-changed':
    case 'authorities-offered':
    case 'regimes-adopted':
    case 'statutory-clock-started':
    case 'statutory-deadline-missed':
      return null;
  }
}

function improvisation(scenario: Scenario, { team, inject, card }: Extract<ExerciseEvent, { type: 'inject-improvised' }>): Command {
  const { key } = partsOf(inject);
  const planned = indexOf(scenario).injects.has(key);
  return { type: 'improvise-inject', id: key, team, improvised: planned ? { contingency: key } : { channel: card.channel, fromName: card.from.name, content: card.content, ...(card.ask ? { ask: card.ask } : {}) } };
}
