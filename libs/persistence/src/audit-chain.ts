import { Injectable } from '@nestjs/common';
import { Transaction } from './transaction.ts';

/** Writes to a city's tamper-evident chain, in the transaction of the change itself. */
@Injectable()
export class AuditChain {
  constructor(private readonly transaction: Transaction) {}

  /** `chain` is a city's id, or `network`. `detail` holds ids and hashes, never personal data. */
  async append(chain: string, action: string, subject: string, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.transaction.query('select persistence.append_audit($1, $2, $3, $4::jsonb)', [chain, action, subject, JSON.stringify(detail)]);
  }
}
