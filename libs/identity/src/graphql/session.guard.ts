import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import { identityErrors } from '../domain/identity.errors.ts';
import { publicKey, requestContextOf } from './request-context.ts';

/** Denies by default: an operation needs a session unless it says `@Public()`. Doors other than GraphQL ask for the session themselves. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean | undefined>(publicKey, [context.getHandler(), context.getClass()])) return true;
    if (context.getType<GqlContextType>() === 'graphql' && requestContextOf(context).actor) return true;
    throw identityErrors.signedOut();
  }
}
