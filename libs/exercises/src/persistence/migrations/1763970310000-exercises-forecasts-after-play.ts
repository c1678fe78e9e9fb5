import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever will play a scenario reads no forecast of it; after play, everybody seated reads those of the cities that directed it. */
export class ExercisesForecastsAfterPlay1763970310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function exercises.contents_played() returns table (content_hash text, city_id uuid)
        security definer set search_path = '' stable language sql as $$
          select s.content_hash, d.city_id from exercises.member m join exercises.exercise e on e.id = m.exercise_id join exercises.scenario s on s.id = e.scenario_id
          join exercises.member d on d.exercise_id = e.id and d.role = 'director' and d.removed_at is null
          where m.person_id = persistence.current_person() and m.removed_at is null and e.status = 'ended' $$;
      alter function exercises.contents_played() owner to tocsin_definer;
      revoke all on function exercises.contents_played() from public;
      grant execute on function exercises.contents_played() to tocsin_app;
      create policy forecast_after_play on scenarios.forecast for select to tocsin_app
        using (exists (select from exercises.contents_played() played where played.content_hash = forecast.content_hash and (forecast.city_id is null or forecast.city_id = played.city_id)));
      create policy forecast_not_for_players on scenarios.forecast as restrictive for select to tocsin_app
        using (content_hash not in (select exercises.contents_to_be_played()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy forecast_not_for_players on scenarios.forecast;
      drop policy forecast_after_play on scenarios.forecast;
      drop function exercises.contents_played();
    `);
  }
}
