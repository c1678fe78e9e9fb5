import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever may read a version sees what they were told of it, and nobody else. */
export class PracticesNotices1763983090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy notice_practice on network.notice for select to tocsin_app
        using (kind = 'practice' and exists (select from practices.version v where v.id = subject_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy notice_practice on network.notice');
  }
}
