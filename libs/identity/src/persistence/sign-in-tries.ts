import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { identityErrors } from '../domain/identity.errors.ts';

const triesPerAccount = 10;
const windowSeconds = 15 * 60;

/** Tries to sign in to an account, counted over all instances. */
@Injectable()
export class SignInTries {
  private readonly limiter: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    this.limiter = new RateLimiterPostgres({
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

  /** Throws RATE_LIMITED `identity.too-many-tries`. */
  async count(address: string): Promise<void> {
    try {
      await this.limiter.consume(address);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw identityErrors.tooManyTries(refused.msBeforeNext);
      throw refused;
    }
  }

  async forget(address: string): Promise<void> {
    await this.limiter.delete(address);
  }
}
