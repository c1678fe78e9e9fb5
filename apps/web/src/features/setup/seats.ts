import type { DirectoryEntry, ExerciseRole, SeatedMember, Team } from './exercise-query.ts';

export const staffRoles = ['DIRECTOR', 'ANIMATOR', 'OBSERVER', 'SPECTATOR'] as const satisfies readonly ExerciseRole[];

export type StaffRole = (typeof staffRoles)[number];

export const isStaffRole = (role: string | null): role is StaffRole => staffRoles.some((each) => each === role);

const byName = (one: SeatedMember, other: SeatedMember): number => one.person.name.localeCompare(other.person.name);

export const participantsOf = (members: readonly SeatedMember[], team: Team): readonly SeatedMember[] =>
  members.filter(({ role, team: key }) => role === 'PARTICIPANT' && key === team.key).toSorted(byName);

export const staffOf = (members: readonly SeatedMember[]): readonly SeatedMember[] =>
  members.filter(({ role }) => role !== 'PARTICIPANT').toSorted((one, other) => rank(one) - rank(other) || byName(one, other));

const rank = ({ role }: SeatedMember): number => staffRoles.findIndex((each) => each === role);

export interface Filling {
  readonly person: DirectoryEntry;
  readonly team: string;
}

/** Who takes which seat when everybody of a city without a seat joins the team of that city. */
export function fillByCity(teams: readonly Team[], members: readonly SeatedMember[], directory: readonly DirectoryEntry[]): readonly Filling[] {
  const seated = new Set(members.map(({ person }) => person.id));
  const keys = new Set(teams.map(({ key }) => key));
  return directory
    .filter(({ id }) => !seated.has(id))
    .map((person) => ({ person, team: person.city?.code ?? '' }))
    .filter(({ team }) => keys.has(team));
}

export interface Readiness {
  readonly check: 'director' | 'participants' | 'animator' | 'observer';
  readonly met: boolean;
  /** Without it the exercise should not start; the others are advice. */
  readonly needed: boolean;
  /** Teams in which nobody plays. */
  readonly emptyTeams: readonly Team[];
}

/** What an exercise wants before it is briefed. */
export function readiness(teams: readonly Team[], members: readonly SeatedMember[]): readonly Readiness[] {
  const has = (role: ExerciseRole): boolean => members.some((member) => member.role === role);
  const emptyTeams = teams.filter((team) => participantsOf(members, team).length === 0);
  return [
    { check: 'director', met: has('DIRECTOR'), needed: true, emptyTeams: [] },
    { check: 'participants', met: emptyTeams.length === 0, needed: true, emptyTeams },
    { check: 'animator', met: has('ANIMATOR'), needed: false, emptyTeams: [] },
    { check: 'observer', met: has('OBSERVER'), needed: false, emptyTeams: [] },
  ];
}
