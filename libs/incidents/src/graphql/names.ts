import { Injectable } from '@nestjs/common';
import { CityType, PersonRepository } from '#identity';
import type { CityId, PersonId } from '#kernel';
import type { IncidentPersonType } from './note.types.ts';

/** Names for ids, as far as the reader may look them up. */
@Injectable()
export class Names {
  constructor(private readonly people: PersonRepository) {}

  async city(id: CityId | null): Promise<CityType | null> {
    return id === null ? null : ((await this.people.cities()).find((city) => city.id === id) ?? null);
  }

  async cities(ids: readonly CityId[]): Promise<CityType[]> {
    return (await this.people.cities()).filter(({ id }) => ids.includes(id));
  }

  async persons(ids: readonly PersonId[]): Promise<IncidentPersonType[]> {
    if (ids.length === 0) return [];
    const directory = await this.people.directory();
    return ids.map((id) => ({ id, name: directory.find((entry) => entry.id === id)?.name ?? '' }));
  }
}
