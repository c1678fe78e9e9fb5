import { Injectable } from '@nestjs/common';
import { PersonRepository } from '#identity';
import type { CityId, Tlp } from '#kernel';
import { incidentErrors } from '../domain/incident.errors.ts';
import { type Audience, ReleaseRepository } from '../persistence/release.repository.ts';

/** Who may be told under a label. */
@Injectable()
export class Readers {
  constructor(
    private readonly people: PersonRepository,
    private readonly releases: ReleaseRepository,
  ) {}

  /** Of AMBER other cities, of RED persons, else everybody in the network. Throws BAD_USER_INPUT. */
  async require(source: CityId, tlp: Tlp, { cities, persons }: Audience): Promise<Audience> {
    if (tlp === 'TLP:AMBER') {
      if (cities.length === 0) throw incidentErrors.audienceMissing();
      const others = (await this.people.cities()).map(({ id }) => id).filter((id) => id !== source);
      if (!cities.every((city) => others.includes(city))) throw incidentErrors.audienceUnknown();
      return { cities: [...new Set(cities)], persons: [] };
    }
    if (tlp !== 'TLP:RED') return { cities: [], persons: [] };
    if (persons.length === 0) throw incidentErrors.audienceMissing();
    if (!(await this.releases.areActive(persons))) throw incidentErrors.audienceUnknown();
    return { cities: [], persons: [...new Set(persons)] };
  }
}
