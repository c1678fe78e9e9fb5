import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { fileErrors } from '../domain/file.errors.ts';

const uploads = { points: 60, duration: 10 * 60 };
/** Kilobytes: a point is a whole number of four bytes. */
const aDay = { points: 500 * 1_024, duration: 24 * 60 * 60 };

/** What one person may upload, counted over all instances. */
@Injectable()
export class UploadLimits {
  private readonly uploads: RateLimiterPostgres;
  private readonly kilobytes: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const limiter = (keyPrefix: string, limit: { readonly points: number; readonly duration: number }): RateLimiterPostgres =>
      new RateLimiterPostgres({ storeClient: dataSource, storeType: 'typeorm', schemaName: 'persistence', tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false, keyPrefix, ...limit });
    this.uploads = limiter('uploads', uploads);
    this.kilobytes = limiter('upload-kilobytes', aDay);
  }

  /** Before anything is read. Throws RATE_LIMITED `files.too-many`. */
  async admit(person: PersonId): Promise<void> {
    await this.uploads.consume(person).catch(refusedAs(fileErrors.tooMany));
  }

  /** Throws RATE_LIMITED `files.day-full`. */
  async count(person: PersonId, bytes: number): Promise<void> {
    await this.kilobytes.consume(person, Math.ceil(bytes / 1_024)).catch(refusedAs(fileErrors.dayFull));
  }
}

const refusedAs =
  (refuse: (retryAfterMs: number) => Error) =>
  (refused: unknown): never => {
    throw refused instanceof RateLimiterRes ? refuse(refused.msBeforeNext) : refused;
  };
