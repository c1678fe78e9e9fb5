import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { SessionRepository } from '../persistence/session.repository.ts';

@Injectable()
export class SignOut {
  constructor(private readonly sessions: SessionRepository) {}

  async execute({ sessionId }: Actor): Promise<void> {
    await this.sessions.revoke(sessionId);
  }

  /** On every device. */
  async everywhere({ personId }: Actor): Promise<void> {
    await this.sessions.revokeAllOf(personId);
  }
}
