import { Global, Module } from '@nestjs/common';
import { AuditChain } from './audit-chain.ts';
import { Hints } from './hints.ts';
import { Idempotency } from './idempotency.ts';
import { Transaction } from './transaction.ts';

/** Needs a DataSource in the application. */
@Global()
@Module({
  providers: [AuditChain, Hints, Idempotency, Transaction],
  exports: [AuditChain, Hints, Idempotency, Transaction],
})
export class PersistenceModule {}
