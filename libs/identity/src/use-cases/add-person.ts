import { Injectable } from '@nestjs/common';
import { Access, type Actor, type CityRole } from '#access';
import type { CityId, Locale } from '#kernel';
import { AuditChain } from '#persistence';
import { identityErrors } from '../domain/identity.errors.ts';
import { Passwords } from '../domain/passwords.ts';
import { Person } from '../domain/person.entity.ts';
import { PersonRepository } from '../persistence/person.repository.ts';

interface NewPerson {
  readonly cityId: CityId;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly roles: readonly CityRole[];
}

@Injectable()
export class AddPerson {
  constructor(
    private readonly people: PersonRepository,
    private readonly access: Access,
    private readonly passwords: Passwords,
    private readonly audit: AuditChain,
  ) {}

  async execute(actor: Actor, { cityId, name, email, locale, roles }: NewPerson): Promise<{ person: Person; password: string }> {
    const person = Person.join({ homeCityId: cityId, name: name.trim(), email, locale }, new Date());
    this.access.require(actor, 'add', person);
    if (person.name === '') throw identityErrors.nameEmpty();
    if (!/^[^\s@]+@[^\s@]+$/.test(person.email) || person.email.length > 320) throw identityErrors.emailMalformed();
    // Before the first question opens the transaction: hashing may wait in a queue.
    const password = Passwords.generate();
    const passwordHash = await this.passwords.hash(password);
    if (await this.people.emailIsTaken(person.email)) throw identityErrors.emailTaken();

    await this.people.add(person, passwordHash);
    await this.people.replaceCityRoles(person.id, cityId, roles);
    await this.audit.append(cityId, 'identity.person-added', person.id, { roles });
    return { person, password };
  }
}
