import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PersistenceFoundations1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema persistence;
      grant usage on schema persistence to tocsin_app, tocsin_engine, tocsin_feed, tocsin_timer;
      grant usage, create on schema persistence to tocsin_definer;

      create function persistence.current_person() returns uuid stable parallel safe language sql
        as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
      create function persistence.current_exercise() returns uuid stable parallel safe language sql
        as $$ select nullif(current_setting('app.exercise_id', true), '')::uuid $$;

      create table persistence.idempotency (
        person_id uuid not null,
        key text not null check (length(key) between 8 and 100),
        request_hash text not null,
        response jsonb,
        created_at timestamptz not null default now(),
        primary key (person_id, key)
      );
      alter table persistence.idempotency enable row level security;
      alter table persistence.idempotency force row level security;
      create policy idempotency_select on persistence.idempotency for select to tocsin_app, tocsin_engine
        using (person_id = (select persistence.current_person()));
      create policy idempotency_insert on persistence.idempotency for insert to tocsin_app
        with check (person_id = (select persistence.current_person()));
      create policy idempotency_update on persistence.idempotency for update to tocsin_app, tocsin_engine
        using (person_id = (select persistence.current_person()))
        with check (person_id = (select persistence.current_person()));
      grant select, insert, update (response) on persistence.idempotency to tocsin_app;
      grant select, update (response) on persistence.idempotency to tocsin_engine;

      create table persistence.rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);
      grant select, insert, update, delete on persistence.rate_limit to tocsin_app;

      create table persistence.audit_chain (chain text primary key, seq bigint not null, head text not null);
      create table persistence.audit_entry (
        chain text not null,
        seq bigint not null,
        at timestamptz not null,
        actor_id uuid,
        action text not null,
        subject text not null,
        detail jsonb not null,
        previous_hash text not null,
        hash text not null,
        primary key (chain, seq)
      );
      alter table persistence.audit_chain enable row level security;
      alter table persistence.audit_chain force row level security;
      alter table persistence.audit_entry enable row level security;
      alter table persistence.audit_entry force row level security;
      create policy audit_chain_select on persistence.audit_chain for select to tocsin_definer using (true);
      create policy audit_chain_insert on persistence.audit_chain for insert to tocsin_definer with check (true);
      create policy audit_chain_update on persistence.audit_chain for update to tocsin_definer using (true) with check (true);
      create policy audit_entry_select on persistence.audit_entry for select to tocsin_definer using (true);
      create policy audit_entry_insert on persistence.audit_entry for insert to tocsin_definer with check (true);
      grant select, insert, update on persistence.audit_chain to tocsin_definer;
      grant select, insert on persistence.audit_entry to tocsin_definer;

      create function persistence.refuse_change() returns trigger language plpgsql
        as $$ begin raise exception 'rows of % never change', tg_table_name using errcode = 'restrict_violation'; end $$;
      create trigger audit_entry_never_changes before update or delete on persistence.audit_entry
        for each row execute function persistence.refuse_change();

      create function persistence.append_audit(chain_name text, action_name text, subject_name text, detail_json jsonb) returns void
        security definer set search_path = '' language plpgsql as $$
        declare previous record; moment timestamptz := clock_timestamp(); actor uuid := persistence.current_person(); new_hash text;
        begin
          insert into persistence.audit_chain values (chain_name, 0, '') on conflict do nothing;
          select seq, head into previous from persistence.audit_chain where chain = chain_name for update;
          new_hash := encode(sha256(convert_to(concat_ws('|', chain_name, previous.seq + 1, extract(epoch from moment), actor, action_name, subject_name, detail_json::text, previous.head), 'UTF8')), 'hex');
          insert into persistence.audit_entry values (chain_name, previous.seq + 1, moment, actor, action_name, subject_name, detail_json, previous.head, new_hash);
          update persistence.audit_chain set seq = previous.seq + 1, head = new_hash where chain = chain_name;
        end $$;
      alter function persistence.append_audit(text, text, text, jsonb) owner to tocsin_definer;
      revoke all on function persistence.append_audit(text, text, text, jsonb) from public;
      grant execute on function persistence.append_audit(text, text, text, jsonb) to tocsin_app, tocsin_engine;
      grant usage on schema persistence to public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema persistence cascade');
  }
}
