import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocaleEnum, LocalizedTextScalar } from '#identity';
import type { Locale, LocalizedText, ScenarioId } from '#kernel';
import type { VersionState } from '../domain/version.entity.ts';
import type { ScenarioOrigin } from '../domain/work.entity.ts';
import { ScenarioOriginEnum, ScenarioStateEnum } from './enums.ts';
import { ImportReportScalar } from './scalars.ts';

@ObjectType('LanguageCoverage')
export class LanguageCoverageType {
  @Field(() => LocaleEnum) locale: Locale;
  @Field(() => Int) texts: number;
}

@ObjectType('ScenarioVersion', { description: 'One of the versions of a scenario.' })
export class ScenarioVersionType {
  @Field(() => ID) id: ScenarioId;
  @Field(() => Int, { name: 'version' }) number: number;
  @Field(() => ScenarioStateEnum) state: VersionState;
  @Field() changedAt: Date;
}

@ObjectType('Scenario', { description: 'One version of a scenario.' })
export class ScenarioType {
  @Field(() => ID) id: ScenarioId;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => LocalizedTextScalar) summary: LocalizedText;
  @Field(() => Int, { name: 'version' }) number: number;
  @Field(() => ScenarioOriginEnum) origin: ScenarioOrigin;
  @Field(() => ScenarioStateEnum) state: VersionState;
  @Field(() => Int, { description: 'Counts the edits.' }) revision: number;
  @Field() createdAt: Date;
  @Field() changedAt: Date;
  @Field(() => ImportReportScalar, { nullable: true, description: 'What an import kept, changed and lost; null for the others.' }) importReport: object | null;
}
