import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['notice', 'delivery', 'follow', 'mail_preference'];
const labels = `array['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']`;
const own = 'person_id = (select persistence.current_person())';

/** Which contexts a notice is of, by the first word of its topic. */
const topicGroup = `split_part(n.topic, '.', 1)`;

/**
 * One notice for all who are told, one delivery for each of them. A delivered notice is seen by nobody until the context of its subject adds a permissive policy:
 * `create policy notice_KIND on network.notice for select to tocsin_app using (kind = 'KIND' and exists (select from CONTEXT.TABLE s where s.id = subject_id))`.
 */
export class NetworkInbox1763981000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema network;
      grant usage on schema network to tocsin_app;
      grant usage, create on schema network to tocsin_definer;

      create table network.notice (
        id uuid primary key default gen_random_uuid(),
        kind text not null check (kind in ('practice', 'incident-note', 'incident-release', 'scenario', 'person')),
        subject_id uuid not null,
        topic text not null check (topic ~ '^[a-z]+\\.[a-z-]+$'),
        title jsonb not null,
        words jsonb not null,
        tlp text not null check (tlp = any(${labels})),
        at timestamptz not null default now()
      );
      create index notice_subject on network.notice (kind, subject_id);
      create index notice_age on network.notice (at);
      create table network.delivery (
        person_id uuid not null references identity.person,
        notice_id uuid not null references network.notice on delete cascade,
        at timestamptz not null,
        read_at timestamptz,
        mailed_at timestamptz,
        primary key (person_id, notice_id)
      );
      create index delivery_newest on network.delivery (person_id, at desc, notice_id desc);
      create index delivery_unread on network.delivery (person_id) where read_at is null;
      create index delivery_notice on network.delivery (notice_id);
      create table network.follow (
        person_id uuid not null references identity.person,
        kind text not null check (kind in ('practice', 'incident-note', 'incident-release', 'scenario', 'person')),
        subject_id uuid not null,
        level text not null check (level in ('ignored', 'new-versions', 'everything')),
        since timestamptz not null default now(),
        primary key (person_id, kind, subject_id)
      );
      create index follow_subject on network.follow (kind, subject_id);
      create table network.mail_preference (
        person_id uuid not null references identity.person,
        topics text not null check (topics ~ '^[a-z]+$'),
        mail text not null check (mail in ('none', 'at-once', 'daily', 'weekly')),
        primary key (person_id, topics)
      );

      ${tables.map((table) => `alter table network.${table} enable row level security; alter table network.${table} force row level security;`).join('\n')}
      ${tables.map((table) => `create policy ${table}_definer_select on network.${table} for select to tocsin_definer using (true); grant select on network.${table} to tocsin_definer;`).join('\n')}
      create policy notice_definer_insert on network.notice for insert to tocsin_definer with check (true);
      create policy notice_definer_update on network.notice for update to tocsin_definer using (true) with check (true);
      create policy notice_definer_delete on network.notice for delete to tocsin_definer using (at < now() - interval '180 days');
      create policy delivery_definer_insert on network.delivery for insert to tocsin_definer with check (read_at is null and mailed_at is null);
      grant insert, delete, update (tlp) on network.notice to tocsin_definer;
      grant insert on network.delivery to tocsin_definer;

      create policy notice_delivered on network.notice as restrictive for select to tocsin_app
        using (exists (select from network.delivery d where d.notice_id = notice.id and d.${own}));
      create policy delivery_select on network.delivery for select to tocsin_app using (${own});
      create policy delivery_update on network.delivery for update to tocsin_app using (${own}) with check (${own});
      ${['follow', 'mail_preference']
        .map(
          (table) => `
      create policy ${table}_select on network.${table} for select to tocsin_app using (${own});
      create policy ${table}_insert on network.${table} for insert to tocsin_app with check (${own});
      create policy ${table}_update on network.${table} for update to tocsin_app using (${own}) with check (${own});`,
        )
        .join('')}
      create policy follow_delete on network.follow for delete to tocsin_app using (${own});
      grant select on network.notice, network.delivery, network.follow, network.mail_preference to tocsin_app;
      grant update (read_at, mailed_at) on network.delivery to tocsin_app;
      grant insert, update (level), delete on network.follow to tocsin_app;
      grant insert, update (mail) on network.mail_preference to tocsin_app;

      -- Whoever is named hears of it in any case; the others unless they ignore the subject.
      create function network.raise_notice(subject_kind text, subject uuid, about text, subject_title jsonb, said jsonb, label text, actor uuid, persons uuid[], offices jsonb, to_followers text[], to_everyone boolean) returns uuid
        security definer set search_path = '' language sql as $$
          with raised as (
            insert into network.notice (kind, subject_id, topic, title, words, tlp) values (subject_kind, subject, about, subject_title, said, label) returning id, at),
          told as (
            select p.id from identity.person p left join network.follow f on f.person_id = p.id and f.kind = subject_kind and f.subject_id = subject
            where p.disabled_at is null and p.id is distinct from actor and (
              p.id = any(persons)
              or f.level = any(to_followers)
              or (f.level is distinct from 'ignored' and (to_everyone or exists (
                select from identity.city_role r join jsonb_to_recordset(offices) as o("cityId" uuid, roles jsonb) on r.city_id = o."cityId" and o.roles ? r.role where r.person_id = p.id)))))
          , delivered as (
            insert into network.delivery (person_id, notice_id, at) select told.id, raised.id, raised.at from told, raised returning person_id)
          select raised.id from raised left join lateral (select count(pg_notify('tocsin_inbox', person_id::text)) from delivered) as hints on true $$;

      -- A label only gets stricter here: what was told under a strict one stays so.
      create function network.look_again(subject_kind text, subject uuid, label text) returns void
        security definer set search_path = '' language sql as $$
          update network.notice set tlp = label
            where kind = subject_kind and subject_id = subject and array_position(${labels}, tlp) < array_position(${labels}, label);
          select pg_notify('tocsin_inbox', person) from (
            select distinct d.person_id::text as person from network.notice n join network.delivery d on d.notice_id = n.id
            where n.kind = subject_kind and n.subject_id = subject and d.read_at is null) as readers $$;

      create function network.stamps(persons uuid[]) returns table (person_id uuid, stamp text)
        security definer set search_path = '' stable language sql as $$
          select p, concat((select max(at) from network.delivery d where d.person_id = p), ' ', (select count(*) from network.delivery d where d.person_id = p and d.read_at is null))
          from unnest(persons) as p $$;

      create function network.to_mail_at_once(notice uuid, by_default text) returns setof uuid
        security definer set search_path = '' stable language sql as $$
          select d.person_id from network.notice n join network.delivery d on d.notice_id = n.id
            left join network.mail_preference m on m.person_id = d.person_id and m.topics = ${topicGroup}
          where n.id = notice and d.mailed_at is null and coalesce(m.mail, by_default) = 'at-once' $$;

      -- Where it is seven in the morning now; the weekly ones on Mondays.
      create function network.digests_due(moment timestamptz, by_default jsonb) returns table (person_id uuid, day text, topics text[])
        security definer set search_path = '' stable language sql as $$
          select p.id, to_char(here.clock, 'YYYY-MM-DD'), array_agg(distinct ${topicGroup} order by ${topicGroup})
          from identity.person p left join identity.city c on c.id = p.home_city_id
            cross join lateral (select moment at time zone coalesce(c.time_zone, 'UTC') as clock) as here
            join network.delivery d on d.person_id = p.id and d.read_at is null and d.mailed_at is null
            join network.notice n on n.id = d.notice_id
            left join network.mail_preference m on m.person_id = p.id and m.topics = ${topicGroup}
          where p.disabled_at is null and extract(hour from here.clock) = 7
            and (coalesce(m.mail, by_default ->> ${topicGroup}) = 'daily' or (coalesce(m.mail, by_default ->> ${topicGroup}) = 'weekly' and extract(isodow from here.clock) = 1))
          group by p.id, here.clock $$;

      create function network.forget_notices() returns void
        security definer set search_path = '' language sql as $$ delete from network.notice where at < now() - interval '180 days' $$;

      ${[
        'raise_notice(text, uuid, text, jsonb, jsonb, text, uuid, uuid[], jsonb, text[], boolean)',
        'look_again(text, uuid, text)',
        'stamps(uuid[])',
        'to_mail_at_once(uuid, text)',
        'digests_due(timestamptz, jsonb)',
        'forget_notices()',
      ]
        .map((name) => `alter function network.${name} owner to tocsin_definer; revoke all on function network.${name} from public; grant execute on function network.${name} to tocsin_app;`)
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema network cascade');
  }
}
