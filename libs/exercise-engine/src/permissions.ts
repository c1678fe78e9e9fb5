import { DomainError } from '#kernel';
import type { Command, Seat } from './command.ts';
import type { ExerciseRole } from './event.ts';
import type { ExerciseState, ExerciseStatus } from './state.ts';

type Reason = `exercises.${string}`;
type Refusals = Partial<Record<ExerciseStatus, Reason>>;

interface Rule {
  /** Nobody: the clock alone. */
  readonly roles: readonly ExerciseRole[];
  /** Why not, by status; a status that is not named allows it. */
  readonly refused: Refusals;
  /** Brings something to those who play, or nearer to them: not while a real incident has their attention. */
  readonly movesPlay?: true;
}

const ended: Refusals = { ended: 'exercises.ended' };
const started: Refusals = { draft: 'exercises.not-started', briefed: 'exercises.not-started', ...ended };
const running: Refusals = { ...started, paused: 'exercises.paused' };

const director: readonly ExerciseRole[] = ['director'];
const rolePlayers: readonly ExerciseRole[] = ['director', 'animator'];
const participant: readonly ExerciseRole[] = ['participant'];

/** Who may do what, and when. */
const rules: Record<Command['type'], Rule> = {
  brief: { roles: director, refused: { briefed: 'exercises.already-briefed', running: 'exercises.already-started', paused: 'exercises.already-started', ...ended } },
  start: { roles: director, refused: { draft: 'exercises.not-briefed', running: 'exercises.already-started', paused: 'exercises.already-started', ...ended } },
  pause: { roles: director, refused: running },
  resume: { roles: director, refused: { ...started, running: 'exercises.not-paused' } },
  'declare-real-incident': { roles: director, refused: started },
  'change-speed': { roles: director, refused: started },
  jump: { roles: director, refused: started, movesPlay: true },
  'next-phase': { roles: director, refused: started, movesPlay: true },
  end: { roles: director, refused: started },
  'release-inject': { roles: director, refused: started, movesPlay: true },
  'hold-inject': { roles: director, refused: ended },
  'skip-inject': { roles: director, refused: ended },
  'replan-inject': { roles: director, refused: ended },
  'edit-inject': { roles: director, refused: ended },
  'improvise-inject': { roles: rolePlayers, refused: started, movesPlay: true },
  'show-injects': { roles: participant, refused: started },
  'open-inject': { roles: participant, refused: started },
  'pick-up-call': { roles: participant, refused: running },
  'miss-call': { roles: participant, refused: running },
  answer: { roles: participant, refused: running },
  decide: { roles: participant, refused: running },
  'write-log': { roles: participant, refused: running },
  'send-message': { roles: ['director', 'animator', 'participant'], refused: started },
  'share-information': { roles: participant, refused: running },
  'notify-authority': { roles: participant, refused: running },
  'take-task': { roles: rolePlayers, refused: started },
  'finish-task': { roles: rolePlayers, refused: started },
  'note-observation': { roles: ['director', 'observer'], refused: started },
  'seat-member': { roles: director, refused: {} },
  'remove-member': { roles: director, refused: {} },
  tick: { roles: [], refused: {} },
};

/** Refuses a command that the seat's role or the status of the exercise does not allow. */
export function allow(state: ExerciseState, command: Command, seat: Seat | null): void {
  const { roles, refused, movesPlay } = rules[command.type];
  if (!(seat ? roles.includes(seat.role) && hasPlace(state, seat) : command.type === 'tick')) throw new DomainError('FORBIDDEN', 'exercises.not-your-role');
  const reason = (command.type === 'send-message' && seat?.role === 'participant' ? running : refused)[state.status];
  if (reason) throw new DomainError('PRECONDITION_FAILED', reason);
  if (movesPlay && state.realIncident) throw new DomainError('PRECONDITION_FAILED', 'exercises.real-incident');
}

/** Participants play for a team. */
const hasPlace = (state: ExerciseState, seat: Seat): boolean => seat.role !== 'participant' || (seat.team !== null && Object.hasOwn(state.teams, seat.team));
