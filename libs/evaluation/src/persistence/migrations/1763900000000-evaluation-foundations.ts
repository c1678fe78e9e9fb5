import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EvaluationFoundations1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema evaluation;
      grant usage on schema evaluation to tocsin_app;
      grant usage, create on schema evaluation to tocsin_definer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema evaluation cascade');
  }
}
