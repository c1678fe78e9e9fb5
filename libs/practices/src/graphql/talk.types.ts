import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { CityType, LocaleEnum } from '#identity';
import type { CityId, Locale } from '#kernel';
import type { CityName } from '../domain/names.ts';
import type { Comment, CommentId, Passage, QuestionId } from '../domain/talk.ts';
import { CommentOutcomeEnum, ContentLocaleEnum } from './enums.ts';
import { PracticePersonType } from './practice.types.ts';

@ObjectType('PracticePassage')
export class PracticePassageType implements Passage {
  @Field({ description: '`title`, `summary` or the key of a block.' }) part: string;
  @Field(() => LocaleEnum) locale: Locale;
  @Field() quote: string;
  @Field(() => Int, { description: 'In characters from the beginning of the text.' }) quoteAt: number;
}

@ObjectType('PracticeComment')
export class PracticeCommentType {
  @Field(() => ID) id: CommentId;
  @Field(() => ID, { nullable: true, description: 'The comment that it answers.' }) threadId: CommentId | null;
  @Field(() => PracticePersonType) by: PracticePersonType;
  @Field(() => ID, { nullable: true }) cityId: CityId | null;
  @Field() at: Date;
  @Field() body: string;
  @Field(() => PracticePassageType, { nullable: true }) passage: PracticePassageType | null;
  @Field(() => String, { nullable: true, description: 'What should stand instead of the passage.' }) suggestion: string | null;
  @Field(() => CommentOutcomeEnum) outcome: Comment['outcome'];
  @Field(() => String, { nullable: true }) settledBy: string | null;
  @Field(() => Date, { nullable: true }) settledAt: Date | null;
}

@ObjectType('PracticeAnswer')
export class PracticeAnswerType {
  @Field(() => PracticePersonType) by: PracticePersonType;
  @Field(() => ID, { nullable: true }) cityId: CityId | null;
  @Field() at: Date;
  @Field() body: string;
}

@ObjectType('PracticeQuestion')
export class PracticeQuestionType extends PracticeAnswerType {
  @Field(() => ID) id: QuestionId;
  @Field(() => [PracticeAnswerType]) answers: readonly PracticeAnswerType[];
}

@ObjectType('PracticeEndorsement')
export class PracticeEndorsementType {
  @Field(() => PracticePersonType) by: PracticePersonType;
  @Field(() => CityType) city: CityName;
}

@InputType()
export class PracticePassageInput implements Passage {
  @Field() @IsString() part: string;
  @Field(() => ContentLocaleEnum) @IsEnum(ContentLocaleEnum) locale: Locale;
  @Field() @IsString() quote: string;
  @Field(() => Int) @IsInt() quoteAt: number;
}

@InputType()
export class PracticeCommentInput {
  @Field({ defaultValue: '' }) @IsString() body: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() threadId: CommentId | null = null;
  @Field(() => PracticePassageInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PracticePassageInput) passage: PracticePassageInput | null = null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() suggestion: string | null = null;
}
