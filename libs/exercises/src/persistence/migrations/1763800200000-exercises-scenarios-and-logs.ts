import type { MigrationInterface, QueryRunner } from 'typeorm';

const staff = `('director', 'animator', 'observer')`;

export class ExercisesScenariosAndLogs1763800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema exercises;
      grant usage on schema exercises to tocsin_app, tocsin_engine, tocsin_feed, tocsin_timer;
      grant usage, create on schema exercises to tocsin_definer;

      create table exercises.scenario (
        id uuid primary key,
        origin text not null check (origin in ('shipped', 'imported')),
        owner_city_id uuid references identity.city,
        title jsonb not null,
        summary jsonb not null,
        content jsonb not null,
        content_hash text not null,
        import_report jsonb,
        created_by uuid,
        created_at timestamptz not null default now()
      );
      create unique index scenario_shipped on exercises.scenario (content_hash) where origin = 'shipped';
      create trigger scenario_never_changes before update on exercises.scenario
        for each row execute function persistence.refuse_change();

      create table exercises.exercise (
        id uuid primary key,
        title text not null check (length(title) between 1 and 200),
        scenario_id uuid not null references exercises.scenario,
        scenario_title jsonb not null,
        briefing jsonb not null,
        scenario_start timestamptz not null,
        duration_ms double precision not null,
        teams jsonb not null,
        created_by uuid not null references identity.person,
        created_at timestamptz not null default now(),
        status text not null default 'draft' check (status in ('draft', 'briefed', 'running', 'paused', 'ended')),
        started_at timestamptz,
        ended_at timestamptz,
        last_seq bigint not null default 0,
        positions jsonb not null default '{}',
        chain_head text not null default '',
        next_due_at timestamptz
      );
      create index exercise_due on exercises.exercise (next_due_at) where next_due_at is not null;

      create table exercises.member (
        exercise_id uuid not null references exercises.exercise,
        person_id uuid not null references identity.person,
        name text not null,
        city_id uuid references identity.city,
        role text not null check (role in ('director', 'animator', 'observer', 'participant', 'spectator')),
        team text,
        seated_at timestamptz not null default now(),
        removed_at timestamptz,
        primary key (exercise_id, person_id),
        check ((role = 'participant') = (team is not null))
      );
      create index member_person on exercises.member (person_id) where removed_at is null;

      create table exercises.event (
        exercise_id uuid not null references exercises.exercise,
        seq bigint not null check (seq > 0),
        wall_ms bigint not null,
        exercise_ms double precision not null,
        audience text not null,
        author jsonb,
        event jsonb not null,
        hash text not null,
        primary key (exercise_id, seq)
      );
      create trigger event_never_changes before update or delete on exercises.event
        for each row execute function persistence.refuse_change();

      -- The gapless numbering of each team: what everybody sees and what the team alone sees, in one sequence.
      create table exercises.feed_entry (
        exercise_id uuid not null,
        team text not null,
        position bigint not null check (position > 0),
        seq bigint not null,
        primary key (exercise_id, team, position),
        foreign key (exercise_id, seq) references exercises.event
      );
      create index feed_entry_seq on exercises.feed_entry (exercise_id, seq);

      create table exercises.presence (
        exercise_id uuid not null references exercises.exercise,
        instance_id uuid not null,
        person_id uuid not null references identity.person,
        seen_at timestamptz not null default clock_timestamp(),
        primary key (exercise_id, instance_id, person_id)
      );

      ${['scenario', 'exercise', 'member', 'event', 'feed_entry', 'presence']
        .map((table) => `alter table exercises.${table} enable row level security; alter table exercises.${table} force row level security;`)
        .join('\n')}

      create policy member_definer_select on exercises.member for select to tocsin_definer using (true);
      create policy exercise_definer_select on exercises.exercise for select to tocsin_definer using (true);
      create policy scenario_definer_select on exercises.scenario for select to tocsin_definer using (origin = 'shipped');
      create policy scenario_definer_insert on exercises.scenario for insert to tocsin_definer with check (origin = 'shipped' and owner_city_id is null);
      grant select on exercises.member, exercises.exercise to tocsin_definer;
      grant select, insert on exercises.scenario to tocsin_definer;

      create function exercises.my_seats() returns table (exercise_id uuid, role text, team text)
        security definer set search_path = '' stable language sql
        as $$ select exercise_id, role, team from exercises.member where person_id = persistence.current_person() and removed_at is null $$;
      create function exercises.may_direct(asked_id uuid) returns boolean
        security definer set search_path = '' stable language sql as $$
          select exists (select from exercises.member m where m.exercise_id = asked_id and m.person_id = persistence.current_person() and m.role = 'director' and m.removed_at is null)
              or exists (select from exercises.exercise e where e.id = asked_id and e.created_by = persistence.current_person()
                         and not exists (select from exercises.member m where m.exercise_id = asked_id)) $$;
      create function exercises.staffed_scenarios() returns setof uuid
        security definer set search_path = '' stable language sql as $$
          select e.scenario_id from exercises.member m join exercises.exercise e on e.id = m.exercise_id
          where m.person_id = persistence.current_person() and m.removed_at is null and m.role in ${staff} $$;
      create function exercises.scenarios_to_be_played() returns setof uuid
        security definer set search_path = '' stable language sql as $$
          select e.scenario_id from exercises.member m join exercises.exercise e on e.id = m.exercise_id
          where m.person_id = persistence.current_person() and m.removed_at is null and m.role in ('participant', 'spectator') and e.status <> 'ended' $$;
      create function exercises.scenario_of(asked_id uuid) returns uuid
        security definer set search_path = '' stable language sql
        as $$ select scenario_id from exercises.exercise where id = asked_id $$;
      ${['my_seats()', 'may_direct(uuid)', 'staffed_scenarios()', 'scenarios_to_be_played()', 'scenario_of(uuid)']
        .map(
          (signature) => `
            alter function exercises.${signature} owner to tocsin_definer;
            revoke all on function exercises.${signature} from public;
            grant execute on function exercises.${signature} to tocsin_app, tocsin_engine, tocsin_feed, tocsin_timer;`,
        )
        .join('\n')}
      grant execute on function identity.planned_cities(), identity.is_planner() to tocsin_app;

      create policy scenario_select on exercises.scenario for select to tocsin_app using (
        id in (select exercises.staffed_scenarios())
        or ((select identity.is_planner())
            and (owner_city_id is null or owner_city_id in (select identity.planned_cities()))
            and id not in (select exercises.scenarios_to_be_played())));
      create policy scenario_insert on exercises.scenario for insert to tocsin_app with check (
        origin = 'imported' and created_by = (select persistence.current_person()) and (select identity.is_planner())
        and (owner_city_id is null or owner_city_id in (select identity.planned_cities())));
      create policy scenario_engine_select on exercises.scenario for select to tocsin_engine
        using (id = (select exercises.scenario_of(persistence.current_exercise())));

      create policy exercise_select on exercises.exercise for select to tocsin_app
        using (id in (select exercise_id from exercises.my_seats()));
      create policy exercise_insert on exercises.exercise for insert to tocsin_app
        with check (created_by = (select persistence.current_person()) and (select identity.is_planner()));
      create policy exercise_engine_select on exercises.exercise for select to tocsin_engine using (id = (select persistence.current_exercise()));
      create policy exercise_engine_update on exercises.exercise for update to tocsin_engine
        using (id = (select persistence.current_exercise())) with check (id = (select persistence.current_exercise()));
      create policy exercise_timer_select on exercises.exercise for select to tocsin_timer using (next_due_at is not null);
      create policy exercise_timer_update on exercises.exercise for update to tocsin_timer using (next_due_at is not null) with check (next_due_at is not null);
      create policy exercise_feed_select on exercises.exercise for select to tocsin_feed using (true);

      create policy member_select on exercises.member for select to tocsin_app using (exercise_id in (select exercise_id from exercises.my_seats()));
      create policy member_insert on exercises.member for insert to tocsin_app with check (exercises.may_direct(exercise_id));
      create policy member_update on exercises.member for update to tocsin_app
        using (exercises.may_direct(exercise_id)) with check (exercises.may_direct(exercise_id));
      create policy member_engine_select on exercises.member for select to tocsin_engine using (exercise_id = (select persistence.current_exercise()));
      create policy member_feed_select on exercises.member for select to tocsin_feed using (true);

      create policy event_select on exercises.event for select to tocsin_app using (
        (exercise_id, true) in (select s.exercise_id, s.role in ${staff} from exercises.my_seats() s)
        or (audience = 'all' and exercise_id in (select s.exercise_id from exercises.my_seats() s where s.role = 'participant'))
        or (exercise_id, audience) in (select s.exercise_id, 'team:' || s.team from exercises.my_seats() s where s.role = 'participant'));
      create policy event_engine_select on exercises.event for select to tocsin_engine using (exercise_id = (select persistence.current_exercise()));
      create policy event_engine_insert on exercises.event for insert to tocsin_engine with check (exercise_id = (select persistence.current_exercise()));
      create policy event_feed_select on exercises.event for select to tocsin_feed using (
        exercise_id = (select persistence.current_exercise()) and audience = any (string_to_array(current_setting('app.audiences', true), ',')));

      create policy feed_entry_select on exercises.feed_entry for select to tocsin_app using (
        (exercise_id, true) in (select s.exercise_id, s.role in ${staff} from exercises.my_seats() s)
        or (exercise_id, team) in (select s.exercise_id, s.team from exercises.my_seats() s where s.role = 'participant'));
      create policy feed_entry_engine_select on exercises.feed_entry for select to tocsin_engine using (exercise_id = (select persistence.current_exercise()));
      create policy feed_entry_engine_insert on exercises.feed_entry for insert to tocsin_engine with check (exercise_id = (select persistence.current_exercise()));
      create policy feed_entry_feed_select on exercises.feed_entry for select to tocsin_feed using (
        exercise_id = (select persistence.current_exercise()) and 'team:' || team = any (string_to_array(current_setting('app.audiences', true), ',')));

      create policy presence_feed_select on exercises.presence for select to tocsin_feed using (true);
      create policy presence_feed_insert on exercises.presence for insert to tocsin_feed with check (true);
      create policy presence_feed_update on exercises.presence for update to tocsin_feed using (true) with check (true);
      create policy presence_feed_delete on exercises.presence for delete to tocsin_feed using (true);

      grant select, insert on exercises.scenario to tocsin_app;
      grant select on exercises.scenario to tocsin_engine;
      grant select, insert on exercises.exercise to tocsin_app;
      grant select, update (status, started_at, ended_at, last_seq, positions, chain_head, next_due_at) on exercises.exercise to tocsin_engine;
      grant select (id, next_due_at), update (next_due_at) on exercises.exercise to tocsin_timer;
      grant select (id, last_seq, positions, teams) on exercises.exercise to tocsin_feed;
      grant select, insert, update (name, role, team, removed_at, seated_at) on exercises.member to tocsin_app;
      grant select on exercises.member to tocsin_engine, tocsin_feed;
      grant select on exercises.event, exercises.feed_entry to tocsin_app, tocsin_feed;
      grant select, insert on exercises.event, exercises.feed_entry to tocsin_engine;
      grant select, insert, update, delete on exercises.presence to tocsin_feed;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema exercises cascade');
  }
}
