import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type City, PersonRepository } from '#identity';
import type { CityId, ExerciseId } from '#kernel';
import type { Member } from '../domain/member.entity.ts';
import { ExerciseRepository } from '../persistence/exercise.repository.ts';

interface Loaders {
  readonly members: DataLoader<ExerciseId, Member[]>;
  readonly cities: Promise<Map<CityId, City>>;
}

/** Members of all exercises of a request in one question. */
@Injectable()
export class ExerciseLoader {
  private readonly perRequest = new WeakMap<object, Loaders>();

  constructor(
    private readonly exercises: ExerciseRepository,
    private readonly people: PersonRepository,
  ) {}

  membersOf(request: object, id: ExerciseId): Promise<Member[]> {
    return this.of(request).members.load(id);
  }

  cities(request: object): Promise<Map<CityId, City>> {
    return this.of(request).cities;
  }

  private of(request: object): Loaders {
    const known = this.perRequest.get(request);
    if (known) return known;
    const loaders: Loaders = {
      members: new DataLoader(async (ids) => {
        const members = await this.exercises.members(ids);
        return ids.map((id) => members.filter(({ exerciseId }) => exerciseId === id));
      }, { cache: false }),
      cities: this.people.cities().then((cities) => new Map(cities.map((city) => [city.id, city]))),
    };
    this.perRequest.set(request, loaders);
    return loaders;
  }
}
