import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions that the person of the transaction may change: drafts of their city, or of the network when they coordinate it. */
const draftsWritten = `(select v.id from scenarios.version v join scenarios.scenario w on w.id = v.scenario_id where v.state = 'draft' and w.origin <> 'shipped'
  and (w.owner_city_id in (select identity.planned_cities()) or (w.owner_city_id is null and (select scenarios.writes_for_network()))))`;
const worksWritten = `(select w.id from scenarios.scenario w where w.origin <> 'shipped'
  and (w.owner_city_id in (select identity.planned_cities()) or (w.owner_city_id is null and (select scenarios.writes_for_network()))))`;

export class ScenariosEdits1763970020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table scenarios.change (
        version_id uuid not null references scenarios.version,
        revision integer not null check (revision > 0),
        person_id uuid not null references identity.person,
        name text not null,
        at timestamptz not null default clock_timestamp(),
        edits jsonb not null,
        primary key (version_id, revision)
      );
      create trigger change_never_changes before update or delete on scenarios.change for each row execute function persistence.refuse_change();

      -- Who has a draft open, and the path of the field in which they are.
      create table scenarios.presence (
        version_id uuid not null references scenarios.version,
        person_id uuid not null references identity.person,
        name text not null,
        place text not null check (length(place) <= 1000),
        seen_at timestamptz not null default clock_timestamp(),
        primary key (version_id, person_id)
      );

      ${['change', 'presence'].map((table) => `alter table scenarios.${table} enable row level security; alter table scenarios.${table} force row level security;`).join('\n')}

      create policy version_update on scenarios.version for update to tocsin_app
        using (state = 'draft' and scenario_id in ${worksWritten}) with check (state = 'draft' and scenario_id in ${worksWritten});
      create policy change_select on scenarios.change for select to tocsin_app using (version_id in (select id from scenarios.version));
      create policy change_insert on scenarios.change for insert to tocsin_app
        with check (person_id = (select persistence.current_person()) and version_id in ${draftsWritten});
      create policy presence_select on scenarios.presence for select to tocsin_app using (version_id in (select id from scenarios.version));
      create policy presence_insert on scenarios.presence for insert to tocsin_app
        with check (person_id = (select persistence.current_person()) and version_id in ${draftsWritten});
      create policy presence_update on scenarios.presence for update to tocsin_app
        using (person_id = (select persistence.current_person())) with check (person_id = (select persistence.current_person()) and version_id in ${draftsWritten});
      grant update (title, summary, facts, content, content_hash, revision, changed_at) on scenarios.version to tocsin_app;
      grant select, insert on scenarios.change to tocsin_app;
      grant select, insert, update (name, place, seen_at) on scenarios.presence to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (title, summary, facts, content, content_hash, revision, changed_at) on scenarios.version from tocsin_app;
      drop policy version_update on scenarios.version;
      drop table scenarios.presence, scenarios.change;
    `);
  }
}
