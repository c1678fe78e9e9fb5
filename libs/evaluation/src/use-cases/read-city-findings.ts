import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { PersonRepository } from '#identity';
import type { CityId, ExerciseId } from '#kernel';
import { Transaction } from '#persistence';
import type { Finding } from '../domain/finding.entity.ts';
import { FindingRepository } from '../persistence/finding.repository.ts';

export interface CityFindings {
  readonly exerciseId: ExerciseId;
  /** Title of the exercise. */
  readonly exercise: string;
  readonly endedAt: Date;
  readonly cityId: CityId;
  /** Those that stand, in the order of their writing. */
  readonly findings: readonly Finding[];
  readonly cities: ReadonlyMap<CityId, string>;
}

/** What the city of a CISO has to mend after exercises that have ended, with or without a seat in them. */
@Injectable()
export class ReadCityFindings {
  constructor(
    private readonly transaction: Transaction,
    private readonly findings: FindingRepository,
    private readonly people: PersonRepository,
  ) {}

  /** The latest exercise first; those without a finding are left out. Nothing for whoever is no CISO. */
  execute(actor: Actor): Promise<CityFindings[]> {
    return this.transaction.read(actor, async () => {
      const held = await this.findings.officeOf();
      const cities = new Map((await this.people.cities()).map(({ id, name }) => [id, name]));
      const all: Finding[] = [];
      for (const cityId of new Set(held.map((one) => one.cityId))) all.push(...(await this.findings.ofCity(cityId)));
      return held
        .map((one) => ({ ...one, cities, findings: all.filter(({ exerciseId, ownerCityId }) => exerciseId === one.exerciseId && ownerCityId === one.cityId) }))
        .filter(({ findings }) => findings.length > 0);
    });
  }
}
