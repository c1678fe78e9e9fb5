import type { Seat } from './command.ts';

export const isStaff = (role: Seat['role']): boolean => role === 'director' || role === 'animator' || role === 'observer';

/** What concerns one team is for the staff and that team; what concerns none, as the staff wrote it down, is for the staff. */
export const sees = ({ staff, team: own }: { readonly staff: boolean; readonly team: string | null }, team: string | null): boolean => staff || (team !== null && team === own);
