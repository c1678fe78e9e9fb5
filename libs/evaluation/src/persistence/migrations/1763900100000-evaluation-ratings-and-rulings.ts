import type { MigrationInterface, QueryRunner } from 'typeorm';

const staff = `('director', 'animator', 'observer')`;
const begun = `exercise_id in (select e.id from exercises.exercise e where e.status in ('running', 'paused', 'ended'))`;
const ended = `exercise_id in (select e.id from exercises.exercise e where e.status = 'ended')`;
const asStaff = `(exercise_id, true) in (select s.exercise_id, s.role in ${staff} from exercises.my_seats() s)`;
const ofOwnTeam = `(exercise_id, team) in (select s.exercise_id, s.team from exercises.my_seats() s where s.role = 'participant')`;

/** The author is who acts, called as in the seat. */
const fromSeat = (table: string, author: string, prefix: string): string => `
  ${author} = (select persistence.current_person()) and exists (
    select from exercises.member m where m.exercise_id = ${table}.exercise_id and m.person_id = ${author} and m.removed_at is null and m.role in ('director', 'observer')
      and m.role = ${prefix}_role and m.name = ${prefix}_name and m.city_id is not distinct from ${prefix}_city_id)`;

export class EvaluationRatingsAndRulings1763900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evaluation.rating (
        exercise_id uuid not null references exercises.exercise,
        objective text not null check (length(objective) between 1 and 500),
        team text not null check (length(team) between 1 and 500),
        kind text not null check (kind in ('rater', 'official')),
        rater_id uuid not null references identity.person,
        version integer not null check (version > 0),
        rater_name text not null,
        rater_city_id uuid references identity.city,
        rater_role text not null,
        mark text check (mark in ('P', 'S', 'M', 'U')),
        comment text not null check (length(comment) <= 20000),
        from_seq integer,
        to_seq integer,
        rated_at timestamptz not null default clock_timestamp(),
        primary key (exercise_id, objective, team, kind, rater_id, version),
        foreign key (exercise_id, from_seq) references exercises.event,
        foreign key (exercise_id, to_seq) references exercises.event,
        check ((from_seq is null) = (to_seq is null) and from_seq <= to_seq)
      );
      -- Directors share one official mark.
      create unique index rating_official on evaluation.rating (exercise_id, objective, team, version) where kind = 'official';

      create table evaluation.ruling (
        exercise_id uuid not null references exercises.exercise,
        expectation text not null check (length(expectation) between 1 and 500),
        team text not null check (length(team) between 1 and 500),
        number integer not null check (number > 0),
        judgement text check (judgement in ('met', 'met-late', 'partly-met', 'not-met', 'not-applicable')),
        reason text not null check (length(reason) between 1 and 20000),
        ruled_by uuid not null references identity.person,
        ruler_name text not null,
        ruler_city_id uuid references identity.city,
        ruler_role text not null,
        ruled_at timestamptz not null default clock_timestamp(),
        primary key (exercise_id, expectation, team, number)
      );

      ${['rating', 'ruling']
        .map(
          (table) => `
            create trigger ${table}_never_changes before update or delete on evaluation.${table} for each row execute function persistence.refuse_change();
            alter table evaluation.${table} enable row level security;
            alter table evaluation.${table} force row level security;`,
        )
        .join('\n')}

      create policy rating_select on evaluation.rating for select to tocsin_app
        using (${asStaff} or (kind = 'official' and ${ofOwnTeam} and ${ended}));
      create policy rating_insert on evaluation.rating for insert to tocsin_app
        with check (${fromSeat('rating', 'rater_id', 'rater')} and ${begun} and (kind = 'rater' or rater_role = 'director'));
      create policy ruling_select on evaluation.ruling for select to tocsin_app
        using (${asStaff} or (${ofOwnTeam} and ${ended}));
      create policy ruling_insert on evaluation.ruling for insert to tocsin_app
        with check (${fromSeat('ruling', 'ruled_by', 'ruler')} and ${begun});

      grant select, insert (exercise_id, objective, team, kind, rater_id, version, rater_name, rater_city_id, rater_role, mark, comment, from_seq, to_seq)
        on evaluation.rating to tocsin_app;
      grant select, insert (exercise_id, expectation, team, number, judgement, reason, ruled_by, ruler_name, ruler_city_id, ruler_role)
        on evaluation.ruling to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evaluation.ruling, evaluation.rating');
  }
}
