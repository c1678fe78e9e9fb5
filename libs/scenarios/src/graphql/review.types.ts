import { Field, ObjectType } from '@nestjs/graphql';
import { CityType } from '#identity';
import type { Step } from '../domain/steps.ts';
import { ScenarioAuthorType } from './edit.types.ts';
import { ScenarioStepEnum } from './enums.ts';

@ObjectType('ScenarioStepTaken')
export class ScenarioStepTakenType {
  @Field(() => ScenarioStepEnum) step: Step;
  @Field(() => ScenarioAuthorType) by: ScenarioAuthorType;
  @Field() at: Date;
  @Field() comment: string;
}

@ObjectType('ScenarioShare')
export class ScenarioShareType {
  @Field(() => CityType) city: CityType;
  @Field({ description: 'It may also review what was submitted.' }) review: boolean;
}

@ObjectType('ScenarioCan', { description: 'What the interface offers the viewer; the server decides again at each call.' })
export class ScenarioCanType {
  @Field() edit: boolean;
  @Field(() => [ScenarioStepEnum], { description: 'Steps of review that may be taken now.' }) steps: Step[];
  @Field() beginVersion: boolean;
  @Field() copy: boolean;
  @Field() share: boolean;
}
