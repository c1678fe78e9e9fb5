import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PersistenceForgottenAnswers1763800350000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index idempotency_age on persistence.idempotency (created_at);
      create policy idempotency_definer_select on persistence.idempotency for select to tocsin_definer using (true);
      create policy idempotency_definer_delete on persistence.idempotency for delete to tocsin_definer using (created_at < now() - interval '24 hours');
      grant select, delete on persistence.idempotency to tocsin_definer;

      create function persistence.forget_answers() returns void
        security definer set search_path = '' language sql
        as $$ delete from persistence.idempotency where created_at < now() - interval '24 hours' $$;
      alter function persistence.forget_answers() owner to tocsin_definer;
      revoke all on function persistence.forget_answers() from public;
      grant execute on function persistence.forget_answers() to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function persistence.forget_answers();
      drop policy idempotency_definer_select on persistence.idempotency;
      drop policy idempotency_definer_delete on persistence.idempotency;
      revoke select, delete on persistence.idempotency from tocsin_definer;
      drop index persistence.idempotency_age;
    `);
  }
}
