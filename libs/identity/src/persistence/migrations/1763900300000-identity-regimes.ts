import type { MigrationInterface, QueryRunner } from 'typeorm';

const administered = `(city_id in (select identity.administered_cities()) or (select identity.administers_network()))`;

export class IdentityRegimes1763900300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.regime (
        id uuid primary key,
        city_id uuid not null references identity.city,
        authority text not null check (authority ~ '^[a-z][a-z0-9-]{1,40}$'),
        authority_name jsonb not null,
        language text not null check (language in ('en', 'fr', 'de', 'lb')),
        kinds text[] not null check (cardinality(kinds) > 0),
        stages jsonb not null,
        source text not null check (length(source) between 1 and 500),
        source_url text not null check (length(source_url) <= 500),
        confirmed boolean not null,
        valid_from date not null,
        valid_to date,
        version integer not null default 1,
        check (valid_to is null or valid_to >= valid_from)
      );
      create index regime_city on identity.regime (city_id);
      alter table identity.regime enable row level security;
      alter table identity.regime force row level security;

      create function identity.administers_network() returns boolean
        security definer set search_path = '' stable language sql
        as $$ select exists (select from identity.network_role where person_id = persistence.current_person() and role = 'network-administrator') $$;
      alter function identity.administers_network() owner to tocsin_definer;
      revoke all on function identity.administers_network() from public;
      grant execute on function identity.administers_network() to tocsin_app;

      create policy regime_select on identity.regime for select to tocsin_app using ${administered};
      create policy regime_insert on identity.regime for insert to tocsin_app with check ${administered};
      create policy regime_update on identity.regime for update to tocsin_app using ${administered} with check ${administered};
      create policy regime_definer_select on identity.regime for select to tocsin_definer using (true);
      create policy regime_definer_insert on identity.regime for insert to tocsin_definer with check (true);
      grant select, insert, update (authority, authority_name, language, kinds, stages, source, source_url, confirmed, valid_from, valid_to, version) on identity.regime to tocsin_app;
      grant select, insert on identity.regime to tocsin_definer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.regime; drop function identity.administers_network()');
  }
}
