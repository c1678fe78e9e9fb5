import { linksFiles } from '#files';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['translation_review', 'comment', 'question', 'answer', 'endorsement', 'adoption', 'adoption_change', 'disclosure', 'attachment'];
const me = 'person_id = (select persistence.current_person())';
/** Asked of each row, so that the index of versions answers. */
const ofVersion = (condition: string): string => `exists (select from practices.version v where v.id = version_id and ${condition})`;
const writes = 'v.owner_city_id in (select practices.written_cities())';
const inTheMaking = '(v.owner_city_id in (select practices.own_cities()) or (v.published_at is null and v.submitted_at is not null and (select practices.is_expert())))';
const published = (table: string): string => `exists (select from practices.version v where v.practice_id = ${table}.practice_id and v.published_at is not null)`;

export class PracticesTalkAndAdoption1763983010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table practices.change drop column part, drop column locale;
      -- Which texts it changed: part and language with a blank between.
      alter table practices.change add column texts text[] not null default '{}';

      -- Beside the content, so that a reviewer changes nothing of it. It holds in later versions too, while neither text changes.
      create table practices.translation_review (
        practice_id uuid not null references practices.practice,
        version_id uuid not null references practices.version,
        part text not null,
        locale text not null,
        source_hash text not null,
        text_hash text not null,
        person_id uuid not null references identity.person,
        name text not null,
        at timestamptz not null default clock_timestamp(),
        primary key (practice_id, part, locale, source_hash, text_hash)
      );
      create table practices.comment (
        id uuid primary key,
        version_id uuid not null references practices.version,
        -- The comment that it answers.
        thread_id uuid references practices.comment,
        -- Of review, which readers of what is published do not see.
        in_the_making boolean not null,
        person_id uuid not null references identity.person,
        name text not null,
        city_id uuid references identity.city,
        at timestamptz not null default clock_timestamp(),
        body text not null check (length(body) <= 20000),
        part text,
        locale text,
        quote text check (length(quote) <= 20000),
        quote_at integer,
        suggestion text check (length(suggestion) <= 20000),
        outcome text not null default 'open' check (outcome in ('open', 'resolved', 'taken')),
        settled_by text,
        settled_at timestamptz
      );
      create index comment_of_version on practices.comment (version_id, at);
      create table practices.question (
        id uuid primary key,
        practice_id uuid not null references practices.practice,
        person_id uuid not null references identity.person,
        name text not null,
        city_id uuid references identity.city,
        at timestamptz not null default clock_timestamp(),
        body text not null check (length(body) between 1 and 20000)
      );
      create index question_of_practice on practices.question (practice_id);
      create table practices.answer (
        id uuid primary key,
        question_id uuid not null references practices.question,
        person_id uuid not null references identity.person,
        name text not null,
        city_id uuid references identity.city,
        at timestamptz not null default clock_timestamp(),
        body text not null check (length(body) between 1 and 20000)
      );
      create index answer_of_question on practices.answer (question_id);
      create table practices.endorsement (
        practice_id uuid not null references practices.practice,
        person_id uuid not null references identity.person,
        name text not null,
        city_id uuid not null references identity.city,
        at timestamptz not null default clock_timestamp(),
        primary key (practice_id, person_id)
      );

      -- What a city keeps of its own adoption. No other city ever reads a row of it: what is told stands in disclosure.
      create table practices.adoption (
        id uuid primary key,
        practice_id uuid not null references practices.practice,
        version_id uuid not null references practices.version,
        city_id uuid not null references identity.city,
        state text not null check (state in ('considering', 'planned', 'piloting', 'in-use', 'abandoned')),
        scope text not null check (length(scope) <= 2000),
        cost jsonb,
        started_on date,
        outcome jsonb,
        abandoned_why text not null check (length(abandoned_why) <= 2000 and (state <> 'abandoned' or length(abandoned_why) > 0)),
        contact text not null check (length(contact) <= 200),
        disclosure text not null check (disclosure in ('private', 'band', 'full')),
        revision integer not null check (revision > 0),
        changed_by uuid not null references identity.person,
        changed_by_name text not null,
        changed_at timestamptz not null default clock_timestamp(),
        unique (practice_id, city_id)
      );
      create table practices.adoption_change (
        adoption_id uuid not null references practices.adoption,
        revision integer not null,
        name text not null,
        at timestamptz not null,
        state text not null,
        cost jsonb,
        outcome jsonb,
        disclosure text not null,
        primary key (adoption_id, revision)
      );
      create trigger adoption_change_never_changes before update or delete on practices.adoption_change for each row execute function persistence.refuse_change();
      create table practices.disclosure (
        adoption_id uuid primary key references practices.adoption,
        practice_id uuid not null references practices.practice,
        city_id uuid not null references identity.city,
        level text not null check (level in ('band', 'full')),
        state text not null,
        -- Ranges where the level is band, as { from, to }; to is null beyond the last edge.
        cost_band jsonb,
        -- Whether what was measured rose, fell or stayed; null where nothing was measured.
        direction text check (direction in ('rose', 'fell', 'same')),
        details jsonb check (level = 'full' or details is null)
      );
      create index disclosure_of_practice on practices.disclosure (practice_id);
      create table practices.attachment (
        version_id uuid not null references practices.version,
        file_id uuid not null references files.file,
        primary key (version_id, file_id)
      );

      ${tables.map((table) => `alter table practices.${table} enable row level security; alter table practices.${table} force row level security;`).join('\n')}

      create function practices.band_of(amount numeric, edges numeric[]) returns jsonb immutable set search_path = '' language sql as $$
        select case when amount is null then null when amount = 0 then '{"from": 0, "to": 0}'::jsonb
               else jsonb_build_object('from', coalesce((select max(edge) from unnest(edges) edge where edge < amount), 0), 'to', (select min(edge) from unnest(edges) edge where edge >= amount)) end $$;
      create function practices.cost_band(cost jsonb) returns jsonb immutable set search_path = '' language sql as $$
        select case when cost is null then null else (
          select jsonb_object_agg(part, jsonb_build_object(
            'fixed', practices.band_of((cost->part->>'fixed')::numeric, array[1000, 5000, 20000, 50000, 200000, 1000000]),
            'personDays', practices.band_of((cost->part->>'personDays')::numeric, array[5, 20, 60, 200, 600])))
          from unnest(array['build', 'run']) part) end $$;
      create function practices.disclose() returns trigger security definer set search_path = '' language plpgsql as $$
        declare told practices.disclosure;
        begin
          if new.disclosure = 'private' then
            delete from practices.disclosure where adoption_id = new.id;
            return null;
          end if;
          told := (new.id, new.practice_id, new.city_id, new.disclosure, new.state, practices.cost_band(new.cost),
            case when new.outcome is null then null when (new.outcome->>'after')::numeric > (new.outcome->>'before')::numeric then 'rose' when (new.outcome->>'after')::numeric < (new.outcome->>'before')::numeric then 'fell' else 'same' end,
            case when new.disclosure = 'full' then jsonb_build_object('version', (select version from practices.version where id = new.version_id), 'scope', new.scope, 'cost', new.cost, 'startedOn', new.started_on, 'outcome', new.outcome, 'abandonedWhy', new.abandoned_why, 'contact', new.contact) end);
          insert into practices.disclosure values (told.*)
            on conflict (adoption_id) do update set level = excluded.level, state = excluded.state, cost_band = excluded.cost_band, direction = excluded.direction, details = excluded.details;
          return null;
        end $$;
      alter function practices.disclose() owner to tocsin_definer;
      revoke all on function practices.disclose() from public;
      grant execute on function practices.disclose() to tocsin_app;
      create trigger adoption_disclosed after insert or update on practices.adoption for each row execute function practices.disclose();
      create policy disclosure_definer_select on practices.disclosure for select to tocsin_definer using (true);
      create policy disclosure_definer_insert on practices.disclosure for insert to tocsin_definer with check (true);
      create policy disclosure_definer_update on practices.disclosure for update to tocsin_definer using (true) with check (true);
      create policy disclosure_definer_delete on practices.disclosure for delete to tocsin_definer using (true);
      grant select, insert, delete, update (level, state, cost_band, direction, details) on practices.disclosure to tocsin_definer;

      create policy translation_review_select on practices.translation_review for select to tocsin_app using (${ofVersion('true')});
      create policy translation_review_insert on practices.translation_review for insert to tocsin_app
        with check (${me} and ${ofVersion(`v.practice_id = translation_review.practice_id and v.published_at is null and (${writes} or (v.submitted_at is not null and (select practices.is_expert())))`)}
          and not exists (select from practices.change c where c.version_id in (select w.id from practices.version w where w.practice_id = translation_review.practice_id)
            and c.person_id = translation_review.person_id and c.texts @> array[translation_review.part || ' ' || translation_review.locale]));
      create policy comment_select on practices.comment for select to tocsin_app using (${ofVersion(`(not in_the_making or ${inTheMaking})`)});
      create policy comment_insert on practices.comment for insert to tocsin_app
        with check (${me} and outcome = 'open' and ${ofVersion(`in_the_making = (v.published_at is null) and (not in_the_making or ${inTheMaking})`)});
      create policy comment_update on practices.comment for update to tocsin_app
        using (outcome = 'open' and (${me} or ${ofVersion(writes)})) with check (${me} or ${ofVersion(writes)});
      create policy question_select on practices.question for select to tocsin_app using (${published('question')});
      create policy question_insert on practices.question for insert to tocsin_app with check (${me} and ${published('question')});
      create policy answer_select on practices.answer for select to tocsin_app using (exists (select from practices.question q where q.id = question_id));
      create policy answer_insert on practices.answer for insert to tocsin_app with check (${me} and exists (select from practices.question q where q.id = question_id));
      create policy endorsement_select on practices.endorsement for select to tocsin_app using (${published('endorsement')});
      create policy endorsement_insert on practices.endorsement for insert to tocsin_app with check (${me} and city_id in (select practices.own_cities())
        and exists (select from practices.version v where v.practice_id = endorsement.practice_id and v.state = 'published' and v.owner_city_id is distinct from endorsement.city_id));
      create policy endorsement_delete on practices.endorsement for delete to tocsin_app using (${me});
      create policy adoption_select on practices.adoption for select to tocsin_app using (city_id in (select practices.own_cities()));
      create policy adoption_insert on practices.adoption for insert to tocsin_app
        with check (changed_by = (select persistence.current_person()) and city_id in (select practices.written_cities()) and ${ofVersion('v.practice_id = adoption.practice_id and v.published_at is not null')});
      create policy adoption_update on practices.adoption for update to tocsin_app
        using (city_id in (select practices.written_cities()))
        with check (changed_by = (select persistence.current_person()) and city_id in (select practices.written_cities()) and ${ofVersion('v.practice_id = adoption.practice_id and v.published_at is not null')});
      create policy adoption_change_select on practices.adoption_change for select to tocsin_app using (exists (select from practices.adoption a where a.id = adoption_id));
      create policy adoption_change_insert on practices.adoption_change for insert to tocsin_app
        with check (exists (select from practices.adoption a where a.id = adoption_id and a.city_id in (select practices.written_cities())));
      create policy disclosure_select on practices.disclosure for select to tocsin_app using (${published('disclosure')});
      create policy attachment_select on practices.attachment for select to tocsin_app using (${ofVersion('true')});
      create policy attachment_insert on practices.attachment for insert to tocsin_app with check (${ofVersion(`v.state in ('draft', 'changes-requested') and ${writes}`)});
      create policy attachment_delete on practices.attachment for delete to tocsin_app using (${ofVersion(`v.state in ('draft', 'changes-requested') and ${writes}`)});
      grant select, insert on practices.translation_review, practices.question, practices.answer, practices.adoption_change to tocsin_app;
      grant select, insert, update (outcome, settled_by, settled_at) on practices.comment to tocsin_app;
      grant select, insert, delete on practices.endorsement, practices.attachment to tocsin_app;
      grant select, insert, update (version_id, state, scope, cost, started_on, outcome, abandoned_why, contact, disclosure, revision, changed_by, changed_by_name, changed_at) on practices.adoption to tocsin_app;
      grant select on practices.disclosure to tocsin_app;
      ${linksFiles('practices.attachment')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${tables.toReversed().map((table) => `drop table practices.${table} cascade;`).join('\n')}
      drop function practices.disclose(), practices.cost_band(jsonb), practices.band_of(numeric, numeric[]);
      alter table practices.change drop column texts, add column part text, add column locale text;
    `);
  }
}
