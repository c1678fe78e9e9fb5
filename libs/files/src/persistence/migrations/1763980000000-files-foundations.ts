import type { MigrationInterface, QueryRunner } from 'typeorm';

const mediaTypes = `('image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf', 'application/zip', 'audio/mpeg', 'audio/ogg', 'audio/wav', 'video/mp4', 'video/webm', 'text/plain', 'text/csv', 'text/markdown',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet')`;

export class FilesFoundations1763980000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema files;
      grant usage on schema files to tocsin_app;
      grant usage, create on schema files to tocsin_definer;

      create table files.file (
        id uuid primary key,
        sha256 text not null,
        bytes bytea not null check (octet_length(bytes) between 1 and 26214400),
        size integer not null,
        media_type text not null check (media_type in ${mediaTypes}),
        name text not null check (length(name) between 1 and 200),
        uploaded_by uuid not null references identity.person,
        uploaded_at timestamptz not null default clock_timestamp(),
        unique (id, sha256),
        check (size = octet_length(bytes)),
        check (sha256 = encode(sha256(bytes), 'hex'))
      );
      -- So that a slice is read without the rest; most kinds are compressed already.
      alter table files.file alter column bytes set storage external;
      create trigger file_never_changes before update on files.file for each row execute function persistence.refuse_change();

      -- How many rows of all contexts name the file, and since when.
      create table files.usage (
        file_id uuid primary key references files.file on delete cascade,
        uploaded_by uuid not null,
        links integer not null default 0 check (links >= 0),
        since timestamptz not null default clock_timestamp()
      );
      create index usage_unlinked on files.usage (since) where links = 0;

      ${['file', 'usage'].map((table) => `alter table files.${table} enable row level security; alter table files.${table} force row level security;`).join('\n')}

      create function files.count_new() returns trigger security definer set search_path = '' language plpgsql as $$
        begin
          insert into files.usage (file_id, uploaded_by) values (new.id, new.uploaded_by);
          return null;
        end $$;
      create function files.count_links() returns trigger security definer set search_path = '' language plpgsql as $$
        begin
          if tg_op = 'INSERT' then update files.usage set links = links + 1, since = clock_timestamp() where file_id = new.file_id;
          else update files.usage set links = links - 1, since = clock_timestamp() where file_id = old.file_id; end if;
          return null;
        end $$;
      create function files.clear_away() returns void security definer set search_path = '' language sql as $$
        delete from files.file where id in (select file_id from files.usage where links = 0 and since < clock_timestamp() - interval '24 hours' for update skip locked) $$;
      ${['count_new()', 'count_links()', 'clear_away()']
        .map((signature) => `
          alter function files.${signature} owner to tocsin_definer;
          revoke all on function files.${signature} from public;
          grant execute on function files.${signature} to tocsin_app;`)
        .join('\n')}
      create trigger file_counted after insert on files.file for each row execute function files.count_new();

      -- By the rights of whoever links: a foreign key alone would let them name, and then read, a file of others.
      create function files.require_readable() returns trigger language plpgsql as $$
        begin
          if not exists (select from files.file where id = new.file_id) then raise exception 'no such file' using errcode = 'foreign_key_violation'; end if;
          return new;
        end $$;
      revoke all on function files.require_readable() from public;
      grant execute on function files.require_readable() to tocsin_app, tocsin_definer;

      create policy file_select on files.file for select to tocsin_app
        using (uploaded_by = (select persistence.current_person()) and id in (select file_id from files.usage where links = 0));
      create policy file_insert on files.file for insert to tocsin_app with check (uploaded_by = (select persistence.current_person()));
      create policy file_definer_select on files.file for select to tocsin_definer using (true);
      create policy file_definer_delete on files.file for delete to tocsin_definer
        using (id in (select file_id from files.usage where links = 0 and since < clock_timestamp() - interval '24 hours'));
      create policy usage_select on files.usage for select to tocsin_app using (uploaded_by = (select persistence.current_person()));
      create policy usage_definer_select on files.usage for select to tocsin_definer using (true);
      create policy usage_definer_insert on files.usage for insert to tocsin_definer with check (true);
      create policy usage_definer_update on files.usage for update to tocsin_definer using (true) with check (true);
      grant select, insert on files.file to tocsin_app;
      grant select (file_id, uploaded_by, links) on files.usage to tocsin_app;
      grant select (id, sha256), delete on files.file to tocsin_definer;
      grant select, insert (file_id, uploaded_by), update (links, since) on files.usage to tocsin_definer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema files cascade');
  }
}
