import { graphql } from '../../../graphql/graphql.ts';
import { useCommand } from '../../../graphql/use-command.ts';
import type { ExerciseRole } from '../exercise-query.ts';

const seatMember = graphql(`
  mutation seatMember($exerciseId: ID!, $personId: ID!, $role: ExerciseRole!, $team: String, $idempotencyKey: ID!) {
    seatMember(exerciseId: $exerciseId, personId: $personId, role: $role, team: $team, idempotencyKey: $idempotencyKey) { id }
  }
`);

const removeMember = graphql(`
  mutation removeMember($exerciseId: ID!, $personId: ID!, $idempotencyKey: ID!) {
    removeMember(exerciseId: $exerciseId, personId: $personId, idempotencyKey: $idempotencyKey) { id }
  }
`);

export interface Seating {
  readonly seat: (personId: string, role: ExerciseRole, team?: string) => Promise<boolean>;
  readonly remove: (personId: string) => Promise<boolean>;
  readonly busy: boolean;
}

/** Gives and takes seats. Each resolves to whether it was done. */
export function useSeating(exerciseId: string): Seating {
  const [runSeat, seating] = useCommand(seatMember);
  const [runRemove, removing] = useCommand(removeMember);
  return {
    seat: async (personId, role, team) => (await runSeat({ exerciseId, personId, role, team: team ?? null })) !== null,
    remove: async (personId) => (await runRemove({ exerciseId, personId })) !== null,
    busy: seating.fetching || removing.fetching,
  };
}
