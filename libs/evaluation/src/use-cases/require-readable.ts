import type { Access, Actor } from '#access';
import type { Exercise, Member } from '#exercises';
import { reportErrors } from '../domain/report.errors.ts';

/** The staff read a draft while play goes on; participants wait for its end. Spectators read none, whatever the policies say. */
export function requireReadable(access: Access, actor: Actor, seat: Member, { status }: Exercise): void {
  access.require(actor, 'read-report', seat);
  if (seat.role === 'spectator') throw reportErrors.notForSpectators();
  if (seat.role === 'participant' && status !== 'ended') throw reportErrors.notYet();
}
