import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExercise } from '#exercises/testing';
import { aCity, aPerson } from '#identity/testing';
import { sql } from '#persistence/testing';
import { Harness } from './harness.ts';

describe('Seats of an exercise', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open();
  });
  afterAll(() => harness.close());

  it('are given to many people at once without a deadlock', async () => {
    const city = await aCity();
    const exercise = await anExercise();
    const people = await Promise.all(Array.from({ length: 12 }, () => aPerson({ city })));
    const director = harness.as(exercise.director);
    const outcomes = await Promise.all(people.map(({ id }) => director.outcome('mutation', 'seatMember', { exerciseId: exercise.id, personId: id, role: 'OBSERVER' })));
    expect(outcomes).toEqual(people.map(() => 'done'));
  });

  it('turn a participant into a spectator in one step, also during play', async () => {
    const player = await aPerson();
    const exercise = await anExercise({ teams: { metz: [player] }, running: true });
    await harness.as(exercise.director).do('seatMember', { exerciseId: exercise.id, personId: player.id, role: 'SPECTATOR' });
    expect(await sql('select role, team from exercises.member where exercise_id = $1 and person_id = $2', [exercise.id, player.id])).toEqual([{ role: 'spectator', team: null }]);
  });

  it('never lose the last director, though two leave it to each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const exercise = await anExercise();
      const other = await aPerson({ city: null, networkRoles: ['network-coordinator'] });
      const [one, two] = [harness.as(exercise.director), harness.as(other)];
      await one.do('seatMember', { exerciseId: exercise.id, personId: other.id, role: 'DIRECTOR' });
      await two.ask('query', 'serverTime');
      await Promise.all([
        one.outcome('mutation', 'removeMember', { exerciseId: exercise.id, personId: other.id }),
        two.outcome('mutation', 'removeMember', { exerciseId: exercise.id, personId: exercise.director.id }),
      ]);
      expect(await sql(`select 1 from exercises.member where exercise_id = $1 and role = 'director' and removed_at is null`, [exercise.id])).toHaveLength(1);
    }
  });
});
