import { describe, expect, it } from '@jest/globals';
import { Access, type Actor, type CityRole, type NetworkRole } from '#access';
import { type ExerciseRole, exerciseRoles } from '#exercise-engine';
import { type CityId, newId, type PersonId, type SessionId } from '#kernel';
import { Exercise } from './exercise.entity.ts';
import { exercisePolicy } from './exercise.policy.ts';
import { Member } from './member.entity.ts';

const access = new Access([exercisePolicy]);
const city = newId<CityId>();

const anActor = (cityRoles: readonly CityRole[] = ['member'], networkRoles: readonly NetworkRole[] = []): Actor => ({
  personId: newId<PersonId>(),
  sessionId: newId<SessionId>(),
  sessionEndsAt: new Date(8_640_000_000_000_000),
  name: 'Anna',
  homeCityId: city,
  cityRoles: cityRoles.map((role) => ({ cityId: city, role })),
  networkRoles,
});

const aSeat = ({ personId }: Actor, role: ExerciseRole, removedAt: Date | null = null): Member => Object.assign(new Member(), { personId, role, removedAt });

const all = ['director', 'animator', 'observer', 'participant', 'spectator'] as const;
const staff = ['director', 'animator', 'observer'] as const;

/** What each seat may do. */
const seats: Readonly<Record<string, readonly ExerciseRole[]>> = {
  act: ['director', 'animator', 'observer', 'participant'],
  direct: ['director'],
  animate: ['director', 'animator'],
  observe: ['director', 'observer'],
  play: ['participant'],
  'read-log': staff,
  watch: [...staff, 'spectator'],
  debrief: all,
};

describe('The policy of exercises', () => {
  it.each(Object.entries(seats))('lets exactly those of the table %s', (action, allowed) => {
    const actor = anActor();
    expect(exerciseRoles.filter((role) => access.allows(actor, action, aSeat(actor, role)))).toEqual(exerciseRoles.filter((role) => allowed.includes(role)));
  });

  it('gives nothing by a seat that was taken away, and nothing by the seat of somebody else', () => {
    const actor = anActor();
    for (const action of Object.keys(seats)) {
      for (const role of exerciseRoles) {
        expect(access.allows(actor, action, aSeat(actor, role, new Date()))).toBe(false);
        expect(access.allows(anActor(), action, aSeat(actor, role))).toBe(false);
      }
    }
  });

  it('knows no other action', () => {
    const actor = anActor(['ciso', 'coordinator', 'city-administrator'], ['network-coordinator', 'network-administrator']);
    for (const action of ['manage', 'all', '', 'delete']) expect(access.allows(actor, action, aSeat(actor, 'director'))).toBe(false);
  });

  it.each([
    ['a member', anActor(), false],
    ['an expert', anActor(['expert']), false],
    ['a city administrator', anActor(['city-administrator']), false],
    ['a network administrator', anActor([], ['network-administrator']), false],
    ['a CISO', anActor(['ciso']), true],
    ['a coordinator', anActor(['coordinator']), true],
    ['a network coordinator', anActor([], ['network-coordinator']), true],
  ])('says whether %s plans: %#', (_, actor, plans) => {
    const own = Object.assign(new Exercise(), { createdBy: actor.personId });
    expect(access.allows(actor, 'plan', own)).toBe(plans);
  });
});
