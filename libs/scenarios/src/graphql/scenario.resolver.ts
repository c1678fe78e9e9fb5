import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import type { Scenario } from '#exercise-engine';
import { CityType, CurrentActor, PersonRepository } from '#identity';
import type { ScenarioId } from '#kernel';
import { scenarioErrors } from '../domain/scenario.errors.ts';
import type { ScenarioVersion } from '../domain/version.entity.ts';
import type { WorkId } from '../domain/work.entity.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';
import { ScenarioContent } from './scalars.ts';
import { ScenarioType, ScenarioVersionType } from './scenario.types.ts';

@Resolver(() => ScenarioType)
export class ScenarioResolver {
  constructor(
    private readonly library: ScenarioRepository,
    private readonly people: PersonRepository,
    private readonly access: Access,
  ) {}

  @Query(() => [ScenarioType], { description: 'Of each scenario the newest version that the viewer may see; some hundreds, and those after a `workId`, until there are none.' })
  async scenarios(@CurrentActor() actor: Actor, @Args('after', { type: () => ID, nullable: true }, new ParseUUIDPipe({ optional: true })) after: WorkId | null): Promise<ScenarioVersion[]> {
    return (await this.library.newest(after ?? null)).filter((version) => this.access.allows(actor, 'read', version));
  }

  @Query(() => ScenarioType)
  async scenario(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: ScenarioId): Promise<ScenarioVersion> {
    const version = await this.library.get(id);
    if (!this.access.allows(actor, 'read', version)) throw scenarioErrors.notFound();
    return version;
  }

  @ResolveField(() => ID, { description: 'The same for all versions of a scenario.' })
  workId(@Parent() { work }: ScenarioVersion): string {
    return work.id;
  }

  @ResolveField(() => CityType, { nullable: true, description: 'The city that writes it; null for the network.' })
  async ownerCity(@Parent() { owner }: ScenarioVersion): Promise<CityType | null> {
    return (await this.people.cities()).find(({ id }) => id === owner) ?? null;
  }

  @ResolveField(() => [ScenarioVersionType], { description: 'All versions that the viewer may see, the newest first.' })
  async versions(@CurrentActor() actor: Actor, @Parent() { work }: ScenarioVersion): Promise<ScenarioVersion[]> {
    return (await this.library.versionsOf(work.id)).filter((version) => this.access.allows(actor, 'read', version));
  }

  @ResolveField(() => ScenarioContent, { description: 'The whole scenario, for those who plan.' })
  content(@Parent() { id }: ScenarioVersion): Promise<Scenario> {
    return this.library.contentOf(id);
  }
}
