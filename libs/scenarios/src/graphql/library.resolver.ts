import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor, idempotencyKey } from '#identity';
import type { CityId, ScenarioId } from '#kernel';
import type { Step } from '../domain/steps.ts';
import type { ScenarioVersion } from '../domain/version.entity.ts';
import { BeginVersion } from '../use-cases/begin-version.ts';
import { ShareScenario } from '../use-cases/share-scenario.ts';
import { TakeStep } from '../use-cases/take-step.ts';
import { ScenarioStepEnum } from './enums.ts';
import { ScenarioType } from './scenario.types.ts';

const versionId = ['id', { type: () => ID }, ParseUUIDPipe] as const;
const city = ['cityId', { type: () => ID }, ParseUUIDPipe] as const;

@Resolver(() => ScenarioType)
export class LibraryResolver {
  constructor(
    private readonly review: TakeStep,
    private readonly begin: BeginVersion,
    private readonly sharing: ShareScenario,
  ) {}

  @Mutation(() => ScenarioType, { description: 'Leads a version through review. A request for changes needs a comment.' })
  stepScenario(
    @CurrentActor() actor: Actor,
    @Args(...versionId) id: ScenarioId,
    @Args('step', { type: () => ScenarioStepEnum }) step: Step,
    @Args('comment', { defaultValue: '' }) comment: string,
    @Args(...idempotencyKey) key: string,
  ): Promise<ScenarioVersion> {
    return this.review.execute(actor, key, id, step, comment);
  }

  @Mutation(() => ScenarioType, { description: 'The next version, a draft with the content of this one.' })
  beginScenarioVersion(@CurrentActor() actor: Actor, @Args(...versionId) id: ScenarioId, @Args(...idempotencyKey) key: string): Promise<ScenarioVersion> {
    return this.begin.next(actor, key, id);
  }

  @Mutation(() => ScenarioType, { description: "A scenario of the viewer's own city that begins as a copy of this one." })
  copyScenario(@CurrentActor() actor: Actor, @Args(...versionId) id: ScenarioId, @Args(...idempotencyKey) key: string): Promise<ScenarioVersion> {
    return this.begin.copy(actor, key, id);
  }

  @Mutation(() => ScenarioType, { description: 'Opens the scenario to a city: what is published and, for review, what was submitted.' })
  shareScenario(@CurrentActor() actor: Actor, @Args(...versionId) id: ScenarioId, @Args(...city) cityId: CityId, @Args('review') review: boolean): Promise<ScenarioVersion> {
    return this.sharing.share(actor, id, cityId, review);
  }

  @Mutation(() => ScenarioType)
  unshareScenario(@CurrentActor() actor: Actor, @Args(...versionId) id: ScenarioId, @Args(...city) cityId: CityId): Promise<ScenarioVersion> {
    return this.sharing.unshare(actor, id, cityId);
  }
}
