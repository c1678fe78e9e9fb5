import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { Transaction } from '#persistence';
import { identityErrors } from '../domain/identity.errors.ts';
import { Passwords } from '../domain/passwords.ts';
import { SessionRepository } from '../persistence/session.repository.ts';
import { SignInTries } from '../persistence/sign-in-tries.ts';

const nobody = { personId: null };

@Injectable()
export class SignIn {
  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
    private readonly tries: SignInTries,
  ) {}

  /** Returns the token of a new session. Wrong and unknown look and last the same. */
  async execute(email: string, password: string): Promise<string> {
    const address = email.trim().toLowerCase().slice(0, 320);
    await this.tries.count(address);
    const credential = await this.credentialOf(address);
    if (!(await this.passwords.matches(credential?.password_hash ?? null, password)) || !credential) throw identityErrors.wrongCredentials();
    await this.tries.forget(address);
    return this.transaction.run(nobody, () => this.sessions.open(credential.person_id));
  }

  private async credentialOf(address: string): Promise<{ person_id: PersonId; password_hash: string } | undefined> {
    const [row] = await this.transaction.run(nobody, () =>
      this.transaction.query<{ person_id: PersonId; password_hash: string }>('select * from identity.credential_of($1)', [address]),
    );
    return row;
  }
}
