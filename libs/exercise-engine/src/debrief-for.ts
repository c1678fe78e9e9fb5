import type { Seat } from './command.ts';
import type { Debrief } from './debrief.ts';
import { isStaff, sees } from './sees.ts';

/** The debrief as one reader gets it: words and duties are for the team that wrote, got or owes them and for the staff; of its observers' notes a team gets strengths and improvements. */
export function debriefFor({ role, team }: Pick<Seat, 'role' | 'team'>, debrief: Debrief): Debrief {
  const reader = { staff: isStaff(role), team: role === 'participant' ? team : null };
  if (reader.staff) return debrief;
  const { team: own } = reader;
  return {
    ...debrief,
    teams: debrief.teams.map((each) => (sees(reader, each.key) ? each : { ...each, duties: [], injects: each.injects.map((inject) => ({ ...inject, words: null })) })),
    sharings: debrief.sharings.flatMap((sharing) => (sharing.from === own ? [sharing] : own !== null && sharing.to.includes(own) ? [{ ...sharing, to: [own] }] : [])),
    notes: debrief.notes.filter((note) => sees(reader, note.team) && note.polarity !== 'neutral'),
  };
}
