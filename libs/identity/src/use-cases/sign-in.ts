import { Injectable } from '@nestjs/common';
import { Transaction } from '#persistence';
import { identityErrors } from '../domain/identity.errors.ts';
import { Credentials } from '../persistence/credentials.ts';
import { SessionRepository } from '../persistence/session.repository.ts';

const nobody = { personId: null };

@Injectable()
export class SignIn {
  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: SessionRepository,
    private readonly credentials: Credentials,
  ) {}

  /** Returns the token of a new session. Wrong and unknown look and last the same. */
  async execute(email: string, password: string): Promise<string> {
    const address = email.trim().toLowerCase().slice(0, 320);
    const personId = await this.credentials.check(address, password);
    if (!personId) throw identityErrors.wrongCredentials();
    return this.transaction.run(nobody, () => this.sessions.open(personId));
  }
}
