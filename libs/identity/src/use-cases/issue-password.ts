import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { PersonId } from '#kernel';
import { AuditChain, Transaction } from '#persistence';
import { Passwords } from '../domain/passwords.ts';
import type { Person } from '../domain/person.entity.ts';
import { Credentials } from '../persistence/credentials.ts';
import { PersonRepository } from '../persistence/person.repository.ts';

@Injectable()
export class IssuePassword {
  constructor(
    private readonly transaction: Transaction,
    private readonly people: PersonRepository,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly access: Access,
    private readonly audit: AuditChain,
  ) {}

  /** For somebody who lost it, and has no role in the network. Ends the person's sessions, on open sockets within two seconds, and forgets the tries that failed. */
  async execute(actor: Actor, id: PersonId): Promise<{ person: Person; password: string }> {
    const person = await this.transaction.read(actor, () => this.people.get(id));
    this.access.require(actor, 'issue-password', person);
    const password = Passwords.generate();
    const passwordHash = await this.passwords.hash(password);
    await this.transaction.run(actor, async () => {
      await this.audit.append(person.homeCityId ?? 'network', 'identity.password-issued', id);
      await this.credentials.issue(person, passwordHash);
    });
    return { person, password };
  }
}
