import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityPeopleAndSessions1763800100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema identity;
      grant usage on schema identity to tocsin_app, tocsin_engine, tocsin_feed, tocsin_timer;
      grant usage, create on schema identity to tocsin_definer;

      create table identity.city (
        id uuid primary key,
        code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
        name text not null,
        time_zone text not null
      );

      create table identity.person (
        id uuid primary key,
        home_city_id uuid references identity.city,
        name text not null check (length(name) between 1 and 200),
        email text not null check (email = lower(email) and length(email) between 3 and 320),
        locale text not null check (locale in ('en', 'fr', 'de', 'lb')),
        disabled_at timestamptz,
        created_at timestamptz not null default now()
      );
      create unique index person_email on identity.person (email);
      create index person_home_city on identity.person (home_city_id);

      create table identity.credential (
        person_id uuid primary key references identity.person,
        password_hash text not null,
        changed_at timestamptz not null default now()
      );

      create table identity.session (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references identity.person,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index session_person on identity.session (person_id) where revoked_at is null;
      create index session_revoked on identity.session (revoked_at) where revoked_at is not null;

      create table identity.city_role (
        person_id uuid not null references identity.person,
        city_id uuid not null references identity.city,
        role text not null check (role in ('member', 'expert', 'ciso', 'coordinator', 'city-administrator')),
        primary key (person_id, city_id, role)
      );
      create index city_role_city on identity.city_role (city_id);

      create table identity.network_role (
        person_id uuid not null references identity.person,
        role text not null check (role in ('network-coordinator', 'network-administrator')),
        primary key (person_id, role)
      );

      ${['city', 'person', 'credential', 'session', 'city_role', 'network_role']
        .map((table) => `alter table identity.${table} enable row level security; alter table identity.${table} force row level security;`)
        .join('\n')}

      ${['city', 'person', 'credential', 'session', 'city_role', 'network_role']
        .map(
          (table) => `
            create policy ${table}_definer_select on identity.${table} for select to tocsin_definer using (true);
            create policy ${table}_definer_insert on identity.${table} for insert to tocsin_definer with check (true);
            create policy ${table}_definer_update on identity.${table} for update to tocsin_definer using (true) with check (true);
            grant select, insert, update on identity.${table} to tocsin_definer;`,
        )
        .join('\n')}

      create function identity.administered_cities() returns setof uuid
        security definer set search_path = '' stable language sql
        as $$ select city_id from identity.city_role where person_id = persistence.current_person() and role = 'city-administrator' $$;
      create function identity.is_planner() returns boolean
        security definer set search_path = '' stable language sql
        as $$ select exists (select from identity.city_role where person_id = persistence.current_person() and role in ('ciso', 'coordinator'))
                  or exists (select from identity.network_role where person_id = persistence.current_person() and role = 'network-coordinator') $$;
      create function identity.planned_cities() returns setof uuid
        security definer set search_path = '' stable language sql
        as $$ select city_id from identity.city_role where person_id = persistence.current_person() and role in ('ciso', 'coordinator') $$;
      create function identity.is_administered(person uuid) returns boolean
        security definer set search_path = '' stable language sql
        as $$ select exists (select from identity.person p where p.id = person and p.home_city_id in (select identity.administered_cities())) $$;

      create policy city_select on identity.city for select to tocsin_app using ((select persistence.current_person()) is not null);

      create policy person_select on identity.person for select to tocsin_app
        using (id = (select persistence.current_person()) or home_city_id in (select identity.administered_cities()));
      create policy person_insert on identity.person for insert to tocsin_app
        with check (home_city_id in (select identity.administered_cities()));
      create policy person_update on identity.person for update to tocsin_app
        using (id = (select persistence.current_person()) or home_city_id in (select identity.administered_cities()))
        with check (id = (select persistence.current_person()) or home_city_id in (select identity.administered_cities()));

      create policy credential_insert on identity.credential for insert to tocsin_app with check (identity.is_administered(person_id));
      create policy credential_update on identity.credential for update to tocsin_app
        using (person_id = (select persistence.current_person())) with check (person_id = (select persistence.current_person()));

      create policy session_select on identity.session for select to tocsin_app
        using (person_id = (select persistence.current_person()) or identity.is_administered(person_id));
      create policy session_update on identity.session for update to tocsin_app
        using (person_id = (select persistence.current_person()) or identity.is_administered(person_id))
        with check (person_id = (select persistence.current_person()) or identity.is_administered(person_id));

      create policy city_role_select on identity.city_role for select to tocsin_app
        using (person_id = (select persistence.current_person()) or city_id in (select identity.administered_cities()));
      create policy city_role_insert on identity.city_role for insert to tocsin_app
        with check (city_id in (select identity.administered_cities()) and identity.is_administered(person_id));
      create policy city_role_delete on identity.city_role for delete to tocsin_app
        using (city_id in (select identity.administered_cities()) and identity.is_administered(person_id));

      create policy network_role_select on identity.network_role for select to tocsin_app
        using (person_id = (select persistence.current_person()));

      grant select on identity.city to tocsin_app;
      grant select, insert, update (name, locale, disabled_at) on identity.person to tocsin_app;
      grant insert, update (password_hash, changed_at) on identity.credential to tocsin_app;
      grant select (id, person_id, created_at, last_seen_at, expires_at, revoked_at), update (revoked_at) on identity.session to tocsin_app;
      grant select, insert, delete on identity.city_role to tocsin_app;
      grant select on identity.network_role to tocsin_app;

      -- The doors before there is a session: what signing in needs, and nothing else.
      create function identity.credential_of(address text) returns table (person_id uuid, password_hash text)
        security definer set search_path = '' stable language sql
        as $$ select c.person_id, c.password_hash from identity.person p join identity.credential c on c.person_id = p.id
              where p.email = address and p.disabled_at is null $$;

      create function identity.open_session(session_id uuid, person uuid, token_digest bytea, lifetime interval) returns void
        security definer set search_path = '' language sql
        as $$ insert into identity.session (id, token_hash, person_id, expires_at)
              select session_id, token_digest, p.id, now() + lifetime from identity.person p where p.id = person and p.disabled_at is null $$;

      create function identity.actors_of(token_digests bytea[], idle interval)
        returns table (token_hash bytea, session_id uuid, person_id uuid, name text, home_city_id uuid, city_roles jsonb, network_roles jsonb, expires_at timestamptz)
        security definer set search_path = '' language sql as $$
          with alive as (
            select s.* from identity.session s join identity.person p on p.id = s.person_id
            where s.token_hash = any(token_digests) and s.revoked_at is null and s.expires_at > now() and s.last_seen_at > now() - idle and p.disabled_at is null),
          touched as (
            update identity.session set last_seen_at = now() where id in (select id from alive where last_seen_at < now() - interval '1 minute') returning id)
          select a.token_hash, a.id, a.person_id, p.name, p.home_city_id,
                 coalesce((select jsonb_agg(jsonb_build_object('cityId', r.city_id, 'role', r.role) order by r.city_id, r.role) from identity.city_role r where r.person_id = a.person_id), '[]'),
                 coalesce((select jsonb_agg(r.role order by r.role) from identity.network_role r where r.person_id = a.person_id), '[]'),
                 a.expires_at
          from alive a join identity.person p on p.id = a.person_id $$;

      create function identity.sessions_revoked_since(moment timestamptz) returns setof uuid
        security definer set search_path = '' stable language sql
        as $$ select id from identity.session where revoked_at >= moment $$;

      create function identity.email_is_taken(address text) returns boolean
        security definer set search_path = '' stable language sql
        as $$ select exists (select from identity.person where email = address) and exists (select identity.administered_cities()) $$;

      create function identity.directory() returns table (id uuid, name text, city_id uuid)
        security definer set search_path = '' stable language sql
        as $$ select p.id, p.name, p.home_city_id from identity.person p where p.disabled_at is null and identity.is_planner() order by p.name $$;

      create function identity.announce_revocation() returns trigger language plpgsql as $$
        begin perform pg_notify('tocsin_revoked', new.id::text); return null; end $$;
      create trigger session_revoked after update of revoked_at on identity.session
        for each row when (new.revoked_at is not null and old.revoked_at is null) execute function identity.announce_revocation();

      ${[
        'administered_cities()',
        'is_planner()',
        'planned_cities()',
        'is_administered(uuid)',
        'credential_of(text)',
        'open_session(uuid, uuid, bytea, interval)',
        'actors_of(bytea[], interval)',
        'sessions_revoked_since(timestamptz)',
        'email_is_taken(text)',
        'directory()',
      ]
        .map(
          (signature) => `
            alter function identity.${signature} owner to tocsin_definer;
            revoke all on function identity.${signature} from public;
            grant execute on function identity.${signature} to tocsin_app, tocsin_definer;`,
        )
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema identity cascade');
  }
}
