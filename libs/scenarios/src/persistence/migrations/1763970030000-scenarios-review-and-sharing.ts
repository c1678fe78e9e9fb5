import type { MigrationInterface, QueryRunner } from 'typeorm';

const worksWritten = `(select w.id from scenarios.scenario w where w.origin <> 'shipped'
  and (w.owner_city_id in (select identity.planned_cities()) or (w.owner_city_id is null and (select scenarios.writes_for_network()))))`;
const draftsWritten = `(select v.id from scenarios.version v where v.state = 'draft' and v.scenario_id in ${worksWritten})`;
const versionsWritten = `(select v.id from scenarios.version v where v.scenario_id in ${worksWritten})`;
/** Of the network, or of a city in which the person plans. */
const worksOwn = `(select w.id from scenarios.scenario w where w.owner_city_id is null or w.owner_city_id in (select identity.planned_cities()))`;
const worksReviewed = `(select s.scenario_id from scenarios.shared_works() s where s.review)`;

export class ScenariosReviewAndSharing1763970030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of a copy: the label of what it was copied from, when that is another city's. It is never marked wider.
      alter table scenarios.scenario add column tlp_floor text check (tlp_floor like 'TLP:%');
      alter table scenarios.version add column submitted_at timestamptz;

      create table scenarios.share (
        scenario_id uuid not null references scenarios.scenario,
        city_id uuid not null references identity.city,
        review boolean not null,
        shared_by uuid not null references identity.person,
        shared_at timestamptz not null default now(),
        primary key (scenario_id, city_id)
      );
      create table scenarios.step (
        version_id uuid not null references scenarios.version,
        at timestamptz not null default clock_timestamp(),
        person_id uuid not null references identity.person,
        name text not null,
        step text not null check (step in ('submit', 'request-changes', 'approve', 'publish', 'deprecate')),
        comment text not null check (length(comment) <= 20000),
        primary key (version_id, at)
      );
      create trigger step_never_changes before update or delete on scenarios.step for each row execute function persistence.refuse_change();
      ${['share', 'step'].map((table) => `alter table scenarios.${table} enable row level security; alter table scenarios.${table} force row level security;`).join('\n')}

      create policy share_definer_select on scenarios.share for select to tocsin_definer using (true);
      grant select on scenarios.share to tocsin_definer;
      create function scenarios.shared_works() returns table (scenario_id uuid, review boolean)
        security definer set search_path = '' stable language sql
        as $$ select s.scenario_id, bool_or(s.review) from scenarios.share s where s.city_id in (select identity.planned_cities()) group by s.scenario_id $$;
      alter function scenarios.shared_works() owner to tocsin_definer;
      revoke all on function scenarios.shared_works() from public;
      grant execute on function scenarios.shared_works() to tocsin_app;

      create or replace function scenarios.refuse_change_of_sealed() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' or (old.state <> 'draft'
             and (new.content, new.content_hash, new.title, new.summary, new.facts, new.revision) is distinct from (old.content, old.content_hash, old.title, old.summary, old.facts, old.revision))
          then raise exception 'only drafts change' using errcode = 'restrict_violation'; end if;
          if new.state <> old.state and (old.state, new.state) not in
             (('draft', 'in-review'), ('in-review', 'draft'), ('in-review', 'approved'), ('approved', 'draft'), ('approved', 'published'), ('published', 'deprecated'))
          then raise exception 'only drafts change' using errcode = 'restrict_violation'; end if;
          if new.state = 'approved' and old.state <> 'approved' and (old.created_by = persistence.current_person()
             or exists (select from scenarios.change c where c.version_id = old.id and c.person_id = persistence.current_person()))
          then raise exception 'nobody approves their own work' using errcode = 'insufficient_privilege'; end if;
          return new;
        end $$;

      drop policy scenario_select on scenarios.scenario;
      create policy scenario_select on scenarios.scenario for select to tocsin_app using ((select identity.is_planner())
        and (owner_city_id is null or owner_city_id in (select identity.planned_cities()) or id in (select s.scenario_id from scenarios.shared_works() s)));
      drop policy version_select on scenarios.version;
      create policy version_select on scenarios.version for select to tocsin_app using (scenario_id in (select id from scenarios.scenario)
        and (scenario_id in ${worksOwn}
             or (facts->>'tlp' not in ('TLP:AMBER+STRICT', 'TLP:RED')
                 and (state in ('published', 'deprecated') or (submitted_at is not null and scenario_id in ${worksReviewed})))));
      drop policy version_update on scenarios.version;
      create policy version_update on scenarios.version for update to tocsin_app
        using (scenario_id in ${worksWritten} or (state in ('in-review', 'approved') and scenario_id in (select id from scenarios.scenario w where w.owner_city_id is null or w.id in ${worksReviewed})))
        with check (scenario_id in ${worksWritten} or (state in ('draft', 'approved') and scenario_id in (select id from scenarios.scenario w where w.owner_city_id is null or w.id in ${worksReviewed})));
      grant update (state, submitted_at) on scenarios.version to tocsin_app;

      drop policy change_select on scenarios.change;
      create policy change_select on scenarios.change for select to tocsin_app using (version_id in ${versionsWritten});
      drop policy presence_select on scenarios.presence;
      create policy presence_select on scenarios.presence for select to tocsin_app using (version_id in ${draftsWritten});

      create policy share_select on scenarios.share for select to tocsin_app
        using (scenario_id in ${worksWritten} or city_id in (select identity.planned_cities()));
      create policy share_insert on scenarios.share for insert to tocsin_app
        with check (shared_by = (select persistence.current_person()) and scenario_id in ${worksWritten});
      create policy share_update on scenarios.share for update to tocsin_app using (scenario_id in ${worksWritten}) with check (shared_by = (select persistence.current_person()) and scenario_id in ${worksWritten});
      create policy share_delete on scenarios.share for delete to tocsin_app using (scenario_id in ${worksWritten});
      create policy step_select on scenarios.step for select to tocsin_app
        using (version_id in (select v.id from scenarios.version v where v.scenario_id in ${worksOwn} or v.scenario_id in ${worksReviewed}));
      create policy step_insert on scenarios.step for insert to tocsin_app with check (person_id = (select persistence.current_person())
        and version_id in (select v.id from scenarios.version v where v.scenario_id in ${worksOwn} or v.scenario_id in ${worksReviewed}));
      grant select, insert, delete, update (review, shared_by, shared_at) on scenarios.share to tocsin_app;
      grant select, insert on scenarios.step to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy presence_select on scenarios.presence;
      create policy presence_select on scenarios.presence for select to tocsin_app using (version_id in (select id from scenarios.version));
      drop policy change_select on scenarios.change;
      create policy change_select on scenarios.change for select to tocsin_app using (version_id in (select id from scenarios.version));
      revoke update (state, submitted_at) on scenarios.version from tocsin_app;
      drop policy version_update on scenarios.version;
      create policy version_update on scenarios.version for update to tocsin_app
        using (state = 'draft' and scenario_id in ${worksWritten}) with check (state = 'draft' and scenario_id in ${worksWritten});
      drop policy version_select on scenarios.version;
      create policy version_select on scenarios.version for select to tocsin_app using (scenario_id in (select id from scenarios.scenario));
      drop policy scenario_select on scenarios.scenario;
      create policy scenario_select on scenarios.scenario for select to tocsin_app
        using ((select identity.is_planner()) and (owner_city_id is null or owner_city_id in (select identity.planned_cities())));
      drop table scenarios.step, scenarios.share cascade;
      drop function scenarios.shared_works();
      alter table scenarios.version drop column submitted_at;
      alter table scenarios.scenario drop column tlp_floor;
      create or replace function scenarios.refuse_change_of_sealed() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' or old.state <> 'draft'
             and (new.content, new.content_hash, new.title, new.summary, new.facts, new.revision) is distinct from (old.content, old.content_hash, old.title, old.summary, old.facts, old.revision)
             or (old.state = 'published' and new.state not in ('published', 'deprecated')) or (old.state = 'deprecated' and new.state <> 'deprecated')
          then raise exception 'only drafts change' using errcode = 'restrict_violation'; end if;
          return new;
        end $$;
    `);
  }
}
