import type { MigrationInterface, QueryRunner } from 'typeorm';

const staff = `('director', 'animator', 'observer')`;

export class EvaluationHistory1763900320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What follows from the log of an ended exercise, worked out once. Milliseconds of exercise time.
      create table evaluation.response_time (
        exercise_id uuid not null references exercises.exercise,
        team text not null,
        response text not null check (response in ('detect', 'decide', 'inform', 'notify')),
        since_ms double precision,
        took_ms double precision check (took_ms >= 0),
        primary key (exercise_id, team, response)
      );
      create table evaluation.past_play (
        exercise_id uuid primary key references exercises.exercise,
        objectives jsonb not null
      );

      -- Staff see all teams; the others their own, and those in which people of their city played.
      create function evaluation.seen_teams() returns table (exercise_id uuid, team text)
        security definer set search_path = '' stable language sql as $$
          select distinct other.exercise_id, other.team
          from exercises.member own join exercises.member other on other.exercise_id = own.exercise_id and other.role = 'participant' and other.removed_at is null
          where own.person_id = persistence.current_person() and own.removed_at is null
            and (own.role in ${staff} or other.team = own.team or other.city_id = own.city_id) $$;
      alter function evaluation.seen_teams() owner to tocsin_definer;
      revoke all on function evaluation.seen_teams() from public;
      grant execute on function evaluation.seen_teams() to tocsin_app;

      ${['response_time', 'past_play']
        .map(
          (table) => `
            alter table evaluation.${table} enable row level security;
            alter table evaluation.${table} force row level security;
            create trigger ${table}_never_changes before update or delete on evaluation.${table} for each row execute function persistence.refuse_change();
            create policy ${table}_engine_select on evaluation.${table} for select to tocsin_engine using (exercise_id = (select persistence.current_exercise()));
            create policy ${table}_engine_insert on evaluation.${table} for insert to tocsin_engine with check (exercise_id = (select persistence.current_exercise()));
            grant select on evaluation.${table} to tocsin_app;
            grant select, insert on evaluation.${table} to tocsin_engine;`,
        )
        .join('\n')}
      grant usage on schema evaluation to tocsin_engine;
      create policy response_time_select on evaluation.response_time for select to tocsin_app
        using ((exercise_id, team) in (select s.exercise_id, s.team from evaluation.seen_teams() s));
      create policy past_play_select on evaluation.past_play for select to tocsin_app
        using (exercise_id in (select s.exercise_id from exercises.my_seats() s));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evaluation.response_time, evaluation.past_play; drop function evaluation.seen_teams(); revoke usage on schema evaluation from tocsin_engine');
  }
}
