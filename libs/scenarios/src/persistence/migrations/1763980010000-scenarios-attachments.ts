import type { MigrationInterface, QueryRunner } from 'typeorm';
import { linksFiles } from '#files';

const draftsWritten = `(select v.id from scenarios.version v join scenarios.scenario w on w.id = v.scenario_id where v.state = 'draft' and w.origin <> 'shipped'
  and (w.owner_city_id in (select identity.planned_cities()) or (w.owner_city_id is null and (select scenarios.writes_for_network()))))`;

export class ScenariosAttachments1763980010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index file_sha256 on files.file (sha256);

      -- The bytes of what the content of a version names by their hash.
      create table scenarios.attachment (
        version_id uuid not null references scenarios.version,
        file_id uuid not null references files.file,
        primary key (version_id, file_id)
      );
      create index attachment_file on scenarios.attachment (file_id);
      alter table scenarios.attachment enable row level security;
      alter table scenarios.attachment force row level security;

      create policy attachment_select on scenarios.attachment for select to tocsin_app using (version_id in (select id from scenarios.version));
      create policy attachment_insert on scenarios.attachment for insert to tocsin_app with check (version_id in ${draftsWritten});
      create policy attachment_delete on scenarios.attachment for delete to tocsin_app using (version_id in ${draftsWritten});
      create policy attachment_definer_select on scenarios.attachment for select to tocsin_definer using (true);
      grant select, insert, delete on scenarios.attachment to tocsin_app;
      grant select on scenarios.attachment to tocsin_definer;
      ${linksFiles('scenarios.attachment')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table scenarios.attachment cascade; drop index files.file_sha256');
  }
}
