import { Injectable } from '@nestjs/common';
import { type DirectoryEntryType, PersonRepository } from '#identity';
import type { CityId, PersonId } from '#kernel';

/** Tells people by the name and the city that they had when they judged. */
@Injectable()
export class PeopleAsTheyWere {
  constructor(private readonly people: PersonRepository) {}

  async teller(): Promise<(id: PersonId, name: string, cityId: CityId | null) => DirectoryEntryType> {
    const cities = new Map((await this.people.cities()).map((city) => [city.id, city]));
    return (id, name, cityId) => ({ id, name, city: (cityId && cities.get(cityId)) ?? null });
  }
}
