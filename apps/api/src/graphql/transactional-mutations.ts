import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { RequestContext } from '#identity';
import { ownTransactionKey, Transaction } from '#persistence';

/** One write transaction for each root mutation. */
@Injectable()
export class TransactionalMutations implements NestInterceptor {
  constructor(
    private readonly transaction: Transaction,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const { parentType } = graphql.getInfo<{ parentType: { name: string } }>();
    if (parentType.name !== 'Mutation') return next.handle();
    if (this.reflector.getAllAndOverride<boolean | undefined>(ownTransactionKey, [context.getHandler(), context.getClass()])) return next.handle();
    const { actor } = graphql.getContext<RequestContext>();
    return from(this.transaction.run({ personId: actor?.personId ?? null }, () => lastValueFrom(next.handle())));
  }
}
