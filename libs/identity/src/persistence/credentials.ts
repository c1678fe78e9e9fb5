import { Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import { Transaction } from '#persistence';
import { identityErrors } from '../domain/identity.errors.ts';
import { Passwords } from '../domain/passwords.ts';
import type { Person } from '../domain/person.entity.ts';
import { SignInTries } from './sign-in-tries.ts';

const nobody = { personId: null };

@Injectable()
export class Credentials {
  constructor(
    private readonly transaction: Transaction,
    private readonly passwords: Passwords,
    private readonly tries: SignInTries,
  ) {}

  /** Whose password it is, or null: wrong and unknown last the same. Counts a try, and forgets the tries when it is right. Holds no connection while it compares. */
  async check(address: string, password: string): Promise<PersonId | null> {
    await this.tries.count(address);
    const [credential] = await this.transaction.run(nobody, () =>
      this.transaction.query<{ person_id: PersonId; password_hash: string }>('select * from identity.credential_of($1)', [address]),
    );
    if (!(await this.passwords.matches(credential?.password_hash ?? null, password)) || !credential) return null;
    await this.tries.forget(address);
    return credential.person_id;
  }

  /** To somebody else, by an administrator of their city. Ends their sessions. */
  async issue({ id, email }: Person, passwordHash: string): Promise<void> {
    const [row] = await this.transaction.query<{ issued: boolean }>('select identity.issue_credential($1, $2) as issued', [id, passwordHash]);
    if (!row?.issued) throw identityErrors.personNotFound();
    await this.tries.forget(email);
  }

  /** Of the person of the transaction. Row-level security alone picks the row: a table that nobody may read cannot be searched. */
  async replaceOwn(passwordHash: string): Promise<void> {
    const [, replaced] = await this.transaction.query<unknown>('update identity.credential set password_hash = $1, changed_at = clock_timestamp()', [passwordHash]);
    if (replaced !== 1) throw new Error(`Expected to replace one credential, not ${String(replaced)}`);
  }
}
