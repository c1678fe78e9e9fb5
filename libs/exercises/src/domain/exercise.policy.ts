import { plansExercises, type Policy } from '#access';
import { Exercise } from './exercise.entity.ts';
import { Member } from './member.entity.ts';

declare module '#access' {
  interface AccessSubjects {
    Exercise: typeof Exercise;
    Member: typeof Member;
  }
}

/** What a seat allows. The engine's own table says which command needs which role. */
export const exercisePolicy: Policy = (actor, { can }) => {
  const { personId } = actor;
  can('act', Member, { personId, removedAt: null, role: { $in: ['director', 'animator', 'observer', 'participant'] } });
  can('direct', Member, { personId, removedAt: null, role: 'director' });
  can('animate', Member, { personId, removedAt: null, role: { $in: ['director', 'animator'] } });
  can('observe', Member, { personId, removedAt: null, role: { $in: ['director', 'observer'] } });
  can('play', Member, { personId, removedAt: null, role: 'participant' });
  can('read-log', Member, { personId, removedAt: null, role: { $in: ['director', 'animator', 'observer'] } });
  can('watch', Member, { personId, removedAt: null, role: { $in: ['director', 'animator', 'observer', 'spectator'] } });
  can('debrief', Member, { personId, removedAt: null });

  if (plansExercises(actor)) can('plan', Exercise, { createdBy: personId });
};
