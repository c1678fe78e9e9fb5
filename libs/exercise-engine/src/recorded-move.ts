import type { Command, Seat } from './command.ts';
import type { ExerciseEvent, LogEntry } from './event.ts';
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
    case 'exercise-briefed':
      return { type: 'brief' };
    case 'exercise-started':
      return { type: 'start' };
    case 'exercise-paused':
      return { type: event.reason === 'real-incident' ? 'declare-real-incident' : 'pause' };
    case 'exercise-resumed':
      return { type: 'resume' };
    case 'exercise-ended':
      return { type: 'end' };
    case 'speed-changed':
      return { type: 'change-speed', rate: event.clock.rate };
    case 'time-jumped':
      return { type: 'jump', toMs: event.clock.exerciseMs, passed: after?.type === 'inject-skipped' && after.reason === 'jump' ? 'skip' : 'release' };
    case 'inject-released':
      return before?.type === 'inject-improvised' && before.inject === event.inject ? null : { type: 'release-inject', inject: event.inject };
    case 'inject-held':
      return { type: 'hold-inject', inject: event.inject };
    case 'inject-skipped':
      return event.reason === 'director' ? { type: 'skip-inject', inject: event.inject } : null;
    case 'inject-edited':
      return { type: 'edit-inject', inject: event.inject, content: event.content };
    case 'inject-improvised':
      return improvisation(scenario, event);
    case 'inject-shown':
      return { type: 'show-injects', injects: [event.inject] };
    case 'inject-opened':
      return before?.type === 'call-picked-up' && before.inject === event.inject ? null : { type: 'open-inject', inject: event.inject };
    case 'call-picked-up':
      return { type: 'pick-up-call', inject: event.inject };
    case 'call-missed':
      return { type: 'miss-call', inject: event.inject };
    case 'answer-given':
      return { type: 'answer', inject: event.inject, text: event.text };
    case 'decision-made': {
      const { inject, option, considered, rationale, decidedBy } = event;
      return { type: 'decide', inject, option, considered, rationale, decidedBy };
    }
    case 'log-written':
      return { type: 'write-log', text: event.text };
    case 'message-sent': {
      const { team, to, text, persona } = event;
      return { type: 'send-message', team, to, text, ...(persona === undefined ? {} : { persona }) };
    }
    case 'information-sent': {
      const { to, text, inject } = event;
      return { type: 'share-information', to, text, ...(inject === undefined ? {} : { inject }) };
    }
    case 'task-taken':
      return { type: 'take-task', inject: event.inject };
    case 'task-finished':
      return { type: 'finish-task', inject: event.inject, outcome: event.outcome, note: event.note };
    case 'observation-noted':
      return { type: 'note-observation', team: event.team, polarity: event.polarity, text: event.text };
    case 'member-seated':
      return { type: 'seat-member', member: event.member, team: event.team };
    case 'member-removed':
      return { type: 'remove-member', member: event.member, team: event.team };
    case 'phase-entered':
    case 'inject-scheduled':
    case 'deadline-missed':
    case 'information-received':
    case 'milestone-changed':
    case 'variable-set':
    case 'score-changed':
      return null;
  }
}

function improvisation(scenario: Scenario, { team, inject, card }: Extract<ExerciseEvent, { type: 'inject-improvised' }>): Command {
  const { key } = partsOf(inject);
  const planned = indexOf(scenario).injects.has(key);
  return { type: 'improvise-inject', id: key, team, improvised: planned ? { contingency: key } : { channel: card.channel, fromName: card.from.name, content: card.content } };
}
