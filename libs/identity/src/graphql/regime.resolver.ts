import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import type { CityId } from '#kernel';
import type { Regime, RegimeId } from '../domain/regime.entity.ts';
import { RegimeRepository } from '../persistence/regime.repository.ts';
import { AddRegime } from '../use-cases/add-regime.ts';
import { ChangeRegime } from '../use-cases/change-regime.ts';
import { RegimeInput, RegimeType } from './regime.types.ts';
import { CurrentActor } from './request-context.ts';

@Resolver(() => RegimeType)
export class RegimeResolver {
  constructor(
    private readonly repository: RegimeRepository,
    private readonly access: Access,
    private readonly add: AddRegime,
    private readonly change: ChangeRegime,
  ) {}

  @Query(() => [RegimeType], { description: 'Of one city, for its administrators and those of the network.' })
  async regimes(@CurrentActor() actor: Actor, @Args('cityId', { type: () => ID }, ParseUUIDPipe) cityId: CityId): Promise<Regime[]> {
    return (await this.repository.ofCity(cityId)).filter((regime) => this.access.allows(actor, 'read', regime));
  }

  @Mutation(() => RegimeType)
  addRegime(
    @CurrentActor() actor: Actor,
    @Args('cityId', { type: () => ID }, ParseUUIDPipe) cityId: CityId,
    @Args('input') input: RegimeInput,
    @Args('idempotencyKey', { type: () => ID, description: 'New for each intent; a retry with the same one is answered as the first call was.' }) key: string,
  ): Promise<Regime> {
    return this.add.execute(actor, key, cityId, { ...input, validTo: input.validTo ?? null });
  }

  @Mutation(() => RegimeType)
  changeRegime(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: RegimeId,
    @Args('version', { type: () => Int, description: 'The one that the writer saw.' }) version: number,
    @Args('input') input: RegimeInput,
  ): Promise<Regime> {
    return this.change.execute(actor, id, version, { ...input, validTo: input.validTo ?? null });
  }
}
