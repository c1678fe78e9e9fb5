import { type DecisionMoment, isStaff, type KnowledgePiece, sees } from '#exercise-engine';
import type { Member } from '#exercises';

type Reader = Pick<Member, 'role' | 'team'>;

/** A piece without the words of teams that the reader's own never got. */
export const disclosedPiece = (reader: Reader, piece: KnowledgePiece): KnowledgePiece =>
  isStaff(reader.role) || piece.known.some(({ team }) => team === reader.team) ? piece : { ...piece, text: null };

export type DisclosedDecision = Omit<DecisionMoment, 'rationale' | 'decidedBy' | 'told'> & {
  /** Null, as `decidedBy` and the words that were told, for participants of other teams. */
  readonly rationale: string | null;
  readonly decidedBy: string | null;
  readonly told: readonly { readonly from: string; readonly atMs: number; readonly text: string | null }[];
};

/** A decision, with the words and milestones of a team for that team and the staff alone. */
export const disclosedDecision = (reader: Reader, moment: DecisionMoment): DisclosedDecision =>
  sees({ staff: isStaff(reader.role), team: reader.team }, moment.team) ? moment : { ...moment, milestones: [], rationale: null, decidedBy: null, told: moment.told.map((one) => ({ ...one, text: null })) };
