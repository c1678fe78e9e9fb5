import type { Localized, Tlp } from '#kernel';
import type { DecisionMade, ExerciseEvent, InjectCard } from './event.ts';
import { evolveClock, type Play } from './evolve-clock.ts';
import { foldDuties, noDuties, type RoomDuties } from './room-duties.ts';
import type { RoomEntry, RoomEvent, RoomNote } from './room-entry.ts';
import type { Channel } from './scenario.ts';
import type { CallState, GivenAnswer } from './state.ts';

/** What one team's participants see: a fold of their stream. Lists are newest first. */
export interface Room extends Play {
  /** Of the entry applied last; the next one is this and one. */
  readonly position: number;
  /** Title of the phase. */
  readonly phase: string | null;
  readonly injects: readonly RoomInject[];
  readonly messages: readonly RoomMessage[];
  readonly logbook: readonly RoomNote[];
  readonly sent: readonly (RoomNote & { readonly to: readonly string[]; readonly tlp: Tlp | null; readonly inject: string | null })[];
  readonly received: readonly (RoomNote & { readonly from: string; readonly tlp: Tlp | null })[];
  readonly decisions: readonly RoomDecision[];
  readonly missedDeadlines: number;
  readonly duties: RoomDuties;
}

/** `thread` is the team's own chat, or the talk with the control cell and those whom it plays. */
export interface RoomMessage extends RoomNote {
  readonly thread: 'team' | 'control';
  readonly persona: string | null;
}

export type RoomDecision = Omit<Localized<DecisionMade>, 'type' | 'team'> & Omit<RoomNote, 'text'>;

export interface RoomInject extends Localized<InjectCard> {
  readonly inject: string;
  readonly position: number;
  readonly releasedAt: number;
  readonly releasedMs: number;
  readonly deadlineMs: number | null;
  readonly deadlineMissed: boolean;
  readonly shownMs: number | null;
  readonly openedMs: number | null;
  readonly call: CallState | null;
  readonly answer: GivenAnswer | null;
  readonly decision: RoomDecision | null;
}

export const emptyRoom = (): Room => ({
  position: 0,
  status: 'draft',
  pauseReason: null,
  realIncident: false,
  clock: [],
  rate: 1,
  startedWallMs: null,
  endedWallMs: null,
  phase: null,
  injects: [],
  messages: [],
  logbook: [],
  sent: [],
  received: [],
  decisions: [],
  missedDeadlines: 0,
  duties: noDuties,
});

/** The injects that came by one channel, newest first. */
export const injectsBy = (room: Room, channel: Channel): readonly RoomInject[] => room.injects.filter((inject) => inject.channel === channel);

/** The room after one more entry of its stream. An entry applied before changes nothing. */
export function foldRoom(room: Room, entry: RoomEntry): Room {
  return entry.position <= room.position ? room : { ...fold(room, entry), position: entry.position };
}

function fold(room: Room, entry: RoomEntry): Room {
  const { event, exerciseMs, by } = entry;
  switch (event.type) {
    case 'exercise-briefed':
    case 'exercise-started':
    case 'exercise-paused':
    case 'exercise-resumed':
    case 'speed-changed':
    case 'time-jumped':
    case 'exercise-ended':
      return evolveClock(room, event, entry.at);
    case 'phase-entered':
      return { ...room, phase: event.title };
    case 'inject-released':
      return { ...room, injects: [receivedInject(entry, event), ...room.injects] };
    case 'inject-shown':
      return change(room, event.inject, (inject) => ({ shownMs: inject.shownMs ?? exerciseMs }));
    case 'inject-opened':
      return change(room, event.inject, (inject) => ({ openedMs: exerciseMs, shownMs: inject.shownMs ?? exerciseMs }));
    case 'call-picked-up':
      return change(room, event.inject, () => ({ call: { status: 'picked-up', by } }));
    case 'call-missed':
      return change(room, event.inject, () => ({ call: { status: 'missed', by } }));
    case 'answer-given':
      return change(room, event.inject, () => ({ answer: { exerciseMs, by, text: event.text } }));
    case 'decision-made':
      return decided(room, { ...written(entry), ...taken(event) });
    case 'deadline-missed':
      return { ...change(room, event.inject, () => ({ deadlineMissed: true })), missedDeadlines: room.missedDeadlines + 1 };
    case 'log-written':
      return { ...room, logbook: [{ ...written(entry), text: event.text }, ...room.logbook] };
    case 'message-sent':
      return { ...room, messages: [message(entry, event), ...room.messages] };
    case 'information-sent':
      return { ...room, sent: [{ ...written(entry), text: event.text, to: event.to, tlp: event.tlp ?? null, inject: event.inject ?? null }, ...room.sent] };
    case 'information-received':
      return { ...room, received: [{ ...written(entry), text: event.text, from: event.from, tlp: event.tlp ?? null }, ...room.received] };
    case 'authorities-offered':
    case 'statutory-clock-started':
    case 'authority-notified':
    case 'statutory-deadline-missed':
      return { ...room, duties: foldDuties(room.duties, entry, event) };
    default:
      return room;
  }
}

const written = ({ position, at, exerciseMs, by }: RoomEntry): Omit<RoomNote, 'text'> => ({ position, at, exerciseMs, by });

type Of<Type extends ExerciseEvent['type']> = Extract<RoomEvent, { readonly type: Type }>;

const receivedInject = ({ position, at, exerciseMs }: RoomEntry, { inject, deadlineMs, card }: Of<'inject-released'>): RoomInject => ({
  ...card,
  inject,
  position,
  releasedAt: at,
  releasedMs: exerciseMs,
  deadlineMs,
  deadlineMissed: false,
  shownMs: null,
  openedMs: null,
  call: card.channel === 'phone' ? { status: 'ringing', by: null } : null,
  answer: null,
  decision: null,
});

const taken = ({ inject, option, label, considered, rationale, decidedBy }: Of<'decision-made'>): Omit<RoomDecision, keyof RoomNote> => ({
  inject,
  option,
  label,
  considered,
  rationale,
  decidedBy,
});

const decided = (room: Room, decision: RoomDecision): Room => ({
  ...change(room, decision.inject, () => ({ decision })),
  decisions: [decision, ...room.decisions],
});

/** Whoever is not of the team speaks for the control cell. */
const message = (entry: RoomEntry, { to, text, persona }: Of<'message-sent'>): RoomMessage => ({
  ...written(entry),
  text,
  thread: to === 'control' || entry.by?.role !== 'participant' ? 'control' : 'team',
  persona: persona ?? null,
});

const change = (room: Room, id: string, changes: (inject: RoomInject) => Partial<RoomInject>): Room => ({
  ...room,
  injects: room.injects.map((inject) => (inject.inject === id ? { ...inject, ...changes(inject) } : inject)),
});
