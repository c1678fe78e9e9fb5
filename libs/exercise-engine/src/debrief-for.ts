import type { Seat } from './command.ts';
import type { Debrief } from './debrief.ts';
import { isStaff, knownReceivers, readsSharing, sees } from './sees.ts';

/** The debrief as one reader gets it: words and duties are for the team that wrote, got or owes them and for the staff; of its observers' notes a team gets strengths and improvements. */
export function debriefFor({ role, team }: Pick<Seat, 'role' | 'team'>, debrief: Debrief): Debrief {
  const reader = { staff: isStaff(role), team: role === 'participant' ? team : null };
  if (reader.staff) return debrief;
  const { team: own } = reader;
  const unknown = (team: string): number => debrief.sharings.filter((sharing) => sharing.from === team && knownReceivers(reader, sharing).length === 0).length;
  return {
    ...debrief,
    teams: debrief.teams.map((each) => (sees(reader, each.key) ? each : { ...each, duties: [], injects: each.injects.map((inject) => ({ ...inject, words: null })), shared: each.shared - unknown(each.key) })),
    sharings: debrief.sharings.filter((sharing) => readsSharing(reader, sharing)).map((sharing) => (sharing.from === own ? sharing : { ...sharing, to: sharing.to.filter((team) => team === own) })),
    notes: debrief.notes.filter((note) => sees(reader, note.team) && note.polarity !== 'neutral'),
  };
}
