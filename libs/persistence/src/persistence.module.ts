import { Global, Module } from '@nestjs/common';
import { AuditChain } from './audit-chain.ts';
import { DomainEvents } from './domain-events.ts';
import { ForgetAnswers } from './forget-answers.ts';
import { Hints } from './hints.ts';
import { Idempotency } from './idempotency.ts';
import { Jobs } from './jobs/jobs.ts';
import { Readiness } from './readiness.ts';
import { Transaction } from './transaction.ts';

/** Needs a DataSource in the application. */
@Global()
@Module({
  providers: [AuditChain, DomainEvents, ForgetAnswers, Hints, Idempotency, Jobs, Readiness, Transaction],
  exports: [AuditChain, DomainEvents, ForgetAnswers, Hints, Idempotency, Jobs, Readiness, Transaction],
})
export class PersistenceModule {}
