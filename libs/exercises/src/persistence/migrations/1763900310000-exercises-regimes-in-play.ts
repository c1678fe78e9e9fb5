import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExercisesRegimesInPlay1763900310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- For who directs: the regimes of the cities that play which are valid today, with the teams that each binds. Nothing of other cities: it would reach the log.
      create function exercises.regimes_in_play(asked_id uuid) returns table (key uuid, kinds text[], authority jsonb, stages jsonb, teams text[])
        security definer set search_path = '' stable language sql as $$
          select r.id, r.kinds, jsonb_build_object('key', r.authority, 'name', r.authority_name, 'language', r.language), r.stages,
                 array(select distinct m.team from exercises.member m
                       where m.exercise_id = asked_id and m.city_id = r.city_id and m.role = 'participant' and m.removed_at is null order by m.team)
          from identity.regime r join identity.city c on c.id = r.city_id
          where exercises.may_direct(asked_id)
            and exists (select from exercises.member m where m.exercise_id = asked_id and m.city_id = r.city_id and m.role = 'participant' and m.removed_at is null)
            and (clock_timestamp() at time zone c.time_zone)::date between r.valid_from and coalesce(r.valid_to, 'infinity')
          order by r.authority, c.code, r.id $$;
      alter function exercises.regimes_in_play(uuid) owner to tocsin_definer;
      revoke all on function exercises.regimes_in_play(uuid) from public;
      grant execute on function exercises.regimes_in_play(uuid) to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function exercises.regimes_in_play(uuid)');
  }
}
