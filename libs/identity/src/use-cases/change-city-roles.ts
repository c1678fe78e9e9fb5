import { Injectable } from '@nestjs/common';
import { Access, type Actor, type CityRole } from '#access';
import type { CityId, PersonId } from '#kernel';
import { AuditChain } from '#persistence';
import { identityErrors } from '../domain/identity.errors.ts';
import type { Person } from '../domain/person.entity.ts';
import { PersonRepository } from '../persistence/person.repository.ts';

@Injectable()
export class ChangeCityRoles {
  constructor(
    private readonly people: PersonRepository,
    private readonly access: Access,
    private readonly audit: AuditChain,
  ) {}

  /** The city must be the person's own; its last administrator keeps the role. */
  async execute(actor: Actor, id: PersonId, cityId: CityId, roles: readonly CityRole[]): Promise<Person> {
    const person = await this.people.get(id);
    this.access.require(actor, 'change-roles', person);
    if (person.homeCityId !== cityId) throw identityErrors.personNotFound();
    // Locks the chain of the city, so that two administrators cannot demote each other at the same moment.
    await this.audit.append(cityId, 'identity.roles-changed', id, { roles });
    const administrators = await this.people.administratorsOf(cityId);
    if (administrators.length === 1 && administrators[0] === id && !roles.includes('city-administrator')) throw identityErrors.lastAdministrator();

    await this.people.replaceCityRoles(id, cityId, roles);
    return person;
  }
}
