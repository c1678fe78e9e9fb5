import { type Actor, citiesWhere, type Policy } from '#access';
import type { CityId } from '#kernel';
import { PracticeVersion } from './version.ts';

declare module '#access' {
  interface AccessSubjects {
    PracticeVersion: typeof PracticeVersion;
  }
}

/** Cities whose practices the actor writes. */
export const writesFor = (actor: Actor): CityId[] => citiesWhere(actor, 'expert', 'ciso', 'coordinator');
export const citiesOf = (actor: Actor): CityId[] => [...new Set(actor.cityRoles.map(({ cityId }) => cityId))];

/** Everybody of the network reads what is published; experts, CISOs and coordinators write for their city and review what other cities submitted. */
export const practicePolicy: Policy = (actor, { can }) => {
  const own = citiesOf(actor);
  const writing = writesFor(actor);
  if (own.length > 0 || actor.networkRoles.length > 0) can('read', PracticeVersion, { reach: 'network' });
  for (const ownerCityId of own) can('read', PracticeVersion, { ownerCityId });
  for (const ownerCityId of writing) can('write', PracticeVersion, { ownerCityId });
  if (writing.length === 0) return;
  can('read', PracticeVersion, { reach: 'reviewers' });
  can('review', PracticeVersion, { reach: 'reviewers', ownerCityId: { $nin: own } });
};
