import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LocalizedText, ScenarioId } from '#kernel';
import type { ScenarioOrigin } from '../domain/scenario.entity.ts';
import { ScenarioOriginEnum } from './enums.ts';
import { ImportReportScalar, LocalizedTextScalar, ScenarioContent } from './scalars.ts';

@ObjectType('Scenario')
export class ScenarioType {
  @Field(() => ID) id: ScenarioId;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => LocalizedTextScalar) summary: LocalizedText;
  @Field(() => ScenarioOriginEnum) origin: ScenarioOrigin;
  @Field(() => ScenarioContent, { description: 'The whole scenario, for those who plan.' }) content: object;
  @Field(() => ImportReportScalar, { nullable: true, description: 'What an import kept, changed and lost; null for the others.' }) importReport: object | null;
}
