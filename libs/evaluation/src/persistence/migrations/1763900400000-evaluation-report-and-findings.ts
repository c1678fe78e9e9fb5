import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['finding', 'report_text', 'report_export'];
const content = ['what', 'why', 'from_seq', 'to_seq', 'links', 'objective', 'capability', 'severity', 'shared', 'action', 'action_owner', 'due_on', 'closed_by'];
const row = (name: string): string => `(${content.map((column) => `${name}.${column}`).join(', ')})`;

export class EvaluationReportAndFindings1763900400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evaluation.finding (
        exercise_id uuid not null references exercises.exercise,
        id uuid not null,
        owner_city_id uuid not null references identity.city,
        what text not null check (length(what) between 1 and 500),
        why text not null check (length(why) between 1 and 20000),
        from_seq integer check (from_seq > 0),
        to_seq integer check (to_seq >= from_seq),
        links jsonb not null default '[]' check (jsonb_typeof(links) = 'array'),
        objective text check (length(objective) <= 200),
        capability text not null check (length(capability) <= 200),
        severity text not null check (severity in ('low', 'medium', 'high', 'critical')),
        shared text not null check (shared in ('city', 'network')),
        action text not null check (length(action) <= 20000),
        action_owner text not null check (length(action_owner) <= 200),
        due_on date,
        closed_by text not null check (length(closed_by) <= 200),
        state text not null check (state in ('draft', 'in-review', 'approved')),
        version integer not null check (version > 0),
        written_by uuid not null references identity.person,
        writer_name text not null,
        writers uuid[] not null,
        approved_by uuid references identity.person,
        written_at timestamptz not null,
        primary key (exercise_id, id),
        foreign key (exercise_id, to_seq) references exercises.event (exercise_id, seq),
        check ((state = 'approved') = (approved_by is not null)),
        check ((from_seq is null) = (to_seq is null))
      );
      create index finding_owner_city on evaluation.finding (owner_city_id);

      create table evaluation.report_text (
        exercise_id uuid not null references exercises.exercise,
        section text not null,
        locale text not null check (locale in ('en', 'fr', 'de')),
        version integer not null check (version > 0),
        markdown text not null check (length(markdown) <= 20000),
        written_by uuid not null references identity.person,
        writer_name text not null,
        written_at timestamptz not null default clock_timestamp(),
        primary key (exercise_id, section, locale, version)
      );

      create table evaluation.report_export (
        exercise_id uuid not null references exercises.exercise,
        id uuid not null,
        person_id uuid not null references identity.person,
        format text not null check (format in ('docx', 'pdf', 'oscal')),
        locale text not null check (locale in ('en', 'fr', 'de')),
        state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
        progress integer not null default 0 check (progress between 0 and 100),
        requested_at timestamptz not null default clock_timestamp(),
        heartbeat_at timestamptz not null default clock_timestamp(),
        file bytea,
        primary key (exercise_id, id)
      );
      create index report_export_person on evaluation.report_export (person_id, exercise_id);

      ${tables.map((table) => `alter table evaluation.${table} enable row level security; alter table evaluation.${table} force row level security;`).join('\n')}

      -- Seats from which a report can be read: the staff at any time, participants once play has ended.
      create function evaluation.report_seats() returns table (exercise_id uuid, makes_it boolean)
        security definer set search_path = '' stable language sql as $$
          select m.exercise_id, m.role in ('director', 'observer') from exercises.member m join exercises.exercise e on e.id = m.exercise_id
          where m.person_id = persistence.current_person() and m.removed_at is null
            and (m.role in ('director', 'animator', 'observer') or (m.role = 'participant' and e.status = 'ended')) $$;
      create function evaluation.my_cities() returns setof uuid
        security definer set search_path = '' stable language sql as $$
          select home_city_id from identity.person where id = persistence.current_person() and home_city_id is not null
          union select city_id from identity.city_role where person_id = persistence.current_person() $$;
      create function evaluation.cities_of_role(asked text[]) returns setof uuid
        security definer set search_path = '' stable language sql
        as $$ select city_id from identity.city_role where person_id = persistence.current_person() and role = any(asked) $$;
      create function evaluation.takes_part(asked_exercise uuid, asked_city uuid) returns boolean
        security definer set search_path = '' stable language sql
        as $$ select exists (select from exercises.member where exercise_id = asked_exercise and city_id = asked_city and removed_at is null) $$;
      grant execute on function persistence.current_person() to tocsin_definer;
      ${['report_seats()', 'my_cities()', 'cities_of_role(text[])', 'takes_part(uuid, uuid)']
        .map(
          (signature) => `
            alter function evaluation.${signature} owner to tocsin_definer;
            revoke all on function evaluation.${signature} from public;
            grant execute on function evaluation.${signature} to tocsin_app;`,
        )
        .join('\n')}

      -- New words make a draft of it, under the name of their writer; approval is by somebody who never wrote in it.
      create function evaluation.guard_finding() returns trigger language plpgsql as $$
        declare me uuid := persistence.current_person();
        begin
          if ${row('new')} is distinct from ${row('old')} or new.version <> old.version then
            if new.version <> old.version + 1 or new.state <> 'draft' or new.written_by <> me or not (new.writers @> old.writers and me = any(new.writers)) then
              raise exception 'a finding is revised as a whole' using errcode = 'insufficient_privilege';
            end if;
          elsif (new.written_by, new.writer_name, new.writers, new.written_at) is distinct from (old.written_by, old.writer_name, old.writers, old.written_at)
             or (old.state, new.state) not in (('draft', 'in-review'), ('in-review', 'draft'), ('in-review', 'approved'))
             or (new.state = 'approved' and (new.approved_by <> me or me = any(old.writers))) then
            raise exception 'a finding takes no such step' using errcode = 'insufficient_privilege';
          end if;
          return new;
        end $$;
      create trigger finding_is_guarded before update on evaluation.finding for each row execute function evaluation.guard_finding();

      create policy finding_select on evaluation.finding for select to tocsin_app using (
        exercise_id in (select s.exercise_id from evaluation.report_seats() s)
        and (owner_city_id in (select evaluation.my_cities()) or written_by = (select persistence.current_person()) or (shared = 'network' and state = 'approved')));
      create policy finding_insert on evaluation.finding for insert to tocsin_app with check (
        written_by = (select persistence.current_person()) and writers = array[written_by] and version = 1 and state = 'draft'
        and evaluation.takes_part(exercise_id, owner_city_id)
        and ((exercise_id, true) in (select s.exercise_id, s.makes_it from evaluation.report_seats() s)
             or (exercise_id in (select s.exercise_id from evaluation.report_seats() s) and owner_city_id in (select evaluation.cities_of_role('{ciso,coordinator}')))));
      create policy finding_update on evaluation.finding for update to tocsin_app
        using (exercise_id in (select s.exercise_id from evaluation.report_seats() s)
               and (owner_city_id in (select evaluation.cities_of_role('{ciso,coordinator}')) or (written_by = (select persistence.current_person()) and state <> 'approved')))
        with check (state <> 'approved' or owner_city_id in (select evaluation.cities_of_role('{ciso}')));

      create policy report_text_select on evaluation.report_text for select to tocsin_app using (exercise_id in (select s.exercise_id from evaluation.report_seats() s));
      create policy report_text_insert on evaluation.report_text for insert to tocsin_app with check (
        written_by = (select persistence.current_person()) and (exercise_id, true) in (select s.exercise_id, s.makes_it from evaluation.report_seats() s));

      create policy report_export_select on evaluation.report_export for select to tocsin_app using (
        person_id = (select persistence.current_person()) and exercise_id in (select s.exercise_id from evaluation.report_seats() s));
      create policy report_export_insert on evaluation.report_export for insert to tocsin_app with check (
        person_id = (select persistence.current_person()) and exercise_id in (select s.exercise_id from evaluation.report_seats() s));
      create policy report_export_update on evaluation.report_export for update to tocsin_app
        using (person_id = (select persistence.current_person())) with check (person_id = (select persistence.current_person()));
      create policy report_export_delete on evaluation.report_export for delete to tocsin_app using (person_id = (select persistence.current_person()));

      grant select, insert, update (${content.join(', ')}, state, version, written_by, writer_name, writers, approved_by, written_at) on evaluation.finding to tocsin_app;
      grant select, insert on evaluation.report_text to tocsin_app;
      grant select, insert, update (state, progress, heartbeat_at, file), delete on evaluation.report_export to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table evaluation.report_export, evaluation.report_text, evaluation.finding;
      drop function evaluation.guard_finding(), evaluation.takes_part(uuid, uuid), evaluation.cities_of_role(text[]), evaluation.my_cities(), evaluation.report_seats();
    `);
  }
}
