import type { Tlp } from '#kernel';
import type { Seat } from './command.ts';

interface Reader {
  readonly staff: boolean;
  readonly team: string | null;
}

interface Sharing {
  readonly from: string;
  readonly to: readonly string[];
  readonly tlp: Tlp | null;
}

export const isStaff = (role: Seat['role']): boolean => role === 'director' || role === 'animator' || role === 'observer';

/** What concerns one team is for the staff and that team; what concerns none, as the staff wrote it down, is for the staff. */
export const sees = ({ staff, team: own }: Reader, team: string | null): boolean => staff || (team !== null && team === own);

/** What one team told others is for them and the staff. */
export const readsSharing = (reader: Reader, { from, to }: Sharing): boolean => [from, ...to].some((team) => sees(reader, team));

/** Whether even that it was told stays with those who have it. */
export const isKept = (tlp: Tlp | null): boolean => tlp === 'TLP:AMBER+STRICT' || tlp === 'TLP:RED';

/** To whom it was told, as far as the reader may know: everybody may, unless its label keeps even that with those who have it. */
export const knownReceivers = (reader: Reader, { from, to, tlp }: Sharing): readonly string[] =>
  sees(reader, from) || !isKept(tlp) ? to : to.filter((team) => sees(reader, team));
