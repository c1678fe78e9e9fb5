import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#access';
import { identityErrors, SessionRepository, sessionTokenOf } from '#identity';

/** Who asks at the doors that are not GraphQL. */
@Injectable()
export class Callers {
  constructor(private readonly sessions: SessionRepository) {}

  /** Throws UNAUTHENTICATED. */
  async actorOf(request: Request): Promise<Actor> {
    const token = sessionTokenOf(request);
    const actor = token && (await this.sessions.actorOf(token));
    if (!actor) throw identityErrors.signedOut();
    return actor;
  }
}
