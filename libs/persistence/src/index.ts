export { AuditChain } from './audit-chain.ts';
export { ownerDataSource, poolSize, serverDataSource } from './data-source.ts';
export { admitServerRole, createGroupRoles, serverRoleFlaw, type RoleFlaw } from './database-roles.ts';
export { Hints } from './hints.ts';
export { Idempotency } from './idempotency.ts';
export { PersistenceFoundations1763800000000 } from './migrations/1763800000000-persistence-foundations.ts';
export { OwnTransaction, ownTransactionKey } from './own-transaction.ts';
export { PersistenceModule } from './persistence.module.ts';
export { Transaction, type SecurityContext } from './transaction.ts';
