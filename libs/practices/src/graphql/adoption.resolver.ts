import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import { CurrentActor, idempotencyKey } from '#identity';
import type { Adoption } from '../domain/adoption.ts';
import type { PracticeId } from '../domain/names.ts';
import type { PracticeVersion } from '../domain/version.ts';
import { type AdoptionChange, AdoptionRepository } from '../persistence/adoption.repository.ts';
import { RecordAdoption } from '../use-cases/record-adoption.ts';
import { AdoptionInput } from './adoption.inputs.ts';
import { AdoptionChangeType, OwnAdoptionType, PracticeType } from './practice.types.ts';

@Resolver(() => PracticeType)
export class AdoptionResolver {
  constructor(
    private readonly adoptions: AdoptionRepository,
    private readonly record: RecordAdoption,
    private readonly access: Access,
  ) {}

  @ResolveField(() => [OwnAdoptionType], { description: "Of the viewer's cities, as they keep it themselves." })
  async ownAdoptions(@CurrentActor() actor: Actor, @Parent() { workId }: PracticeVersion): Promise<Adoption[]> {
    return (await this.adoptions.own(workId)).filter((adoption) => this.access.allows(actor, 'read', adoption));
  }

  @Mutation(() => PracticeType, { description: "How the viewer's city has taken it up. A CONFLICT carries `adoption` as it stands now." })
  recordAdoption(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: PracticeId, @Args('input') input: AdoptionInput, @Args(...idempotencyKey) key: string): Promise<PracticeVersion> {
    return this.record.execute(actor, key, id, { ...input });
  }
}

@Resolver(() => OwnAdoptionType)
export class AdoptionHistoryResolver {
  constructor(private readonly adoptions: AdoptionRepository) {}

  @ResolveField(() => [AdoptionChangeType], { description: 'The newest first.' })
  history(@Parent() { id }: Adoption): Promise<AdoptionChange[]> {
    return this.adoptions.history(id);
  }
}
