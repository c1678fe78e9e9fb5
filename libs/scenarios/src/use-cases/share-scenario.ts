import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { PersonRepository } from '#identity';
import type { CityId, ScenarioId, Tlp } from '#kernel';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import { type ScenarioVersion, staysHome } from '../domain/version.entity.ts';
import { ReviewRepository } from '../persistence/review.repository.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';

/** Labels of a source whose readers its own city alone chooses. */
const sourceDecides: readonly (Tlp | null)[] = ['TLP:AMBER', ...staysHome];

/** Opens a scenario to another city, or closes it again. */
@Injectable()
export class ShareScenario {
  constructor(
    private readonly scenarios: ScenarioRepository,
    private readonly reviews: ReviewRepository,
    private readonly people: PersonRepository,
    private readonly access: Access,
  ) {}

  /** Its published versions and, for review, those that were submitted. Refused where the label forbids it. */
  async share(actor: Actor, id: ScenarioId, cityId: CityId, review: boolean): Promise<ScenarioVersion> {
    const { work, facts } = await this.own(actor, id);
    if (staysHome.includes(facts.tlp) || sourceDecides.includes(work.tlpFloor)) throw scenarioErrors.staysHome(work.tlpFloor ?? facts.tlp);
    const isThere = (await this.people.cities()).some((city) => city.id === cityId);
    if (!isThere || cityId === work.ownerCityId) throw scenarioErrors.cityNotFound();
    await this.reviews.share(work.id, cityId, review, actor.personId);
    return this.scenarios.get(id);
  }

  async unshare(actor: Actor, id: ScenarioId, cityId: CityId): Promise<ScenarioVersion> {
    const { work } = await this.own(actor, id);
    await this.reviews.unshare(work.id, cityId);
    return this.scenarios.get(id);
  }

  private async own(actor: Actor, id: ScenarioId): Promise<ScenarioVersion> {
    const version = await this.scenarios.get(id);
    this.access.require(actor, 'write', version);
    return version;
  }
}
