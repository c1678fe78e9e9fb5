import type { MigrationInterface, QueryRunner } from 'typeorm';
import { linksFiles } from '#files';

export class ExercisesAttachments1763980020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The bytes of what a played copy names by their hash.
      create table exercises.attachment (
        scenario_id uuid not null references exercises.scenario,
        sha256 text not null,
        file_id uuid not null references files.file,
        primary key (scenario_id, sha256),
        foreign key (file_id, sha256) references files.file (id, sha256)
      );
      create index attachment_file on exercises.attachment (file_id);
      create trigger attachment_never_changes before update or delete on exercises.attachment for each row execute function persistence.refuse_change();
      create index event_attachments on exercises.event (exercise_id) where event->'card' ? 'attachments';
      alter table exercises.attachment enable row level security;
      alter table exercises.attachment force row level security;

      -- The staff reads what is played; a participant what an inject brought that they may read in the log, and nothing before.
      create policy attachment_select on exercises.attachment for select to tocsin_app using (
        scenario_id in (select exercises.staffed_scenarios())
        or (scenario_id, sha256) in (
          select x.scenario_id, file->>'sha256' from exercises.event e join exercises.exercise x on x.id = e.exercise_id
          cross join lateral jsonb_array_elements(e.event->'card'->'attachments') file
          where e.event->>'type' = 'inject-released' and e.event->'card' ? 'attachments'));
      create policy attachment_definer_select on exercises.attachment for select to tocsin_definer using (true);
      create policy attachment_definer_insert on exercises.attachment for insert to tocsin_definer with check (true);
      grant select on exercises.attachment to tocsin_app;
      grant select, insert on exercises.attachment to tocsin_definer;
      ${linksFiles('exercises.attachment')}

      -- From a version to the copy with the same content, and only what that content names: whoever calls it gives nobody anything else.
      create function exercises.keep_attachments(played_id uuid, asked_version uuid) returns void
        security definer set search_path = '' language sql as $$
          insert into exercises.attachment (scenario_id, sha256, file_id)
          select s.id, f.sha256, f.id from exercises.scenario s
            join scenarios.version v on v.id = asked_version and v.content_hash = s.content_hash
            join scenarios.attachment a on a.version_id = v.id
            join files.file f on f.id = a.file_id
          where s.id = played_id and exists (select from jsonb_array_elements(s.content->'attachments') named where named->>'sha256' = f.sha256)
          on conflict do nothing $$;
      alter function exercises.keep_attachments(uuid, uuid) owner to tocsin_definer;
      revoke all on function exercises.keep_attachments(uuid, uuid) from public;
      grant execute on function exercises.keep_attachments(uuid, uuid) to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function exercises.keep_attachments(uuid, uuid); drop table exercises.attachment cascade; drop index exercises.event_attachments');
  }
}
