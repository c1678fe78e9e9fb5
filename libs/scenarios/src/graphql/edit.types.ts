import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsEnum, IsString } from 'class-validator';
import type { Edit } from '#exercise-engine';
import { LocaleEnum } from '#identity';
import type { Locale, PersonId } from '#kernel';
import type { Template } from '../domain/templates.ts';
import { ScenarioTemplateEnum } from './enums.ts';
import { ScenarioEdit } from './scalars.ts';

@InputType()
export class CreateScenarioInput {
  @Field() @IsString() title: string;
  @Field(() => LocaleEnum, { description: 'In which it is written first.' }) @IsEnum(LocaleEnum) language: Locale;
  @Field(() => ScenarioTemplateEnum) @IsEnum(ScenarioTemplateEnum) template: Template;
}

@ObjectType('ScenarioRevision')
export class ScenarioRevisionType {
  @Field(() => Int) revision: number;
}

@ObjectType('ScenarioEditor')
export class ScenarioEditorType {
  @Field(() => ID) id: PersonId;
  @Field() name: string;
  @Field({ description: 'Path of the field in which they are, joined by points.' }) place: string;
}

@ObjectType('ScenarioEditors')
export class ScenarioEditorsType {
  @Field(() => [ScenarioEditorType]) editors: ScenarioEditorType[];
}

@ObjectType('ScenarioAuthor')
export class ScenarioAuthorType {
  @Field(() => ID) id: PersonId;
  @Field() name: string;
}

@ObjectType('ScenarioChange', { description: 'The edits of one revision.' })
export class ScenarioChangeType {
  @Field(() => Int) revision: number;
  @Field(() => ScenarioAuthorType) by: ScenarioAuthorType;
  @Field() at: Date;
  @Field(() => [ScenarioEdit]) edits: readonly Edit[];
}
