import type { MigrationInterface, QueryRunner } from 'typeorm';

const withdrawal = ['withdrawn_at', 'withdrawn_by', 'withdrawer_name', 'withdrawal_reason'];
const visible = (others: string): string => `
  exercise_id in (select s.exercise_id from evaluation.report_seats() s)
  and (owner_city_id in (select evaluation.my_cities()) or written_by = (select persistence.current_person()) or (${others}))`;

export class EvaluationWithdrawnFindings1763950110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evaluation.finding
        add withdrawn_at timestamptz,
        add withdrawn_by uuid references identity.person,
        add withdrawer_name text,
        add withdrawal_reason text check (length(withdrawal_reason) between 1 and 2000),
        add constraint finding_withdrawal check (num_nonnulls(${withdrawal.join(', ')}) in (0, ${withdrawal.length}));

      -- For good, with all else kept as it stood: by its city's CISO, or before approval by whoever wrote its present words.
      create function evaluation.guard_withdrawal() returns trigger language plpgsql as $$
        declare me uuid := persistence.current_person();
        begin
          if tg_op = 'INSERT' or old.withdrawn_at is not null or new.withdrawn_by <> me
             or to_jsonb(new) - '{${withdrawal.join(',')}}'::text[] <> to_jsonb(old) - '{${withdrawal.join(',')}}'::text[]
             or not (old.owner_city_id in (select evaluation.cities_of_role('{ciso}')) or (old.written_by = me and old.state <> 'approved')) then
            raise exception 'a finding is not withdrawn so' using errcode = 'insufficient_privilege';
          end if;
          return new;
        end $$;
      drop trigger finding_is_guarded on evaluation.finding;
      create trigger finding_is_guarded before update on evaluation.finding for each row
        when (old.withdrawn_at is null and new.withdrawn_at is null) execute function evaluation.guard_finding();
      create trigger withdrawal_is_guarded before update on evaluation.finding for each row
        when (old.withdrawn_at is not null or new.withdrawn_at is not null) execute function evaluation.guard_withdrawal();
      create trigger withdrawal_comes_later before insert on evaluation.finding for each row
        when (new.withdrawn_at is not null) execute function evaluation.guard_withdrawal();

      alter policy finding_select on evaluation.finding using (${visible(`shared = 'network' and state = 'approved' and withdrawn_at is null`)});
      grant update (${withdrawal.join(', ')}) on evaluation.finding to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy finding_select on evaluation.finding using (${visible(`shared = 'network' and state = 'approved'`)});
      drop trigger withdrawal_comes_later on evaluation.finding;
      drop trigger withdrawal_is_guarded on evaluation.finding;
      drop trigger finding_is_guarded on evaluation.finding;
      create trigger finding_is_guarded before update on evaluation.finding for each row execute function evaluation.guard_finding();
      drop function evaluation.guard_withdrawal();
      alter table evaluation.finding ${withdrawal.map((column) => `drop ${column} cascade`).join(', ')};
    `);
  }
}
