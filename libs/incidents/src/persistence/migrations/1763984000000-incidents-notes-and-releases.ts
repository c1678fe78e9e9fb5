import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['note', 'recipient', 'change', 'thread', 'release', 'release_source', 'audience', 'reply', 'reply_author'];
const notesWritten = '(select n.id from incidents.note n where n.city_id in (select incidents.writing_cities()))';
const threadsWritten = '(select t.id from incidents.thread t where t.city_id in (select incidents.writing_cities()))';
const releasesWritten = `(select r.id from incidents.release r where r.thread_id in ${threadsWritten})`;
const releasesOwn = '(select r.id from incidents.release r where r.thread_id in (select t.id from incidents.thread t))';
/** The note lets a release go out under this label. */
const labelHolds = `exists (select from incidents.thread t join incidents.note n on n.id = t.note_id
  where t.id = release.thread_id and not n.exercise and n.tlp <> 'TLP:AMBER+STRICT' and incidents.strictness(release.tlp) >= incidents.strictness(n.tlp))`;

const definer = (name: string, returns: string, body: string): string => `
  create function incidents.${name} returns ${returns} security definer set search_path = '' stable language sql as $$ ${body} $$;
  alter function incidents.${name} owner to tocsin_definer;
  revoke all on function incidents.${name} from public;
  grant execute on function incidents.${name} to tocsin_app;`;

export class IncidentsNotesAndReleases1763984000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema incidents;
      grant usage on schema incidents to tocsin_app;
      grant usage, create on schema incidents to tocsin_definer;
      create function incidents.strictness(label text) returns integer immutable parallel safe language sql
        as $$ select array_position(array['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'], label) $$;

      create table incidents.note (
        id uuid primary key,
        city_id uuid not null references identity.city,
        reference text not null unique check (reference ~ '^QP-IN-\\d{4}-\\d{5}$'),
        tlp text not null check (incidents.strictness(tlp) is not null),
        title jsonb not null,
        facts jsonb not null,
        content jsonb not null,
        content_hash text not null,
        revision integer not null check (revision > 0),
        exercise boolean not null,
        retain_until date,
        created_by uuid not null references identity.person,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now()
      );
      create index note_city on incidents.note (city_id, changed_at desc);
      create index note_retained on incidents.note (retain_until) where retain_until is not null;
      create table incidents.recipient (
        note_id uuid not null references incidents.note,
        person_id uuid not null references identity.person,
        primary key (note_id, person_id)
      );
      create index recipient_person on incidents.recipient (person_id);
      -- What the note said after each revision. The words are forgotten when personal data in them must be; the hash stays.
      create table incidents.change (
        note_id uuid not null references incidents.note,
        revision integer not null,
        person_id uuid references identity.person,
        name text not null,
        at timestamptz not null default clock_timestamp(),
        tlp text not null,
        content jsonb,
        content_hash text not null,
        primary key (note_id, revision)
      );
      create table incidents.thread (
        id uuid primary key,
        note_id uuid not null unique references incidents.note,
        city_id uuid not null references identity.city,
        pseudonym text
      );
      create table incidents.release (
        id uuid primary key,
        thread_id uuid not null references incidents.thread,
        number integer not null check (number > 0),
        state text not null check (state in ('proposed', 'released', 'revoked')),
        tlp text not null check (tlp in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:RED')),
        pseudonym text,
        city_id uuid references identity.city check ((pseudonym is null) = (city_id is not null)),
        title jsonb not null,
        facts jsonb not null,
        snapshot jsonb not null,
        seal text not null,
        released_on date check ((state = 'proposed') <= (released_on is null)),
        unique (thread_id, number)
      );
      create table incidents.release_source (
        release_id uuid primary key references incidents.release,
        note_revision integer not null,
        redaction jsonb not null,
        proposed_by uuid not null references identity.person,
        proposed_at timestamptz not null default clock_timestamp(),
        approved_by uuid references identity.person check (approved_by <> proposed_by),
        approved_at timestamptz,
        revoked_by uuid references identity.person,
        revoked_at timestamptz
      );
      -- Of AMBER the cities, of RED the persons. Nobody but the source learns who else reads.
      create table incidents.audience (
        release_id uuid not null references incidents.release,
        city_id uuid references identity.city,
        person_id uuid references identity.person,
        check (num_nonnulls(city_id, person_id) = 1),
        unique nulls not distinct (release_id, city_id, person_id)
      );
      create table incidents.reply (
        id uuid primary key,
        release_id uuid not null references incidents.release,
        kind text not null check (kind in ('sighting', 'opinion', 'question', 'answer')),
        -- Null for whoever does not want to be named, and for the author behind a pseudonym.
        city_id uuid references identity.city,
        answers uuid references incidents.reply on delete cascade check ((kind = 'answer') = (answers is not null)),
        value integer check (value between 0 and 100) check ((kind = 'opinion') = (value is not null)),
        seen_on date check (kind = 'sighting' or seen_on is null),
        text text not null check (length(text) <= 20000),
        on_day date not null default current_date
      );
      create index reply_release on incidents.reply (release_id);
      create table incidents.reply_author (
        reply_id uuid primary key references incidents.reply on delete cascade,
        release_id uuid not null references incidents.release,
        kind text not null,
        person_id uuid not null references identity.person
      );
      create unique index reply_once on incidents.reply_author (release_id, person_id, kind) where kind in ('sighting', 'opinion');

      ${tables.map((table) => `alter table incidents.${table} enable row level security; alter table incidents.${table} force row level security;`).join('\n')}
    `);
    await this.functions(runner);
    await this.triggers(runner);
    await this.policies(runner);
  }

  private async functions(runner: QueryRunner): Promise<void> {
    const citiesOf = (roles: string): string => `select city_id from identity.city_role where person_id = persistence.current_person() ${roles}`;
    await runner.query(`
      create policy recipient_definer_select on incidents.recipient for select to tocsin_definer using (true);
      create policy audience_definer_select on incidents.audience for select to tocsin_definer using (true);
      create policy note_definer_select on incidents.note for select to tocsin_definer using (retain_until < current_date);
      grant select on incidents.recipient, incidents.audience, incidents.note to tocsin_definer;
      ${definer('own_cities()', 'setof uuid', citiesOf(''))}
      ${definer('writing_cities()', 'setof uuid', citiesOf(`and role in ('expert', 'ciso', 'coordinator')`))}
      ${definer('signing_cities()', 'setof uuid', citiesOf(`and role = 'ciso'`))}
      ${definer('belongs_to(person uuid, city uuid)', 'boolean', 'select exists (select from identity.city_role r join identity.person p on p.id = r.person_id where r.person_id = person and r.city_id = city and p.disabled_at is null)')}
      ${definer('is_active(person uuid)', 'boolean', 'select exists (select from identity.person p where p.id = person and p.disabled_at is null)')}
      ${definer('is_of_network()', 'boolean', `select exists (${citiesOf('')}) or exists (select from identity.network_role where person_id = persistence.current_person())`)}
      ${definer('named_notes()', 'setof uuid', 'select note_id from incidents.recipient where person_id = persistence.current_person()')}
      ${definer('releases_for_cities()', 'setof uuid', `select release_id from incidents.audience where city_id in (${citiesOf('')})`)}
      -- Whose personal data must go, each with somebody of its city who may write it, the CISO before others.
      ${definer('due_notes()', 'table (note_id uuid, person_id uuid)', `
        select distinct on (n.id) n.id, r.person_id from incidents.note n join identity.city_role r on r.city_id = n.city_id and r.role in ('expert', 'ciso', 'coordinator')
        where n.retain_until < current_date and (n.tlp <> 'TLP:RED' or exists (select from incidents.recipient named where named.note_id = n.id and named.person_id = r.person_id))
        order by n.id, r.role = 'ciso' desc`)}
      ${definer('releases_for_person()', 'setof uuid', 'select release_id from incidents.audience where person_id = persistence.current_person()')}
    `);
  }

  private async triggers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function incidents.keep_marking() returns trigger language plpgsql as $$
        begin
          if incidents.strictness(new.tlp) < incidents.strictness(old.tlp) and old.city_id not in (select incidents.signing_cities())
          then raise exception 'only the CISO of the source city widens' using errcode = 'insufficient_privilege'; end if;
          return new;
        end $$;
      create trigger note_marking before update of tlp on incidents.note for each row execute function incidents.keep_marking();

      -- What is now too wide leaves in the same transaction.
      create function incidents.revoke_too_wide() returns trigger language plpgsql as $$
        declare revoked uuid[];
        begin
          with gone as (
            update incidents.release r set state = 'revoked' where r.state <> 'revoked'
              and r.thread_id in (select t.id from incidents.thread t where t.note_id = new.id)
              and (new.tlp = 'TLP:AMBER+STRICT' or incidents.strictness(r.tlp) < incidents.strictness(new.tlp)) returning r.id)
          select array_agg(id) into revoked from gone;
          update incidents.release_source set revoked_by = persistence.current_person(), revoked_at = clock_timestamp() where release_id = any(revoked);
          return null;
        end $$;
      create trigger note_tightened after update of tlp on incidents.note for each row when (new.tlp <> old.tlp) execute function incidents.revoke_too_wide();

      create function incidents.keep_release() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' or (to_jsonb(new) - 'state' - 'released_on') is distinct from (to_jsonb(old) - 'state' - 'released_on')
             or (new.state <> old.state and (old.state, new.state) not in (('proposed', 'released'), ('proposed', 'revoked'), ('released', 'revoked')))
             or (new.released_on is distinct from old.released_on and not (old.state = 'proposed' and new.state = 'released'))
          then raise exception 'releases never change' using errcode = 'restrict_violation'; end if;
          if new.state = 'released' and old.state = 'proposed' and not exists (
            select from incidents.release_source s where s.release_id = new.id and s.approved_by = persistence.current_person() and s.approved_by <> s.proposed_by)
          then raise exception 'a second person of the city releases' using errcode = 'insufficient_privilege'; end if;
          return new;
        end $$;
      create trigger release_sealed before update or delete on incidents.release for each row execute function incidents.keep_release();

      create function incidents.keep_approval() returns trigger language plpgsql as $$
        begin
          if (old.approved_by is null and new.approved_by is distinct from persistence.current_person() and new.approved_by is not null)
             or (old.approved_by is not null and new.approved_by is distinct from old.approved_by)
          then raise exception 'nobody approves for another' using errcode = 'insufficient_privilege'; end if;
          return new;
        end $$;
      create trigger release_source_approval before update on incidents.release_source for each row execute function incidents.keep_approval();

      create function incidents.keep_history() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' or new.content is not null or (to_jsonb(new) - 'content') is distinct from (to_jsonb(old) - 'content')
          then raise exception 'history never changes, it only forgets' using errcode = 'restrict_violation'; end if;
          return new;
        end $$;
      create trigger change_kept before update or delete on incidents.change for each row execute function incidents.keep_history();

      create function incidents.tell_followers() returns trigger language plpgsql as $$ begin perform pg_notify('tocsin_incident', ''); return null; end $$;
      ${['note', 'release', 'reply'].map((table) => `create trigger ${table}_told after insert or update or delete on incidents.${table} for each statement execute function incidents.tell_followers();`).join('\n')}
    `);
  }

  private async policies(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy note_select on incidents.note for select to tocsin_app
        using (city_id in (select incidents.own_cities()) and (tlp <> 'TLP:RED' or id in (select incidents.named_notes())));
      create policy note_insert on incidents.note for insert to tocsin_app
        with check (tlp = 'TLP:AMBER+STRICT' and created_by = (select persistence.current_person()) and city_id in (select incidents.writing_cities()));
      create policy note_update on incidents.note for update to tocsin_app
        using (city_id in (select incidents.writing_cities()) and (tlp <> 'TLP:RED' or id in (select incidents.named_notes())))
        with check (city_id in (select incidents.writing_cities()) and (tlp <> 'TLP:RED' or id in (select incidents.named_notes())));
      create policy recipient_select on incidents.recipient for select to tocsin_app using (note_id in (select n.id from incidents.note n));
      create policy recipient_insert on incidents.recipient for insert to tocsin_app with check (
        note_id in (select n.id from incidents.note n where n.city_id in (select incidents.writing_cities()) and incidents.belongs_to(recipient.person_id, n.city_id)));
      create policy recipient_delete on incidents.recipient for delete to tocsin_app using (note_id in ${notesWritten});
      create policy change_select on incidents.change for select to tocsin_app using (note_id in (select n.id from incidents.note n));
      create policy change_insert on incidents.change for insert to tocsin_app with check (person_id = (select persistence.current_person()) and note_id in ${notesWritten});
      create policy change_update on incidents.change for update to tocsin_app using (note_id in ${notesWritten}) with check (content is null and note_id in ${notesWritten});
      grant select, insert, update (tlp, title, facts, content, content_hash, revision, retain_until, changed_at) on incidents.note to tocsin_app;
      grant select, insert, delete on incidents.recipient to tocsin_app;
      grant select, insert, update (content) on incidents.change to tocsin_app;

      create policy thread_select on incidents.thread for select to tocsin_app using (note_id in (select n.id from incidents.note n));
      create policy thread_insert on incidents.thread for insert to tocsin_app with check (
        note_id in (select n.id from incidents.note n where n.city_id = thread.city_id and n.city_id in (select incidents.writing_cities())));
      create policy release_select on incidents.release for select to tocsin_app using (
        thread_id in (select t.id from incidents.thread t)
        or (state = 'released' and ((tlp in ('TLP:CLEAR', 'TLP:GREEN') and (select incidents.is_of_network()))
             or (tlp = 'TLP:AMBER' and id in (select incidents.releases_for_cities())) or (tlp = 'TLP:RED' and id in (select incidents.releases_for_person())))));
      create policy release_insert on incidents.release for insert to tocsin_app with check (state = 'proposed' and thread_id in ${threadsWritten} and ${labelHolds});
      create policy release_update on incidents.release for update to tocsin_app
        using (thread_id in ${threadsWritten}) with check (thread_id in ${threadsWritten} and (state = 'revoked' or ${labelHolds}));
      create policy release_source_select on incidents.release_source for select to tocsin_app using (release_id in ${releasesOwn});
      create policy release_source_insert on incidents.release_source for insert to tocsin_app
        with check (proposed_by = (select persistence.current_person()) and approved_by is null and release_id in ${releasesWritten});
      create policy release_source_update on incidents.release_source for update to tocsin_app using (release_id in ${releasesWritten}) with check (release_id in ${releasesWritten});
      create policy audience_select on incidents.audience for select to tocsin_app using (release_id in ${releasesOwn});
      create policy audience_insert on incidents.audience for insert to tocsin_app with check (
        (person_id is null or incidents.is_active(person_id)) and release_id in (select r.id from incidents.release r where r.state = 'proposed' and r.thread_id in ${threadsWritten}));
      grant select, insert on incidents.thread, incidents.audience to tocsin_app;
      grant select, insert, update (state, released_on) on incidents.release to tocsin_app;
      grant select, insert, update (approved_by, approved_at, revoked_by, revoked_at) on incidents.release_source to tocsin_app;

      create policy reply_select on incidents.reply for select to tocsin_app using (release_id in (select r.id from incidents.release r));
      create policy reply_insert on incidents.reply for insert to tocsin_app with check (
        release_id in (select r.id from incidents.release r where r.state = 'released')
        and case kind when 'answer' then release_id in ${releasesWritten} and (city_id is null or city_id in (select r.city_id from incidents.release r where r.id = reply.release_id))
            else release_id not in ${releasesOwn} and (city_id is null or city_id in (select incidents.own_cities())) end);
      create policy reply_delete on incidents.reply for delete to tocsin_app
        using (id in (select a.reply_id from incidents.reply_author a where a.person_id = (select persistence.current_person())));
      create policy reply_author_select on incidents.reply_author for select to tocsin_app using (person_id = (select persistence.current_person()));
      create policy reply_author_insert on incidents.reply_author for insert to tocsin_app with check (person_id = (select persistence.current_person()));
      grant select, insert, delete on incidents.reply to tocsin_app;
      grant select, insert on incidents.reply_author to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema incidents cascade');
  }
}
