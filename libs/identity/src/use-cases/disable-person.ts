import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { PersonId } from '#kernel';
import { AuditChain } from '#persistence';
import { identityErrors } from '../domain/identity.errors.ts';
import type { Person } from '../domain/person.entity.ts';
import { PersonRepository } from '../persistence/person.repository.ts';
import { SessionRepository } from '../persistence/session.repository.ts';

@Injectable()
export class DisablePerson {
  constructor(
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly access: Access,
    private readonly audit: AuditChain,
  ) {}

  /** Ends the person's sessions too, on open sockets within two seconds. The last administrator of a city stays. */
  async execute(actor: Actor, id: PersonId): Promise<Person> {
    const person = await this.people.get(id);
    this.access.require(actor, 'disable', person);
    // Locks the chain of the city, so that two administrators cannot disable each other at the same moment.
    await this.audit.append(person.homeCityId ?? 'network', 'identity.person-disabled', id);
    if (person.homeCityId) {
      const administrators = await this.people.administratorsOf(person.homeCityId);
      if (administrators.length === 1 && administrators[0] === id) throw identityErrors.lastAdministrator();
    }

    person.disable(new Date());
    await this.people.save(person);
    await this.sessions.revokeAllOf(id);
    return person;
  }
}
