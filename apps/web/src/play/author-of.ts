import type { Author, ExerciseRole } from '#exercise-engine';

const roles = { DIRECTOR: 'director', ANIMATOR: 'animator', OBSERVER: 'observer', PARTICIPANT: 'participant', SPECTATOR: 'spectator' } as const satisfies Record<string, ExerciseRole>;

interface SentAuthor {
  readonly id: string;
  readonly name: string;
  readonly role: keyof typeof roles;
}

/** Who acted, as the engine calls roles; null when the clock did it. */
export const authorOf = (by: SentAuthor | null): Author | null => by && { ...by, role: roles[by.role] };
