import { createParamDecorator, type CustomDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { Actor } from '#access';

/** What every resolver may ask about the call it answers. */
export interface RequestContext {
  actor: Actor | null;
  readonly request: Request;
  readonly response: Response;
}

export const publicKey = 'tocsin:public';
/** Answers strangers too. Everything else needs a session. */
export const Public = (): CustomDecorator => SetMetadata(publicKey, true);

export const requestContextOf = (context: ExecutionContext): RequestContext => GqlExecutionContext.create(context).getContext<RequestContext>();

/** The person of the session. On a public operation it may be null. */
export const CurrentActor = createParamDecorator((_: undefined, context: ExecutionContext) => requestContextOf(context).actor);
