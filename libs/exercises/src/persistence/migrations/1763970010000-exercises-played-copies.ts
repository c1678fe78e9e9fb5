import type { MigrationInterface, QueryRunner } from 'typeorm';

const forced = ['scenario', 'exercise'];

/** `exercises.scenario` was the library and is now what is played: a copy that never changes, kept once for each content. */
export class ExercisesPlayedCopies1763970010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${forced.map((table) => `alter table exercises.${table} no force row level security;`).join('\n')}
      alter table exercises.exercise add column version_id uuid references scenarios.version;
      update exercises.exercise set version_id = scenario_id;
      alter table exercises.exercise alter column version_id set not null;
      update exercises.exercise e set scenario_id = first.id
        from exercises.scenario s join (select distinct on (content_hash) id, content_hash from exercises.scenario order by content_hash, created_at, id) first using (content_hash)
        where s.id = e.scenario_id and first.id <> s.id;
      delete from exercises.scenario s where not exists (select from exercises.exercise e where e.scenario_id = s.id);

      drop policy scenario_select on exercises.scenario;
      drop policy scenario_insert on exercises.scenario;
      drop policy scenario_definer_select on exercises.scenario;
      drop policy scenario_definer_insert on exercises.scenario;
      drop function exercises.scenarios_to_be_played();
      drop index exercises.scenario_shipped;
      alter table exercises.scenario drop column origin, drop column owner_city_id, drop column title, drop column summary, drop column import_report, drop column created_by;
      create unique index scenario_content on exercises.scenario (content_hash);
      ${forced.map((table) => `alter table exercises.${table} force row level security;`).join('\n')}

      create policy scenario_select on exercises.scenario for select to tocsin_app using (id in (select exercises.staffed_scenarios()));
      create policy scenario_definer_select on exercises.scenario for select to tocsin_definer using (true);
      create policy scenario_definer_insert on exercises.scenario for insert to tocsin_definer with check (true);
      revoke insert on exercises.scenario from tocsin_app;

      create function exercises.keep_played(new_id uuid, asked_content jsonb, asked_hash text) returns uuid
        security definer set search_path = '' language plpgsql as $$
        begin
          if not identity.is_planner() then raise exception 'only those who plan' using errcode = 'insufficient_privilege'; end if;
          insert into exercises.scenario (id, content, content_hash) values (new_id, asked_content, asked_hash) on conflict (content_hash) do nothing;
          return (select id from exercises.scenario where content_hash = asked_hash);
        end $$;

      -- Who will play a scenario reads neither it, nor what it was adapted from or into, nor the same content elsewhere.
      create function exercises.families_to_be_played() returns setof uuid
        security definer set search_path = '' stable language sql as $$
          select w.family_id from exercises.member m join exercises.exercise e on e.id = m.exercise_id
          join scenarios.version v on v.id = e.version_id join scenarios.scenario w on w.id = v.scenario_id
          where m.person_id = persistence.current_person() and m.removed_at is null and m.role in ('participant', 'spectator') and e.status <> 'ended' $$;
      create function exercises.contents_to_be_played() returns setof text
        security definer set search_path = '' stable language sql as $$
          select s.content_hash from exercises.member m join exercises.exercise e on e.id = m.exercise_id join exercises.scenario s on s.id = e.scenario_id
          where m.person_id = persistence.current_person() and m.removed_at is null and m.role in ('participant', 'spectator') and e.status <> 'ended' $$;
      ${['keep_played(uuid, jsonb, text)', 'families_to_be_played()', 'contents_to_be_played()']
        .map((signature) => `
          alter function exercises.${signature} owner to tocsin_definer;
          revoke all on function exercises.${signature} from public;
          grant execute on function exercises.${signature} to tocsin_app;`)
        .join('\n')}
      create policy scenario_not_for_players on scenarios.scenario as restrictive for select to tocsin_app
        using (family_id not in (select exercises.families_to_be_played()));
      create policy version_not_for_players on scenarios.version as restrictive for select to tocsin_app
        using (content_hash not in (select exercises.contents_to_be_played()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy version_not_for_players on scenarios.version;
      drop policy scenario_not_for_players on scenarios.scenario;
      drop function exercises.contents_to_be_played();
      drop function exercises.families_to_be_played();
      drop function exercises.keep_played(uuid, jsonb, text);
      drop policy scenario_definer_insert on exercises.scenario;
      drop policy scenario_definer_select on exercises.scenario;
      drop policy scenario_select on exercises.scenario;
      ${forced.map((table) => `alter table exercises.${table} no force row level security;`).join('\n')}
      drop index exercises.scenario_content;
      alter table exercises.scenario
        add column origin text not null default 'imported' check (origin in ('shipped', 'imported')), add column owner_city_id uuid references identity.city,
        add column title jsonb, add column summary jsonb, add column import_report jsonb, add column created_by uuid;
      alter table exercises.scenario disable trigger scenario_never_changes;
      update exercises.scenario s set title = s.content->'title', summary = s.content->'summary', origin = coalesce(known.origin, 'imported'), owner_city_id = known.owner_city_id
        from (select distinct on (v.content_hash) v.content_hash, case when w.origin = 'shipped' then 'shipped' else 'imported' end as origin, w.owner_city_id
              from scenarios.version v join scenarios.scenario w on w.id = v.scenario_id order by v.content_hash) known
        where known.content_hash = s.content_hash;
      alter table exercises.scenario enable trigger scenario_never_changes;
      alter table exercises.scenario alter column title set not null, alter column summary set not null, alter column origin drop default;
      alter table exercises.exercise drop column version_id;
      create unique index scenario_shipped on exercises.scenario (content_hash) where origin = 'shipped';
      ${forced.map((table) => `alter table exercises.${table} force row level security;`).join('\n')}
      create function exercises.scenarios_to_be_played() returns setof uuid
        security definer set search_path = '' stable language sql as $$
          select e.scenario_id from exercises.member m join exercises.exercise e on e.id = m.exercise_id
          where m.person_id = persistence.current_person() and m.removed_at is null and m.role in ('participant', 'spectator') and e.status <> 'ended' $$;
      alter function exercises.scenarios_to_be_played() owner to tocsin_definer;
      revoke all on function exercises.scenarios_to_be_played() from public;
      grant execute on function exercises.scenarios_to_be_played() to tocsin_app, tocsin_engine, tocsin_feed, tocsin_timer;
      create policy scenario_definer_select on exercises.scenario for select to tocsin_definer using (origin = 'shipped');
      create policy scenario_definer_insert on exercises.scenario for insert to tocsin_definer with check (origin = 'shipped' and owner_city_id is null);
      create policy scenario_select on exercises.scenario for select to tocsin_app using (
        id in (select exercises.staffed_scenarios())
        or ((select identity.is_planner())
            and (owner_city_id is null or owner_city_id in (select identity.planned_cities()))
            and id not in (select exercises.scenarios_to_be_played())));
      create policy scenario_insert on exercises.scenario for insert to tocsin_app with check (
        origin = 'imported' and created_by = (select persistence.current_person()) and (select identity.is_planner())
        and (owner_city_id is null or owner_city_id in (select identity.planned_cities())));
      grant insert on exercises.scenario to tocsin_app;
    `);
  }
}
