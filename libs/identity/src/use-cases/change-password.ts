import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { AuditChain, Transaction } from '#persistence';
import { identityErrors } from '../domain/identity.errors.ts';
import { Passwords } from '../domain/passwords.ts';
import type { Person } from '../domain/person.entity.ts';
import { Credentials } from '../persistence/credentials.ts';
import { PersonRepository } from '../persistence/person.repository.ts';
import { SessionRepository } from '../persistence/session.repository.ts';

@Injectable()
export class ChangePassword {
  constructor(
    private readonly transaction: Transaction,
    private readonly people: PersonRepository,
    private readonly credentials: Credentials,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
    private readonly audit: AuditChain,
  ) {}

  /** The own one. Ends the person's other sessions too, on open sockets within two seconds. A wrong `current` counts as a try to sign in. */
  async execute(actor: Actor, current: string, next: string): Promise<Person> {
    const person = await this.transaction.read(actor, () => this.people.get(actor.personId));
    Passwords.requireGood(next, current, person.email);
    if ((await this.credentials.check(person.email, current)) !== person.id) throw identityErrors.wrongPassword();

    const passwordHash = await this.passwords.hash(next);
    await this.transaction.run(actor, async () => {
      await this.audit.append(person.homeCityId ?? 'network', 'identity.password-changed', person.id);
      await this.credentials.replaceOwn(passwordHash);
      await this.sessions.revokeOthersOf(person.id, actor.sessionId);
    });
    return person;
  }
}
