import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { PersonId } from '#kernel';
import { AuditChain } from '#persistence';
import type { Person } from '../domain/person.entity.ts';
import { PersonRepository } from '../persistence/person.repository.ts';

@Injectable()
export class EnablePerson {
  constructor(
    private readonly people: PersonRepository,
    private readonly access: Access,
    private readonly audit: AuditChain,
  ) {}

  async execute(actor: Actor, id: PersonId): Promise<Person> {
    const person = await this.people.get(id);
    this.access.require(actor, 'enable', person);
    person.enable();
    await this.people.save(person);
    await this.audit.append(person.homeCityId ?? 'network', 'identity.person-enabled', id);
    return person;
  }
}
