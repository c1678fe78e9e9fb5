import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor, idempotencyKey } from '#identity';
import type { ScenarioId } from '#kernel';
import type { ScenarioVersion } from '../domain/version.entity.ts';
import { KeepForecast } from '../use-cases/keep-forecast.ts';
import { ScenarioForecastType } from './forecast.types.ts';
import { ForecastNumbers } from './scalars.ts';
import { ScenarioType } from './scenario.types.ts';

@Resolver(() => ScenarioType)
export class ForecastResolver {
  constructor(private readonly keep: KeepForecast) {}

  @Mutation(() => ScenarioType, { description: 'Keeps what a rehearsal of this revision foretold, in place of an earlier forecast, to stand beside the play.' })
  saveForecast(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: ScenarioId,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('forecast', { type: () => ForecastNumbers }) forecast: unknown,
    @Args(...idempotencyKey) key: string,
  ): Promise<ScenarioVersion> {
    return this.keep.execute(actor, key, id, revision, forecast);
  }

  @ResolveField(() => ScenarioForecastType, { nullable: true, description: 'The forecast of this very content that the viewer\'s city or the network keeps.' })
  async forecast(@CurrentActor() actor: Actor, @Parent() version: ScenarioVersion): Promise<ScenarioForecastType | null> {
    const kept = await this.keep.of(actor, version);
    return kept && { keptAt: kept.keptAt, runs: kept.forecast.runs, seed: kept.forecast.seed };
  }
}
