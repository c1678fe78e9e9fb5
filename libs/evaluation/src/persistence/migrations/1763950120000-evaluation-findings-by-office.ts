import type { MigrationInterface, QueryRunner } from 'typeorm';

const seated = `
  exercise_id in (select s.exercise_id from evaluation.report_seats() s)
  and (owner_city_id in (select evaluation.my_cities()) or written_by = (select persistence.current_person()) or (shared = 'network' and state = 'approved' and withdrawn_at is null))`;
const written = `
  exercise_id in (select s.exercise_id from evaluation.report_seats() s)
  and (owner_city_id in (select evaluation.cities_of_role('{ciso,coordinator}')) or (written_by = (select persistence.current_person()) and state <> 'approved'))`;
const byOffice = `(exercise_id, owner_city_id) in (select o.exercise_id, o.city_id from evaluation.office_exercises() o)`;

export class EvaluationFindingsByOffice1763950120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a CISO answers for without a seat: exercises that have ended and in which the city had somebody, by their titles alone.
      create function evaluation.office_exercises() returns table (exercise_id uuid, city_id uuid, title text, ended_at timestamptz)
        security definer set search_path = '' stable language sql as $$
          select distinct e.id, r.city_id, e.title, e.ended_at
          from identity.city_role r
          join exercises.member m on m.city_id = r.city_id and m.removed_at is null
          join exercises.exercise e on e.id = m.exercise_id and e.status = 'ended'
          where r.person_id = persistence.current_person() and r.role = 'ciso' $$;
      alter function evaluation.office_exercises() owner to tocsin_definer;
      revoke all on function evaluation.office_exercises() from public;
      grant execute on function evaluation.office_exercises() to tocsin_app;

      alter policy finding_select on evaluation.finding using ((${seated}) or ${byOffice});
      alter policy finding_update on evaluation.finding using ((${written}) or ${byOffice});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy finding_select on evaluation.finding using (${seated});
      alter policy finding_update on evaluation.finding using (${written});
      drop function evaluation.office_exercises();
    `);
  }
}
