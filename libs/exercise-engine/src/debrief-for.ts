import type { Seat } from './command.ts';
import type { Debrief } from './debrief.ts';

/** The debrief as one reader gets it: words are for the team that wrote or got them and for the staff; of its observers' notes a team gets strengths and improvements. */
export function debriefFor({ role, team }: Pick<Seat, 'role' | 'team'>, debrief: Debrief): Debrief {
  if (role === 'director' || role === 'animator' || role === 'observer') return debrief;
  const own = role === 'participant' ? team : null;
  return {
    ...debrief,
    teams: debrief.teams.map((each) => (each.key === own ? each : { ...each, injects: each.injects.map((inject) => ({ ...inject, words: null })) })),
    sharings: debrief.sharings.flatMap((sharing) => (sharing.from === own ? [sharing] : own !== null && sharing.to.includes(own) ? [{ ...sharing, to: [own] }] : [])),
    notes: debrief.notes.filter((note) => own !== null && note.team === own && note.polarity !== 'neutral'),
  };
}
