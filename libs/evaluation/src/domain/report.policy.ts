import { citiesWhere, type Policy } from '#access';
import { Member } from '#exercises';
import { Finding } from './finding.entity.ts';

declare module '#access' {
  interface AccessSubjects {
    Finding: typeof Finding;
  }
}

/** Directors and observers make the report; a city's CISO answers for what it says about that city. */
export const reportPolicy: Policy = (actor, { can }) => {
  const { personId } = actor;
  can('read-report', Member, { personId, removedAt: null, role: { $in: ['director', 'animator', 'observer', 'participant'] } });
  can('edit-report', Member, { personId, removedAt: null, role: { $in: ['director', 'observer'] } });
  can('write', Finding, { writtenBy: personId });
  can('withdraw', Finding, { writtenBy: personId, state: { $ne: 'approved' } });
  for (const ownerCityId of citiesWhere(actor, 'ciso', 'coordinator')) can('write', Finding, { ownerCityId });
  for (const ownerCityId of citiesWhere(actor, 'ciso')) can(['approve', 'withdraw'], Finding, { ownerCityId });
};
