import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['hot_debrief', 'answered', 'urn', 'named_answer', 'questionnaire_result', 'card', 'card_mark', 'card_vote'];
const staff = `('director', 'animator', 'observer')`;
const seated = 'exercise_id in (select s.exercise_id from exercises.my_seats() s)';
const directed = `exercise_id in (select s.exercise_id from exercises.my_seats() s join exercises.exercise e on e.id = s.exercise_id where s.role = 'director' and e.status = 'ended')`;
const own = 'person_id = (select persistence.current_person())';
const openFor = (what: string): string => `exercise_id in (select h.exercise_id from evaluation.hot_debrief h where ${what})`;

export class EvaluationHotDebrief1763900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evaluation.hot_debrief (
        exercise_id uuid primary key references exercises.exercise,
        questionnaire text not null default 'waiting' check (questionnaire in ('waiting', 'open', 'closed')),
        anonymous boolean not null default true,
        cards text not null default 'waiting' check (cards in ('waiting', 'open', 'closed')),
        step text not null default 'overview' check (step in ('overview', 'time-axis', 'knowledge', 'decisions', 'cards', 'next')),
        moment_ms double precision not null default 0 check (moment_ms >= 0),
        focus text check (length(focus) between 1 and 200),
        version bigint not null default 1
      );

      -- Who answered and what was answered never share a row, an order, a time or an id that the API could tell: it keeps one row for a whole team, shuffled with each answer.
      -- Whoever operates the server is not kept out. The xmin of the urn is that of the last one who answered, and dead rows, WAL and backups hold the urn as it was before each answer.
      create table evaluation.answered (
        exercise_id uuid not null references evaluation.hot_debrief,
        person_id uuid not null references identity.person,
        primary key (exercise_id, person_id)
      );
      create table evaluation.urn (
        exercise_id uuid not null references evaluation.hot_debrief,
        team text not null,
        answers jsonb not null,
        primary key (exercise_id, team)
      );
      create table evaluation.named_answer (
        exercise_id uuid not null references evaluation.hot_debrief,
        person_id uuid not null references identity.person,
        team text not null,
        answer jsonb not null,
        primary key (exercise_id, person_id)
      );
      -- Written when the questionnaire closes. The row without a team tells of all.
      create table evaluation.questionnaire_result (
        exercise_id uuid not null references evaluation.hot_debrief,
        team text not null,
        result jsonb not null,
        primary key (exercise_id, team)
      );

      create table evaluation.card (
        id uuid primary key,
        exercise_id uuid not null references evaluation.hot_debrief,
        person_id uuid not null references identity.person,
        team text,
        polarity text not null check (polarity in ('strength', 'weakness')),
        body text not null check (length(body) between 1 and 280),
        created_at timestamptz not null default now(),
        unique (exercise_id, id)
      );
      create table evaluation.card_mark (
        card_id uuid primary key,
        exercise_id uuid not null,
        hidden boolean not null default false,
        merged_into uuid,
        foreign key (exercise_id, card_id) references evaluation.card (exercise_id, id) on delete cascade,
        foreign key (exercise_id, merged_into) references evaluation.card (exercise_id, id) on delete set null (merged_into),
        check (merged_into <> card_id)
      );
      create table evaluation.card_vote (
        card_id uuid not null,
        exercise_id uuid not null,
        person_id uuid not null references identity.person,
        slot smallint not null check (slot between 1 and 5),
        primary key (card_id, person_id),
        unique (exercise_id, person_id, slot),
        foreign key (exercise_id, card_id) references evaluation.card (exercise_id, id) on delete cascade
      );
      ${tables.map((table) => `alter table evaluation.${table} enable row level security; alter table evaluation.${table} force row level security;`).join('\n')}
    `);
    await this.makeFunctions(runner);
    await this.allow(runner);
  }

  private async makeFunctions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function evaluation.hot_debrief_counts() returns trigger security definer set search_path = '' language plpgsql as $$
        begin
          if old.anonymous <> new.anonymous and (exists (select from evaluation.answered a where a.exercise_id = new.exercise_id)
              or exists (select from evaluation.named_answer a where a.exercise_id = new.exercise_id)) then
            raise check_violation using message = 'what was promised to those who answered stays';
          end if;
          new.version := old.version + 1;
          perform pg_notify('tocsin_hot_debrief', new.exercise_id::text);
          return new;
        end $$;
      create trigger hot_debrief_counts before update on evaluation.hot_debrief for each row execute function evaluation.hot_debrief_counts();

      create function evaluation.hot_debrief_changed() returns trigger security definer set search_path = '' language plpgsql as $$
        begin
          update evaluation.hot_debrief set version = version where exercise_id = coalesce(new.exercise_id, old.exercise_id);
          if tg_table_name = 'named_answer' and exists (select from evaluation.hot_debrief h where h.exercise_id = new.exercise_id and (h.questionnaire <> 'open' or h.anonymous)) then
            raise insufficient_privilege;
          end if;
          return null;
        end $$;
      ${['answered', 'named_answer', 'card', 'card_mark', 'card_vote']
        .map((table) => `create trigger ${table}_changed after insert or update or delete on evaluation.${table} for each row execute function evaluation.hot_debrief_changed();`)
        .join('\n')}

      -- Whoever writes waits here first, and sees what the one before left.
      create function evaluation.lock_hot_debrief(asked_id uuid) returns void security definer set search_path = '' language plpgsql as $$
        begin
          if exists (select from exercises.my_seats() s where s.exercise_id = asked_id) then
            perform from evaluation.hot_debrief h where h.exercise_id = asked_id for update;
          end if;
        end $$;

      -- Who took part to the end. Somebody seated later makes no group larger: they would know their own answer, and tell the other one by it.
      create function evaluation.played_to_the_end(asked_id uuid) returns table (person_id uuid, team text) security definer set search_path = '' stable language sql as $$
        select m.person_id, m.team from exercises.member m join exercises.exercise e on e.id = m.exercise_id
        where e.id = asked_id and m.role = 'participant' and m.seated_at <= e.ended_at and (m.removed_at is null or m.removed_at > e.ended_at)
          and (asked_id = persistence.current_exercise() or asked_id in (select s.exercise_id from exercises.my_seats() s)) $$;

      -- Raises 23505 for a second answer. A team of fewer than four has no urn of its own.
      create function evaluation.put_into_urn(asked_id uuid, given jsonb) returns void security definer set search_path = '' language plpgsql as $$
        declare own_team text;
        begin
          perform from evaluation.hot_debrief h where h.exercise_id = asked_id and h.questionnaire = 'open' and h.anonymous for update;
          if not found then raise insufficient_privilege; end if;
          select p.team into own_team from evaluation.played_to_the_end(asked_id) p join exercises.my_seats() s on s.exercise_id = asked_id and s.role = 'participant' where p.person_id = persistence.current_person();
          if own_team is null then raise insufficient_privilege; end if;
          insert into evaluation.answered (exercise_id, person_id) values (asked_id, persistence.current_person());
          if (select count(*) from evaluation.played_to_the_end(asked_id) p where p.team = own_team) < 4 then own_team := ''; end if;
          insert into evaluation.urn as urn (exercise_id, team, answers) values (asked_id, own_team, jsonb_build_array(given))
          on conflict (exercise_id, team) do update
            set answers = (select jsonb_agg(answer order by random()) from jsonb_array_elements(urn.answers || excluded.answers) answer);
        end $$;

      create function evaluation.empty_urn(asked_id uuid) returns table (team text, answers jsonb) security definer set search_path = '' language plpgsql as $$
        begin
          if not exists (select from exercises.my_seats() s where s.exercise_id = asked_id and s.role = 'director') then raise insufficient_privilege; end if;
          return query delete from evaluation.urn u where u.exercise_id = asked_id returning u.team, u.answers;
        end $$;

      create function evaluation.answer_count(asked_id uuid) returns bigint security definer set search_path = '' stable language sql as $$
        select (select count(*) from evaluation.answered a where a.exercise_id = asked_id) + (select count(*) from evaluation.named_answer a where a.exercise_id = asked_id)
        where asked_id = persistence.current_exercise() or asked_id in (select s.exercise_id from exercises.my_seats() s) $$;

      -- A card counts the people who voted for it or for one that was merged into it, each once.
      create function evaluation.votes_of(asked_id uuid) returns table (card_id uuid, votes bigint) security definer set search_path = '' stable language sql as $$
        select coalesce(m.merged_into, v.card_id), count(distinct v.person_id)
        from evaluation.card_vote v left join evaluation.card_mark m on m.card_id = v.card_id
        where v.exercise_id = asked_id and (asked_id = persistence.current_exercise() or asked_id in (select s.exercise_id from exercises.my_seats() s))
        group by 1 $$;

      ${['hot_debrief_counts()', 'hot_debrief_changed()', 'lock_hot_debrief(uuid)', 'played_to_the_end(uuid)', 'put_into_urn(uuid, jsonb)', 'empty_urn(uuid)', 'answer_count(uuid)', 'votes_of(uuid)']
        .map(
          (signature) => `
            alter function evaluation.${signature} owner to tocsin_definer;
            revoke all on function evaluation.${signature} from public;
            grant execute on function evaluation.${signature} to tocsin_app, tocsin_feed, tocsin_definer;`,
        )
        .join('\n')}
    `);
  }

  private async allow(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant usage on schema evaluation to tocsin_feed;
      create policy hot_debrief_select on evaluation.hot_debrief for select to tocsin_app using (${seated});
      create policy hot_debrief_insert on evaluation.hot_debrief for insert to tocsin_app with check (${directed});
      create policy hot_debrief_update on evaluation.hot_debrief for update to tocsin_app using (${directed}) with check (${directed});
      create policy hot_debrief_definer_select on evaluation.hot_debrief for select to tocsin_definer using (true);
      create policy hot_debrief_definer_update on evaluation.hot_debrief for update to tocsin_definer using (true) with check (true);
      create policy hot_debrief_feed_select on evaluation.hot_debrief for select to tocsin_feed using (true);
      grant select, insert (exercise_id), update (questionnaire, anonymous, cards, step, moment_ms, focus) on evaluation.hot_debrief to tocsin_app;
      grant select, update on evaluation.hot_debrief to tocsin_definer;
      grant select on evaluation.hot_debrief to tocsin_feed;

      create policy answered_select on evaluation.answered for select to tocsin_app using (${own});
      create policy answered_definer_select on evaluation.answered for select to tocsin_definer using (true);
      create policy answered_definer_insert on evaluation.answered for insert to tocsin_definer with check (true);
      grant select on evaluation.answered to tocsin_app;
      grant select, insert on evaluation.answered to tocsin_definer;

      create policy urn_definer_select on evaluation.urn for select to tocsin_definer using (true);
      create policy urn_definer_insert on evaluation.urn for insert to tocsin_definer with check (true);
      create policy urn_definer_update on evaluation.urn for update to tocsin_definer using (true) with check (true);
      create policy urn_definer_delete on evaluation.urn for delete to tocsin_definer using (true);
      grant select, insert, update, delete on evaluation.urn to tocsin_definer;

      create policy named_answer_select on evaluation.named_answer for select to tocsin_app
        using (${own} or exercise_id in (select s.exercise_id from exercises.my_seats() s where s.role in ${staff}));
      create policy named_answer_insert on evaluation.named_answer for insert to tocsin_app
        with check (${own} and (exercise_id, team) in (select s.exercise_id, s.team from exercises.my_seats() s where s.role = 'participant') and person_id in (select p.person_id from evaluation.played_to_the_end(exercise_id) p) and ${openFor(`h.questionnaire = 'open' and not h.anonymous`)});
      create policy named_answer_update on evaluation.named_answer for update to tocsin_app
        using (${own} and ${seated}) with check (${own} and ${openFor(`h.questionnaire = 'open' and not h.anonymous`)});
      create policy named_answer_definer_select on evaluation.named_answer for select to tocsin_definer using (true);
      grant select, insert, update (answer) on evaluation.named_answer to tocsin_app;
      grant select on evaluation.named_answer to tocsin_definer;

      create policy questionnaire_result_select on evaluation.questionnaire_result for select to tocsin_app
        using (exercise_id in (select s.exercise_id from exercises.my_seats() s where s.role <> 'spectator'));
      create policy questionnaire_result_insert on evaluation.questionnaire_result for insert to tocsin_app with check (${directed});
      create policy questionnaire_result_delete on evaluation.questionnaire_result for delete to tocsin_app using (${directed});
      grant select, insert, delete on evaluation.questionnaire_result to tocsin_app;

      create policy card_select on evaluation.card for select to tocsin_app using (
        ${own} and ${seated} or exercise_id in (select s.exercise_id from exercises.my_seats() s where s.role in ${staff})
        or ${seated} and id not in (select m.card_id from evaluation.card_mark m where m.hidden));
      create policy card_insert on evaluation.card for insert to tocsin_app with check (
        ${own} and (exercise_id, coalesce(team, '')) in (select s.exercise_id, coalesce(s.team, '') from exercises.my_seats() s where s.role <> 'spectator') and ${openFor(`h.cards = 'open'`)});
      create policy card_update on evaluation.card for update to tocsin_app
        using (${own} and ${seated} and ${openFor(`h.cards = 'open'`)}) with check (${own} and ${openFor(`h.cards = 'open'`)});
      create policy card_delete on evaluation.card for delete to tocsin_app using (${own} and ${seated} and ${openFor(`h.cards = 'open'`)});
      create policy card_feed_select on evaluation.card for select to tocsin_feed using (exercise_id = (select persistence.current_exercise()));
      grant select, insert, update (polarity, body), delete on evaluation.card to tocsin_app;
      grant select on evaluation.card to tocsin_feed;

      create policy card_mark_select on evaluation.card_mark for select to tocsin_app using (${seated});
      create policy card_mark_insert on evaluation.card_mark for insert to tocsin_app with check (${directed});
      create policy card_mark_update on evaluation.card_mark for update to tocsin_app using (${directed}) with check (${directed});
      create policy card_mark_definer_select on evaluation.card_mark for select to tocsin_definer using (true);
      create policy card_mark_feed_select on evaluation.card_mark for select to tocsin_feed using (exercise_id = (select persistence.current_exercise()));
      grant select, insert, update (hidden, merged_into) on evaluation.card_mark to tocsin_app;
      grant select on evaluation.card_mark to tocsin_definer, tocsin_feed;

      create policy card_vote_select on evaluation.card_vote for select to tocsin_app using (${own});
      create policy card_vote_insert on evaluation.card_vote for insert to tocsin_app with check (
        ${own} and exercise_id in (select s.exercise_id from exercises.my_seats() s where s.role <> 'spectator') and ${openFor(`h.cards = 'open'`)}
        and (card_id, exercise_id) in (select c.id, c.exercise_id from evaluation.card c));
      create policy card_vote_delete on evaluation.card_vote for delete to tocsin_app using (${own} and ${seated} and ${openFor(`h.cards = 'open'`)});
      create policy card_vote_definer_select on evaluation.card_vote for select to tocsin_definer using (true);
      grant select, insert, delete on evaluation.card_vote to tocsin_app;
      grant select on evaluation.card_vote to tocsin_definer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table ${tables.toReversed().map((table) => `evaluation.${table}`).join(', ')} cascade;
      drop function evaluation.hot_debrief_counts(), evaluation.hot_debrief_changed(), evaluation.lock_hot_debrief(uuid), evaluation.played_to_the_end(uuid), evaluation.put_into_urn(uuid, jsonb), evaluation.empty_urn(uuid), evaluation.answer_count(uuid), evaluation.votes_of(uuid);
    `);
  }
}
