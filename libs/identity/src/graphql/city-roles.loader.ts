import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { CityRole } from '#access';
import type { PersonId } from '#kernel';
import type { City } from '../domain/city.entity.ts';
import { PersonRepository } from '../persistence/person.repository.ts';

export interface CityMembership {
  readonly city: City;
  readonly roles: CityRole[];
}

/** One question for all people of a request. */
@Injectable()
export class CityRolesLoader {
  private readonly perRequest = new WeakMap<object, DataLoader<PersonId, CityMembership[]>>();

  constructor(private readonly people: PersonRepository) {}

  load(request: object, personId: PersonId): Promise<CityMembership[]> {
    const loader = this.perRequest.get(request) ?? new DataLoader((ids: readonly PersonId[]) => this.membershipsOf(ids));
    this.perRequest.set(request, loader);
    return loader.load(personId);
  }

  private async membershipsOf(ids: readonly PersonId[]): Promise<CityMembership[][]> {
    const cities = await this.people.cities();
    const roles = await this.people.cityRolesOf(ids);
    return ids.map((id) =>
      cities.flatMap((city) => {
        const held = roles.filter(({ personId, cityId }) => personId === id && cityId === city.id).map(({ role }) => role);
        return held.length > 0 ? [{ city, roles: held }] : [];
      }),
    );
  }
}
