import { Float, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LocaleEnum } from '#identity';
import { type Locale, locales } from '#kernel';
import { completeLanguages } from '../domain/facts.ts';
import type { ScenarioVersion } from '../domain/version.entity.ts';
import { LanguageCoverageType, ScenarioType } from './scenario.types.ts';

/** What is told of a scenario without opening it. */
@Resolver(() => ScenarioType)
export class ScenarioFactsResolver {
  @ResolveField(() => Float)
  durationMs(@Parent() { facts }: ScenarioVersion): number {
    return facts.durationMs;
  }

  @ResolveField(() => String, { description: 'TLP 2.0 label, never translated.' })
  tlp(@Parent() { facts }: ScenarioVersion): string {
    return facts.tlp;
  }

  @ResolveField(() => String)
  licence(@Parent() { facts }: ScenarioVersion): string {
    return facts.licence;
  }

  @ResolveField(() => Int)
  teamCount(@Parent() { facts }: ScenarioVersion): number {
    return facts.teamCount;
  }

  @ResolveField(() => Int)
  injectCount(@Parent() { facts }: ScenarioVersion): number {
    return facts.injectCount;
  }

  @ResolveField(() => Int)
  phaseCount(@Parent() { facts }: ScenarioVersion): number {
    return facts.phaseCount;
  }

  @ResolveField(() => Int)
  decisionCount(@Parent() { facts }: ScenarioVersion): number {
    return facts.decisionCount;
  }

  @ResolveField(() => [String], { description: 'Words by which it is found.' })
  tags(@Parent() { facts }: ScenarioVersion): readonly string[] {
    return facts.tags;
  }

  @ResolveField(() => [String], { description: 'MITRE ATT&CK technique ids.' })
  techniques(@Parent() { facts }: ScenarioVersion): readonly string[] {
    return facts.techniques;
  }

  @ResolveField(() => Int)
  textCount(@Parent() { facts }: ScenarioVersion): number {
    return facts.textCount;
  }

  @ResolveField(() => [LanguageCoverageType], { description: 'How many of the texts are there, by language.' })
  coverage(@Parent() { facts }: ScenarioVersion): LanguageCoverageType[] {
    return locales.map((locale) => ({ locale, texts: facts.coverage[locale] }));
  }

  @ResolveField(() => [LocaleEnum], { description: 'Languages in which every text is there.' })
  languages(@Parent() { facts }: ScenarioVersion): Locale[] {
    return completeLanguages(facts);
  }
}
