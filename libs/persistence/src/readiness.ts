import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { serverRoleFlaw } from './database-roles.ts';

const answerWithinMs = 1_000;

@Injectable()
export class Readiness {
  constructor(private readonly dataSource: DataSource) {}

  /** Why the database does not let this server serve, or null when it does. */
  async obstacle(): Promise<string | null> {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), answerWithinMs).unref());
    return Promise.race([this.flaw(), late]).catch(() => 'database-unavailable');
  }

  private async flaw(): Promise<string | null> {
    const role = await serverRoleFlaw(this.dataSource);
    if (role) return role.flaw;
    const [last] = await this.dataSource.query<{ name: string }[]>('select name from tocsin_migration order by id desc limit 1');
    return last?.name === this.dataSource.migrations.at(-1)?.constructor.name ? null : 'other-version-of-the-database';
  }
}
