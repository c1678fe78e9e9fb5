import { type Actor, citiesWhere, type Policy } from '#access';
import type { CityId } from '#kernel';
import { Adoption } from './adoption.ts';
import { PracticeVersion } from './version.ts';

declare module '#access' {
  interface AccessSubjects {
    PracticeVersion: typeof PracticeVersion;
    Adoption: typeof Adoption;
  }
}

/** Cities whose practices the actor writes. */
const writesFor = (actor: Actor): CityId[] => citiesWhere(actor, 'expert', 'ciso', 'coordinator');
/** The city for which the actor writes when none is named; null where there is none. */
export const homeOf = (actor: Actor): CityId | null => writesFor(actor).find((city) => city === actor.homeCityId) ?? writesFor(actor)[0] ?? null;
export const citiesOf = (actor: Actor): CityId[] => [...new Set(actor.cityRoles.map(({ cityId }) => cityId))];

/** Everybody of the network reads what is published; experts, CISOs and coordinators write for their city and review what other cities submitted. What a city keeps of its own adoption, it reads alone. */
export const practicePolicy: Policy = (actor, { can }) => {
  const own = citiesOf(actor);
  const writing = writesFor(actor);
  if (own.length > 0 || actor.networkRoles.length > 0) can('read', PracticeVersion, { reach: 'network' });
  for (const city of own) {
    can('read', PracticeVersion, { ownerCityId: city });
    can('read', Adoption, { cityId: city });
  }
  for (const city of writing) {
    can('write', PracticeVersion, { ownerCityId: city });
    can('write', Adoption, { cityId: city });
  }
  if (writing.length === 0) return;
  can('read', PracticeVersion, { reach: 'reviewers' });
  can('review', PracticeVersion, { reach: 'reviewers', ownerCityId: { $nin: own } });
};
