import { citiesWhere, cityRoles, type Policy } from '#access';
import { IncidentNote } from './note.entity.ts';
import { IncidentRelease } from './release.entity.ts';

declare module '#access' {
  interface AccessSubjects {
    IncidentNote: typeof IncidentNote;
    IncidentRelease: typeof IncidentRelease;
  }
}

/** No city reads the notes of another. Within it everybody with a role does, but what is TLP:RED only who is named. Others read releases that are for them. */
export const incidentPolicy: Policy = (actor, { can }) => {
  for (const cityId of citiesWhere(actor, ...cityRoles)) {
    can('read', IncidentNote, { cityId, isRed: false });
    can('read', IncidentNote, { cityId, named: true });
    can('read', IncidentRelease, { sourceCityId: cityId });
  }
  for (const cityId of citiesWhere(actor, 'expert', 'ciso', 'coordinator')) {
    can('write', IncidentNote, { cityId, isRed: false });
    can('write', IncidentNote, { cityId, named: true });
    can('write', IncidentRelease, { sourceCityId: cityId });
  }
  for (const cityId of citiesWhere(actor, 'ciso')) can(['widen', 'export-personal-data'], IncidentNote, { cityId });
  if (actor.cityRoles.length === 0 && actor.networkRoles.length === 0) return;
  can('read', IncidentRelease, { state: 'released', tlp: { $in: ['TLP:CLEAR', 'TLP:GREEN'] } });
  can('read', IncidentRelease, { state: 'released', addressed: true });
};
