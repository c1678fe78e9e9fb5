import type { Policy } from '#access';
import { Member } from '#exercises';

/** What a seat allows once there is something to learn from the play. */
export const evaluationPolicy: Policy = ({ personId }, { can }) => {
  can('evaluate', Member, { personId, removedAt: null, role: { $in: ['director', 'animator', 'observer', 'participant'] } });
};
