import { describe, expect, it } from '@jest/globals';
import type { DirectoryEntry, ExerciseRole, SeatedMember, Team } from './exercise-query.ts';
import { fillByCity, readiness, staffOf } from './seats.ts';

const team = (key: string): Team => ({ key, name: { en: key }, timeZone: 'Europe/Paris' });
const person = (name: string, code: string): DirectoryEntry => ({ id: name, name, city: { id: code, code, name: code } });
const seat = (name: string, role: ExerciseRole, key: string | null = null): SeatedMember => ({ person: person(name, 'metz'), role, team: key });
const teams = [team('metz'), team('trier')];

describe('filling by city', () => {
  it('gives everybody without a seat one in the team of the own city', () => {
    const filling = fillByCity(teams, [seat('Anna', 'DIRECTOR')], [person('Anna', 'metz'), person('Bruno', 'metz'), person('Carla', 'trier')]);
    expect(filling.map((each) => [each.person.name, each.team])).toEqual([['Bruno', 'metz'], ['Carla', 'trier']]);
  });

  it('leaves people of a city without a team alone, and those of the network', () => {
    expect(fillByCity(teams, [], [person('Dora', 'nancy'), { id: 'Nora', name: 'Nora', city: null }])).toEqual([]);
  });
});

describe('readiness', () => {
  it('names the teams in which nobody plays', () => {
    const participants = readiness(teams, [seat('Bruno', 'PARTICIPANT', 'metz')]).find(({ check }) => check === 'participants');
    expect(participants).toMatchObject({ met: false, needed: true, emptyTeams: [{ key: 'trier' }] });
  });

  it('only suggests an animator and an observer', () => {
    const open = readiness(teams, [seat('Anna', 'DIRECTOR'), seat('Bruno', 'PARTICIPANT', 'metz'), seat('Carla', 'PARTICIPANT', 'trier')]).filter(({ met }) => !met);
    expect(open.map(({ check, needed }) => [check, needed])).toEqual([['animator', false], ['observer', false]]);
  });
});

describe('the staff', () => {
  it('is listed with the directors first and without participants', () => {
    const staff = staffOf([seat('Olaf', 'OBSERVER'), seat('Bruno', 'PARTICIPANT', 'metz'), seat('Anna', 'DIRECTOR')]);
    expect(staff.map((member) => member.person.name)).toEqual(['Anna', 'Olaf']);
  });
});
