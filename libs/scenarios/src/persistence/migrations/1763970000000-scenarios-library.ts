import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Scenario } from '#exercise-engine';
import { factsOf } from '../../domain/facts.ts';

/** Works that the person of the transaction writes: of a city in which they plan, or of the network when they coordinate it. */
const written = `(select w.id from scenarios.scenario w where w.origin <> 'shipped'
  and (w.owner_city_id in (select identity.planned_cities()) or (w.owner_city_id is null and (select scenarios.writes_for_network()))))`;

export class ScenariosLibrary1763970000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema scenarios;
      grant usage on schema scenarios to tocsin_app;
      grant usage, create on schema scenarios to tocsin_definer;

      create table scenarios.scenario (
        id uuid primary key,
        family_id uuid not null references scenarios.scenario,
        -- Of the shipped ones, by which a newer version of one is known.
        key text unique check ((origin = 'shipped') = (key is not null)),
        origin text not null check (origin in ('shipped', 'imported', 'written', 'adapted')),
        owner_city_id uuid references identity.city check (origin <> 'shipped' or owner_city_id is null),
        created_by uuid,
        created_at timestamptz not null default now()
      );
      create table scenarios.version (
        id uuid primary key,
        scenario_id uuid not null references scenarios.scenario,
        number integer not null check (number > 0),
        state text not null check (state in ('draft', 'in-review', 'approved', 'published', 'deprecated')),
        title jsonb not null,
        summary jsonb not null,
        facts jsonb not null,
        content jsonb not null,
        content_hash text not null,
        revision integer not null default 0 check (revision >= 0),
        import_report jsonb,
        created_by uuid,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        unique (scenario_id, number)
      );

      create function scenarios.refuse_change_of_sealed() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' or old.state <> 'draft'
             and (new.content, new.content_hash, new.title, new.summary, new.facts, new.revision) is distinct from (old.content, old.content_hash, old.title, old.summary, old.facts, old.revision)
             or (old.state = 'published' and new.state not in ('published', 'deprecated')) or (old.state = 'deprecated' and new.state <> 'deprecated')
          then raise exception 'only drafts change' using errcode = 'restrict_violation'; end if;
          return new;
        end $$;
      create trigger version_sealed before update or delete on scenarios.version for each row execute function scenarios.refuse_change_of_sealed();

      ${['scenario', 'version'].map((table) => `alter table scenarios.${table} enable row level security; alter table scenarios.${table} force row level security;`).join('\n')}

      create function scenarios.writes_for_network() returns boolean
        security definer set search_path = '' stable language sql
        as $$ select exists (select from identity.network_role where person_id = persistence.current_person() and role = 'network-coordinator') $$;
      alter function scenarios.writes_for_network() owner to tocsin_definer;
      revoke all on function scenarios.writes_for_network() from public;
      grant execute on function scenarios.writes_for_network() to tocsin_app;

      create policy scenario_definer_select on scenarios.scenario for select to tocsin_definer using (true);
      create policy scenario_definer_insert on scenarios.scenario for insert to tocsin_definer with check (origin = 'shipped');
      create policy version_definer_select on scenarios.version for select to tocsin_definer using (true);
      create policy version_definer_insert on scenarios.version for insert to tocsin_definer
        with check (scenario_id in (select id from scenarios.scenario where origin = 'shipped'));
      create policy version_definer_update on scenarios.version for update to tocsin_definer
        using (scenario_id in (select id from scenarios.scenario where origin = 'shipped')) with check (state = 'deprecated');
      grant select, insert on scenarios.scenario, scenarios.version to tocsin_definer;
      grant update (state) on scenarios.version to tocsin_definer;

      create policy scenario_select on scenarios.scenario for select to tocsin_app
        using ((select identity.is_planner()) and (owner_city_id is null or owner_city_id in (select identity.planned_cities())));
      create policy scenario_insert on scenarios.scenario for insert to tocsin_app with check (
        origin <> 'shipped' and created_by = (select persistence.current_person())
        and (owner_city_id in (select identity.planned_cities()) or (owner_city_id is null and (select scenarios.writes_for_network()))));
      create policy version_select on scenarios.version for select to tocsin_app using (scenario_id in (select id from scenarios.scenario));
      create policy version_insert on scenarios.version for insert to tocsin_app
        with check (state = 'draft' and created_by = (select persistence.current_person()) and scenario_id in ${written});
      grant select, insert on scenarios.scenario, scenarios.version to tocsin_app;
    `);
    await carryOver(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema scenarios cascade');
  }
}

/** What the library held so far. Shipped rows with one key are the versions of one work; the newest is the published one. */
async function carryOver(runner: QueryRunner): Promise<void> {
  await runner.query('alter table exercises.scenario no force row level security; alter table scenarios.scenario no force row level security; alter table scenarios.version no force row level security');
  const kept = (await runner.query('select id, content from exercises.scenario')) as { id: string; content: Scenario }[];
  await runner.query(`
    create temporary table carried as
      select id, first_value(id) over same as work_id, row_number() over same as number, row_number() over (partition by key, lone order by created_at desc) = 1 as newest
      from (select id, created_at, content->>'key' as key, case when origin = 'shipped' then null else id end as lone from exercises.scenario) as rows
      window same as (partition by key, lone order by created_at);
    insert into scenarios.scenario (id, family_id, key, origin, owner_city_id, created_by, created_at)
      select s.id, s.id, case when s.origin = 'shipped' then s.content->>'key' end, s.origin, s.owner_city_id, s.created_by, s.created_at
      from carried c join exercises.scenario s using (id) where c.id = c.work_id`);
  for (const { id, content } of kept) {
    await runner.query(
      `insert into scenarios.version (id, scenario_id, number, state, title, summary, facts, content, content_hash, import_report, created_by, created_at, changed_at)
       select s.id, c.work_id, c.number, case when s.origin <> 'shipped' then 'draft' when c.newest then 'published' else 'deprecated' end,
              s.title, s.summary, $2, s.content, s.content_hash, s.import_report, s.created_by, s.created_at, s.created_at
       from carried c join exercises.scenario s using (id) where s.id = $1`,
      [id, JSON.stringify(factsOf(content))],
    );
  }
  await runner.query('drop table carried; alter table exercises.scenario force row level security; alter table scenarios.scenario force row level security; alter table scenarios.version force row level security');
}
