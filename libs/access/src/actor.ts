import type { CityId, PersonId, SessionId } from '#kernel';

export const cityRoles = ['member', 'expert', 'ciso', 'coordinator', 'city-administrator'] as const;
export type CityRole = (typeof cityRoles)[number];

export const networkRoles = ['network-coordinator', 'network-administrator'] as const;
export type NetworkRole = (typeof networkRoles)[number];

/** Who acts. Every use case takes one; it comes from the session, never from an argument of the client. */
export interface Actor {
  readonly personId: PersonId;
  readonly sessionId: SessionId;
  /** The absolute end of the session, whatever is done in it. */
  readonly sessionEndsAt: Date;
  readonly name: string;
  /** Null for people of the network itself. */
  readonly homeCityId: CityId | null;
  readonly cityRoles: readonly { readonly cityId: CityId; readonly role: CityRole }[];
  readonly networkRoles: readonly NetworkRole[];
}

/** The cities in which the actor has one of the roles. */
export const citiesWhere = (actor: Actor, ...roles: readonly CityRole[]): CityId[] =>
  actor.cityRoles.filter(({ role }) => roles.includes(role)).map(({ cityId }) => cityId);

/** City CISOs and coordinators, and network coordinators, plan exercises. */
export const plansExercises = (actor: Actor): boolean =>
  actor.networkRoles.includes('network-coordinator') || citiesWhere(actor, 'ciso', 'coordinator').length > 0;
