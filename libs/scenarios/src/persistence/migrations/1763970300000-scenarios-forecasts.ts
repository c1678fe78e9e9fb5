import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contents that the person of the transaction may read in the library. */
const contentsRead = '(select v.content_hash from scenarios.version v)';
const keepers = '(city_id in (select identity.planned_cities()) or (city_id is null and (select scenarios.writes_for_network())))';

export class ScenariosForecasts1763970300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By content and not by version: what is played is a copy. Of each city its own, so that no other city's numbers stand beside its play.
      create table scenarios.forecast (
        content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
        city_id uuid references identity.city,
        kept_by uuid not null references identity.person,
        kept_at timestamptz not null default clock_timestamp(),
        numbers jsonb not null check (length(numbers::text) <= 2000000),
        unique nulls not distinct (content_hash, city_id)
      );
      alter table scenarios.forecast enable row level security;
      alter table scenarios.forecast force row level security;
      create policy forecast_select on scenarios.forecast for select to tocsin_app
        using (content_hash in ${contentsRead} and (city_id is null or city_id in (select identity.planned_cities())));
      create policy forecast_insert on scenarios.forecast for insert to tocsin_app
        with check (kept_by = (select persistence.current_person()) and content_hash in ${contentsRead} and ${keepers});
      create policy forecast_update on scenarios.forecast for update to tocsin_app
        using (${keepers}) with check (kept_by = (select persistence.current_person()) and content_hash in ${contentsRead} and ${keepers});
      grant select, insert, update (kept_by, kept_at, numbers) on scenarios.forecast to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table scenarios.forecast');
  }
}
