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
    return Promise.race([serverRoleFlaw(this.dataSource).then((found) => found?.flaw ?? null), late]).catch(() => 'database-unavailable');
  }
}
