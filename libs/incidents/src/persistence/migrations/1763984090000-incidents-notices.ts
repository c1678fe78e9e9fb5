import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever may read a note or a release sees what they were told of it, and nobody else. */
export class IncidentsNotices1763984090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy notice_incident_note on network.notice for select to tocsin_app
        using (kind = 'incident-note' and exists (select from incidents.note n where n.id = subject_id));
      create policy notice_incident_release on network.notice for select to tocsin_app
        using (kind = 'incident-release' and exists (select from incidents.release r where r.id = subject_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy notice_incident_note on network.notice; drop policy notice_incident_release on network.notice');
  }
}
