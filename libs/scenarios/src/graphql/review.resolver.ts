import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Actor, citiesWhere } from '#access';
import { CurrentActor, PersonRepository } from '#identity';
import { steps, stepTable, underWay } from '../domain/steps.ts';
import { type ScenarioVersion, staysHome } from '../domain/version.entity.ts';
import { ReviewRepository, type StepTaken } from '../persistence/review.repository.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';
import { ScenarioCanType, ScenarioShareType, ScenarioStepTakenType } from './review.types.ts';
import { ScenarioType } from './scenario.types.ts';

/** How a version stands in review and towards other cities. */
@Resolver(() => ScenarioType)
export class ReviewResolver {
  constructor(
    private readonly library: ScenarioRepository,
    private readonly reviews: ReviewRepository,
    private readonly people: PersonRepository,
    private readonly access: Access,
  ) {}

  @ResolveField(() => [ScenarioStepTakenType], { description: 'The newest first, for those who write or review it.' })
  steps(@Parent() { id }: ScenarioVersion): Promise<StepTaken[]> {
    return this.reviews.of(id);
  }

  @ResolveField(() => [ScenarioShareType], { description: 'All for those who write it; for the others their own.' })
  async sharedWith(@Parent() { work }: ScenarioVersion): Promise<ScenarioShareType[]> {
    const cities = await this.people.cities();
    return work.shares.flatMap(({ cityId, review }) => cities.filter(({ id }) => id === cityId).map((city) => ({ city, review })));
  }

  @ResolveField(() => ScenarioCanType)
  async can(@CurrentActor() actor: Actor, @Parent() version: ScenarioVersion): Promise<ScenarioCanType> {
    const writes = this.access.allows(actor, 'write', version);
    const hasPart = await this.reviews.hasPart(version.id, actor.personId);
    const others = await this.library.versionsOf(version.work.id);
    return {
      edit: writes && version.state === 'draft',
      steps: steps.filter((step) => stepTable[step].from.includes(version.state) && this.access.allows(actor, stepTable[step].action, version) && !(step === 'approve' && hasPart)),
      beginVersion: writes && others.every(({ state }) => !underWay.includes(state)),
      copy: actor.homeCityId === null || citiesWhere(actor, 'ciso', 'coordinator').includes(actor.homeCityId),
      share: writes && !staysHome.includes(version.facts.tlp),
    };
  }
}
