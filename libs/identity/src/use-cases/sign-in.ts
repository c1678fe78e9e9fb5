import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { Transaction } from '#persistence';
import { DataSource } from 'typeorm';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { identityErrors } from '../domain/identity.errors.ts';
import { Passwords } from '../domain/passwords.ts';
import { SessionRepository } from '../persistence/session.repository.ts';

const triesPerAccount = 10;
const windowSeconds = 15 * 60;
const nobody = { personId: null };

@Injectable()
export class SignIn {
  private readonly tries: RateLimiterPostgres;

  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
    dataSource: DataSource,
  ) {
    this.tries = new RateLimiterPostgres({
      storeClient: dataSource,
      storeType: 'typeorm',
      schemaName: 'persistence',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: 'sign-in',
      points: triesPerAccount,
      duration: windowSeconds,
    });
  }

  /** Returns the token of a new session. Wrong and unknown look and last the same. */
  async execute(email: string, password: string): Promise<string> {
    const address = email.trim().toLowerCase().slice(0, 320);
    await this.countTry(address);
    const credential = await this.credentialOf(address);
    if (!(await this.passwords.matches(credential?.password_hash ?? null, password)) || !credential) throw identityErrors.wrongCredentials();
    await this.tries.delete(address);
    return this.transaction.run(nobody, () => this.sessions.open(credential.person_id));
  }

  private async countTry(address: string): Promise<void> {
    try {
      await this.tries.consume(address);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw identityErrors.tooManyTries(refused.msBeforeNext);
      throw refused;
    }
  }

  private async credentialOf(address: string): Promise<{ person_id: PersonId; password_hash: string } | undefined> {
    const [row] = await this.transaction.run(nobody, () =>
      this.transaction.query<{ person_id: PersonId; password_hash: string }>('select * from identity.credential_of($1)', [address]),
    );
    return row;
  }
}
