import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['practice', 'version', 'link', 'change', 'source_text', 'step'];
/** Asked of each row, so that the index of versions answers; a list of all that are visible would be made anew for each question. */
const ofVersion = (condition: string): string => `exists (select from practices.version v where v.id = version_id and ${condition})`;
/** The person of the transaction sees how it comes about: it is of their city or, while it is under way, theirs to review. */
const inTheMaking = ofVersion('(v.owner_city_id in (select practices.own_cities()) or (v.published_at is null and v.submitted_at is not null and (select practices.is_expert())))');
const isDraft = ofVersion(`v.state in ('draft', 'changes-requested') and v.owner_city_id in (select practices.written_cities())`);

export class PracticesVersions1763983000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema practices;
      grant usage on schema practices to tocsin_app;
      grant usage, create on schema practices to tocsin_definer;

      create table practices.practice (
        id uuid primary key,
        -- Of the shipped ones, by which a newer version of one is known.
        slug text unique check ((owner_city_id is null) = (slug is not null)),
        owner_city_id uuid references identity.city,
        created_by uuid references identity.person,
        created_at timestamptz not null default now(),
        unique (id, owner_city_id)
      );
      create sequence practices.practice_number as integer;

      create table practices.version (
        id uuid primary key,
        practice_id uuid not null references practices.practice,
        owner_city_id uuid,
        -- Of the practice, from its first publication on, so that gaps tell nothing of drafts.
        number integer check (number > 0),
        version integer not null check (version > 0),
        state text not null check (state in ('draft', 'in-review', 'changes-requested', 'approved', 'published', 'superseded', 'withdrawn')),
        title jsonb not null,
        summary jsonb not null,
        source_locale text not null,
        tlp text not null check (tlp in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT')),
        effort smallint not null check (effort between 0 and 5),
        cost jsonb not null,
        tags text[] not null,
        techniques text[] not null,
        requirements jsonb not null,
        languages text[] not null,
        content jsonb not null,
        content_hash text not null,
        revision integer not null default 0 check (revision >= 0),
        change_note text not null default '' check (length(change_note) <= 2000),
        review_by date,
        created_by uuid references identity.person,
        author_name text,
        created_at timestamptz not null default now(),
        changed_at timestamptz(3) not null default now(),
        submitted_at timestamptz,
        approved_at timestamptz,
        reviewer_city_id uuid references identity.city,
        published_at timestamptz,
        withdrawn_reason text check (length(withdrawn_reason) <= 20000),
        unique (practice_id, version),
        unique (number, version),
        -- The second column of a foreign key is not looked at where it is null, which only shipped ones are.
        foreign key (practice_id, owner_city_id) references practices.practice (id, owner_city_id),
        check ((state in ('published', 'superseded', 'withdrawn')) = (published_at is not null))
      );
      create unique index version_published_once on practices.version (practice_id) where state = 'published';
      create unique index version_under_way_once on practices.version (practice_id) where state in ('draft', 'in-review', 'changes-requested', 'approved');
      create index version_published_newest on practices.version (changed_at desc, id desc) where state = 'published';
      create index version_under_way_newest on practices.version (changed_at desc, id desc) where state in ('draft', 'in-review', 'changes-requested', 'approved');
      create index version_withdrawn_newest on practices.version (changed_at desc, id desc) where state = 'withdrawn';
      create index version_of_city on practices.version (owner_city_id);

      -- By which practices are found and compared.
      create table practices.link (
        version_id uuid not null references practices.version,
        kind text not null check (kind in ('tag', 'technique', 'requirement')),
        value text not null,
        primary key (version_id, kind, value)
      );
      create index link_value on practices.link (kind, value, version_id);

      create table practices.change (
        version_id uuid not null references practices.version,
        revision integer not null check (revision > 0),
        person_id uuid not null references identity.person,
        name text not null,
        at timestamptz not null default clock_timestamp(),
        -- The part and the language, where one translation was put in.
        part text,
        locale text,
        primary key (version_id, revision)
      );
      create trigger change_never_changes before update or delete on practices.change for each row execute function persistence.refuse_change();

      -- What translations were made from, so that what changed since can be shown.
      create table practices.source_text (
        version_id uuid not null references practices.version,
        hash text not null,
        text text not null,
        primary key (version_id, hash)
      );
      create trigger source_text_never_changes before update or delete on practices.source_text for each row execute function persistence.refuse_change();

      create table practices.step (
        version_id uuid not null references practices.version,
        at timestamptz not null default clock_timestamp(),
        person_id uuid not null references identity.person,
        name text not null,
        step text not null check (step in ('submit', 'request-changes', 'approve', 'publish', 'withdraw')),
        comment text not null check (length(comment) <= 20000),
        checks jsonb not null,
        primary key (version_id, at)
      );
      create trigger step_never_changes before update or delete on practices.step for each row execute function persistence.refuse_change();

      ${tables.map((table) => `alter table practices.${table} enable row level security; alter table practices.${table} force row level security;`).join('\n')}

      create function practices.own_cities() returns setof uuid security definer set search_path = '' stable language sql
        as $$ select distinct city_id from identity.city_role where person_id = persistence.current_person() $$;
      create function practices.written_cities() returns setof uuid security definer set search_path = '' stable language sql
        as $$ select distinct city_id from identity.city_role where person_id = persistence.current_person() and role in ('expert', 'ciso', 'coordinator') $$;
      create function practices.is_expert() returns boolean security definer set search_path = '' stable language sql
        as $$ select exists (select from practices.written_cities()) $$;
      create function practices.belongs() returns boolean security definer set search_path = '' stable language sql
        as $$ select exists (select from identity.city_role where person_id = persistence.current_person())
                  or exists (select from identity.network_role where person_id = persistence.current_person()) $$;
      ${['own_cities()', 'written_cities()', 'is_expert()', 'belongs()']
        .map((signature) => `alter function practices.${signature} owner to tocsin_definer; revoke all on function practices.${signature} from public; grant execute on function practices.${signature} to tocsin_app, tocsin_definer;`)
        .join('\n')}

      create function practices.keep_sealed() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' then raise exception 'versions are never deleted' using errcode = 'restrict_violation'; end if;
          if old.state not in ('draft', 'changes-requested')
             and (new.content, new.content_hash, new.title, new.summary, new.tlp, new.source_locale, new.effort, new.cost, new.tags, new.techniques, new.requirements, new.languages, new.revision, new.change_note)
                 is distinct from (old.content, old.content_hash, old.title, old.summary, old.tlp, old.source_locale, old.effort, old.cost, old.tags, old.techniques, old.requirements, old.languages, old.revision, old.change_note)
          then raise exception 'only drafts change' using errcode = 'restrict_violation'; end if;
          if new.state <> old.state and (old.state, new.state) not in (('draft', 'in-review'), ('changes-requested', 'in-review'), ('in-review', 'changes-requested'), ('approved', 'changes-requested'),
             ('in-review', 'approved'), ('approved', 'published'), ('published', 'superseded'), ('published', 'withdrawn'))
          then raise exception 'this state does not follow' using errcode = 'restrict_violation'; end if;
          if new.state = 'in-review' and new.tlp = 'TLP:AMBER+STRICT' then raise exception 'what is AMBER+STRICT stays at home' using errcode = 'restrict_violation'; end if;
          if new.state = 'approved' and old.state <> 'approved' and (old.created_by = persistence.current_person() or old.owner_city_id in (select practices.own_cities())
             or exists (select from practices.change c where c.version_id = old.id and c.person_id = persistence.current_person()))
          then raise exception 'nobody approves their own work' using errcode = 'insufficient_privilege'; end if;
          return new;
        end $$;
      create trigger version_sealed before update or delete on practices.version for each row execute function practices.keep_sealed();

      create policy practice_definer_select on practices.practice for select to tocsin_definer using (true);
      create policy practice_definer_insert on practices.practice for insert to tocsin_definer with check (owner_city_id is null);
      create policy version_definer_select on practices.version for select to tocsin_definer using (true);
      create policy version_definer_insert on practices.version for insert to tocsin_definer with check (owner_city_id is null);
      create policy version_definer_update on practices.version for update to tocsin_definer using (owner_city_id is null) with check (owner_city_id is null and state = 'superseded');
      create policy link_definer_select on practices.link for select to tocsin_definer using (true);
      create policy link_definer_insert on practices.link for insert to tocsin_definer with check (true);
      grant select, insert on practices.practice, practices.version, practices.link to tocsin_definer;
      grant update (state) on practices.version to tocsin_definer;
      grant usage on sequence practices.practice_number to tocsin_app, tocsin_definer;

      create policy version_select on practices.version for select to tocsin_app using (
        owner_city_id in (select practices.own_cities())
        or (tlp <> 'TLP:AMBER+STRICT' and ((published_at is not null and (select practices.belongs())) or (submitted_at is not null and (select practices.is_expert())))));
      create policy version_insert on practices.version for insert to tocsin_app
        with check (state = 'draft' and created_by = (select persistence.current_person()) and owner_city_id in (select practices.written_cities()));
      create policy version_update on practices.version for update to tocsin_app
        using (owner_city_id in (select practices.written_cities())
          or (state in ('in-review', 'approved') and (select practices.is_expert()) and owner_city_id not in (select practices.own_cities())))
        with check ((owner_city_id in (select practices.written_cities()) and state <> 'approved')
          or (state in ('changes-requested', 'approved') and (select practices.is_expert()) and owner_city_id not in (select practices.own_cities())));
      create policy practice_select on practices.practice for select to tocsin_app
        using (owner_city_id in (select practices.own_cities()) or exists (select from practices.version v where v.practice_id = practice.id));
      create policy practice_insert on practices.practice for insert to tocsin_app
        with check (created_by = (select persistence.current_person()) and owner_city_id in (select practices.written_cities()));
      grant select, insert on practices.version to tocsin_app;
      grant update (title, summary, source_locale, tlp, effort, cost, tags, techniques, requirements, languages, content, content_hash, revision, change_note, review_by,
        changed_at, state, submitted_at, approved_at, reviewer_city_id, published_at, number, withdrawn_reason) on practices.version to tocsin_app;
      grant select, insert on practices.practice to tocsin_app;

      create policy link_select on practices.link for select to tocsin_app using (${ofVersion('true')});
      create policy link_insert on practices.link for insert to tocsin_app with check (${isDraft});
      create policy link_delete on practices.link for delete to tocsin_app using (${isDraft});
      create policy change_select on practices.change for select to tocsin_app using (${inTheMaking});
      create policy change_insert on practices.change for insert to tocsin_app with check (person_id = (select persistence.current_person()) and ${isDraft});
      create policy source_text_select on practices.source_text for select to tocsin_app using (${inTheMaking});
      create policy source_text_insert on practices.source_text for insert to tocsin_app with check (${isDraft});
      create policy step_select on practices.step for select to tocsin_app using (${inTheMaking});
      create policy step_insert on practices.step for insert to tocsin_app with check (person_id = (select persistence.current_person()) and ${inTheMaking});
      grant select, insert, delete on practices.link to tocsin_app;
      grant select, insert on practices.change, practices.source_text, practices.step to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema practices cascade');
  }
}
