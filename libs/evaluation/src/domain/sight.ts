import type { Exercise, Member } from '#exercises';
import { ratingErrors } from './rating.errors.ts';

export interface Sight {
  readonly isStaff: boolean;
  /** Of those teams. */
  readonly sees: (team: string) => boolean;
}

/** What a seat sees of how the play is judged: the staff everything at any time, participants what concerns their own team once play has ended, spectators nothing. */
export function sightOf({ role, team: own }: Pick<Member, 'role' | 'team'>, { status }: Pick<Exercise, 'status'>): Sight {
  if (role === 'spectator') throw ratingErrors.notForSpectators();
  if (role !== 'participant') return { isStaff: true, sees: () => true };
  if (status !== 'ended') throw ratingErrors.notEnded();
  return { isStaff: false, sees: (team) => team === own };
}
