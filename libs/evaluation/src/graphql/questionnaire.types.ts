import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsIn, IsString, ValidateNested } from 'class-validator';
import { LocalizedTextScalar } from '#exercises';
import type { LocalizedText } from '#kernel';
import { selfRatings, type SelfRating } from '../domain/questionnaire.ts';
import { QuestionKindEnum, SelfRatingEnum } from './hot-debrief.enums.ts';

const most = 100;

@ObjectType('Question')
export class QuestionType {
  @Field() key: string;
  @Field(() => QuestionKindEnum, { description: 'SCALE: from 1, not at all, to 5, fully.' }) kind: 'scale' | 'text';
  @Field(() => LocalizedTextScalar) text: LocalizedText;
}

@ObjectType('ScaleAnswer')
export class ScaleAnswerType {
  @Field() question: string;
  @Field(() => Int) value: number;
}

@ObjectType('TextAnswer')
export class TextAnswerType {
  @Field() question: string;
  @Field() text: string;
}

@ObjectType('SelfAnswer')
export class SelfAnswerType {
  @Field() objective: string;
  @Field(() => SelfRatingEnum) rating: SelfRating;
}

@ObjectType('QuestionnaireAnswer')
export class QuestionnaireAnswerType {
  @Field(() => [ScaleAnswerType]) scales: ScaleAnswerType[];
  @Field(() => [TextAnswerType]) texts: TextAnswerType[];
  @Field(() => [SelfAnswerType]) self: SelfAnswerType[];
}

@ObjectType('NamedAnswer')
export class NamedAnswerType {
  @Field() name: string;
  @Field() team: string;
  @Field(() => QuestionnaireAnswerType) answer: QuestionnaireAnswerType;
}

@ObjectType('ScaleResult')
export class ScaleResultType {
  @Field() question: string;
  @Field(() => [Int], { description: 'How many chose 1, 2, 3, 4 and 5.' }) counts: readonly number[];
}

@ObjectType('SelfResult')
export class SelfResultType {
  @Field() objective: string;
  @Field(() => Int) P: number;
  @Field(() => Int) S: number;
  @Field(() => Int) M: number;
  @Field(() => Int) U: number;
  @Field(() => Int) cannotSay: number;
}

@ObjectType('TextResult')
export class TextResultType {
  @Field() question: string;
  @Field(() => [String], { description: 'Shuffled.' }) texts: readonly string[];
}

@ObjectType('QuestionnaireResult', { description: 'What a group of four or more answered together.' })
export class QuestionnaireResultType {
  @Field(() => String, { nullable: true, description: 'Null for all together.' }) team: string | null;
  @Field(() => Int) answers: number;
  @Field(() => [ScaleResultType]) scales: ScaleResultType[];
  @Field(() => [SelfResultType]) self: SelfResultType[];
  @Field(() => [TextResultType], { description: 'Of all together only.' }) texts: TextResultType[];
}

@InputType()
class ScaleAnswerInput {
  @Field() @IsString() question: string;
  @Field(() => Int) @IsInt() value: number;
}

@InputType()
class TextAnswerInput {
  @Field() @IsString() question: string;
  @Field() @IsString() text: string;
}

@InputType()
class SelfAnswerInput {
  @Field() @IsString() objective: string;
  @Field(() => SelfRatingEnum) @IsIn(selfRatings) rating: SelfRating;
}

@InputType()
export class QuestionnaireInput {
  @Field(() => [ScaleAnswerInput]) @IsArray() @ArrayMaxSize(most) @ValidateNested({ each: true }) @Type(() => ScaleAnswerInput) scales: ScaleAnswerInput[];
  @Field(() => [TextAnswerInput]) @IsArray() @ArrayMaxSize(most) @ValidateNested({ each: true }) @Type(() => TextAnswerInput) texts: TextAnswerInput[];
  @Field(() => [SelfAnswerInput]) @IsArray() @ArrayMaxSize(most) @ValidateNested({ each: true }) @Type(() => SelfAnswerInput) self: SelfAnswerInput[];
}

@ObjectType('AskedObjective')
export class AskedObjectiveType {
  @Field(() => ID) key: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
}
