import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Float, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import { CurrentActor, LocaleEnum } from '#identity';
import { isLocalizedText, type Locale, locales, type ScenarioId } from '#kernel';
import { exerciseErrors } from '../domain/exercise.errors.ts';
import type { LibraryScenario } from '../domain/scenario.entity.ts';
import { ScenarioRepository } from '../persistence/scenario.repository.ts';
import { ScenarioType } from './scenario.types.ts';

@Resolver(() => ScenarioType)
export class ScenarioResolver {
  constructor(
    private readonly library: ScenarioRepository,
    private readonly access: Access,
  ) {}

  @Query(() => [ScenarioType])
  async scenarios(@CurrentActor() actor: Actor): Promise<LibraryScenario[]> {
    return (await this.library.visible()).filter((scenario) => this.access.allows(actor, 'plan-with', scenario));
  }

  @Query(() => ScenarioType)
  async scenario(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: ScenarioId): Promise<LibraryScenario> {
    const scenario = await this.library.get(id);
    if (!this.access.allows(actor, 'plan-with', scenario)) throw exerciseErrors.scenarioNotFound();
    return scenario;
  }

  @ResolveField(() => Float)
  durationMs(@Parent() { content }: LibraryScenario): number {
    return content.durationMs;
  }

  @ResolveField(() => String, { description: 'TLP 2.0 label, never translated.' })
  tlp(@Parent() { content }: LibraryScenario): string {
    return content.tlp;
  }

  @ResolveField(() => Int)
  teamCount(@Parent() { content }: LibraryScenario): number {
    return content.teams.length;
  }

  @ResolveField(() => Int)
  injectCount(@Parent() { content }: LibraryScenario): number {
    return content.injects.length;
  }

  @ResolveField(() => Int)
  phaseCount(@Parent() { content }: LibraryScenario): number {
    return content.phases.length;
  }

  @ResolveField(() => Int)
  decisionCount(@Parent() { content }: LibraryScenario): number {
    return content.injects.filter(({ ask }) => ask?.kind === 'decision').length;
  }

  @ResolveField(() => [LocaleEnum], { description: 'Languages in which every text is there.' })
  languages(@Parent() { content }: LibraryScenario): Locale[] {
    const texts = textsIn(content);
    return locales.filter((locale) => texts.every((text) => text[locale] !== undefined));
  }
}

function textsIn(value: unknown): Partial<Record<Locale, string>>[] {
  if (isLocalizedText(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
