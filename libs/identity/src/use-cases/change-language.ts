import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { Locale } from '#kernel';
import type { Person } from '../domain/person.entity.ts';
import { PersonRepository } from '../persistence/person.repository.ts';

@Injectable()
export class ChangeLanguage {
  constructor(private readonly people: PersonRepository) {}

  async execute({ personId }: Actor, locale: Locale): Promise<Person> {
    const person = await this.people.get(personId);
    person.locale = locale;
    await this.people.save(person);
    return person;
  }
}
