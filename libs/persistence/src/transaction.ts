import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { ExerciseId, PersonId } from '#kernel';
import { Client } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { sqlStateOf } from './sql-state.ts';

/** Whose rows a transaction may touch. Nobody's without a person, but for the functions that sign people in. */
export interface SecurityContext {
  readonly personId: PersonId | null;
}

type AfterCommit = () => void;

interface Scope {
  readonly context: SecurityContext;
  readonly mode: 'read' | 'write';
  readonly afterCommit: AfterCommit[];
  opened: Promise<QueryRunner> | null;
}

/** The ambient transaction. It opens at the first question and carries the row-level-security context. */
@Injectable()
export class Transaction {
  private readonly scopes = new AsyncLocalStorage<Scope>();

  constructor(private readonly dataSource: DataSource) {}

  /** The manager of the transaction that is open here. */
  async manager(): Promise<EntityManager> {
    const scope = this.scopes.getStore();
    if (!scope) throw new Error('No transaction is open here');
    scope.opened ??= this.open(scope);
    return (await scope.opened).manager;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const manager = await this.manager();
    return manager.query<Row[]>(sql, [...parameters]);
  }

  /** Reads in one snapshot-free READ ONLY transaction. */
  read<Result>(context: SecurityContext, work: () => Promise<Result>): Promise<Result> {
    return this.within({ context, mode: 'read', afterCommit: [], opened: null }, work);
  }

  /** Joins the write transaction that is open, else runs one of its own. */
  run<Result>(context: SecurityContext, work: () => Promise<Result>): Promise<Result> {
    if (this.scopes.getStore()?.mode === 'write') return work();
    return this.within({ context, mode: 'write', afterCommit: [], opened: null }, work);
  }

  afterCommit(callback: AfterCommit): void {
    const scope = this.scopes.getStore();
    if (scope?.mode !== 'write') throw new Error('afterCommit() needs a write transaction');
    scope.afterCommit.push(callback);
  }

  /** Turns the rest of the write transaction into a role that looks at one exercise beyond what a person may see. */
  async become(role: 'tocsin_engine' | 'tocsin_feed' | 'tocsin_timer', exerciseId: ExerciseId | null, audiences: readonly string[] = []): Promise<void> {
    await this.query(`select set_config('role', $1, true), set_config('app.exercise_id', $2, true), set_config('app.audiences', $3, true)`, [
      role,
      exerciseId ?? '',
      audiences.join(','),
    ]);
  }

  private async within<Result>(scope: Scope, work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await this.scopes.run(scope, work);
      if (scope.opened) await (await scope.opened).commitTransaction();
      for (const callback of scope.afterCommit) callback();
      return result;
    } catch (error) {
      await this.rollBack(scope, error);
      throw error;
    } finally {
      if (scope.opened) await scope.opened.then((runner) => runner.release(), () => undefined);
    }
  }

  private async open(scope: Scope): Promise<QueryRunner> {
    const runner = inTurn(this.dataSource.createQueryRunner());
    try {
      await runner.startTransaction();
      await runner.query(
        `select set_config('transaction_read_only', $1, true), set_config('app.person_id', $2, true)`,
        [scope.mode === 'read' ? 'on' : 'off', scope.context.personId ?? ''],
      );
      return runner;
    } catch (error) {
      await cut(runner);
      await runner.release();
      throw error;
    }
  }

  private async rollBack(scope: Scope, cause: unknown): Promise<void> {
    const runner = await scope.opened?.catch(() => null);
    if (!runner?.isTransactionActive) return;
    if (sqlStateOf(cause) === '') return cut(runner);
    await runner.rollbackTransaction().catch(() => cut(runner));
  }
}

/** Ends the connection instead of giving it back. One that did not answer may still be in its transaction, with the rights of that; the server rolls back what is cut. */
async function cut(runner: QueryRunner): Promise<void> {
  const client: unknown = await runner.connect().catch(() => null);
  if (client instanceof Client) void client.end().catch(() => undefined);
}

/** Resolvers ask in parallel, and one connection answers one question at a time. */
function inTurn(runner: QueryRunner): QueryRunner {
  const ask = runner.query.bind(runner);
  let last: Promise<unknown> = Promise.resolve();
  runner.query = (...question: Parameters<QueryRunner['query']>) => {
    const answer = last.then(() => ask(...question));
    last = answer.catch(() => undefined);
    return answer;
  };
  return runner;
}
