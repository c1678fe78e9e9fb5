import type { Policy } from '#access';
import { Member } from '#exercises';
import { Card } from './card.entity.ts';

declare module '#access' {
  interface AccessSubjects {
    Card: typeof Card;
  }
}

/** What a seat allows once there is something to learn from the play. */
export const evaluationPolicy: Policy = ({ personId }, { can }) => {
  can('evaluate', Member, { personId, removedAt: null, role: { $in: ['director', 'animator', 'observer', 'participant'] } });
  can('lead-debrief', Member, { personId, removedAt: null, role: 'director' });
  can('answer-questionnaire', Member, { personId, removedAt: null, role: 'participant' });
  can('read-named-answers', Member, { personId, removedAt: null, role: { $in: ['director', 'animator', 'observer'] } });
  can('write', Card, { isOwn: true });
};
