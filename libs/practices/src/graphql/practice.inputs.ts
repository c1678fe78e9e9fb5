import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsArray, IsEnum, IsInt, IsNumber, IsObject, IsOptional, IsString, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import type { FileId } from '#files';
import { LocalizedTextScalar } from '#identity';
import type { CityId, LocalizedText, Tlp } from '#kernel';
import type { Cost, PracticeContent, Section } from '../domain/content.ts';
import type { Wish } from '../domain/shelf.ts';
import type { Check, Verdict } from '../domain/steps.ts';
import { ContentLocaleEnum, PracticeSectionEnum, ReviewCheckEnum, ReviewVerdictEnum } from './enums.ts';

@InputType()
export class PracticeFilterInput implements Wish {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() ownerCityId: CityId | null = null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) @Max(5) mostEffort: number | null = null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() tag: string | null = null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() technique: string | null = null;
}

@InputType()
export class CreatePracticeInput {
  @Field() @IsString() title: string;
  @Field(() => ContentLocaleEnum, { description: 'In which it is written.' }) @IsEnum(ContentLocaleEnum) language: PracticeContent['sourceLocale'];
}

@InputType()
export class ExpenseInput {
  @Field(() => Float, { description: 'EUR.' }) @IsNumber() fixed: number;
  @Field(() => Float) @IsNumber() personDays: number;
}

@InputType()
export class PracticeCostInput implements Cost {
  @Field(() => ExpenseInput) @ValidateNested() @Type(() => ExpenseInput) build: ExpenseInput;
  @Field(() => ExpenseInput) @ValidateNested() @Type(() => ExpenseInput) run: ExpenseInput;
}

@InputType()
export class PracticeBlockInput {
  @Field() @IsString() key: string;
  @Field(() => PracticeSectionEnum) @IsEnum(PracticeSectionEnum) section: Section;
  @Field(() => LocalizedTextScalar) @IsObject() text: LocalizedText;
}

@InputType()
export class RequirementReferenceInput {
  @Field() @IsString() framework: string;
  @Field() @IsString() ref: string;
}

@InputType()
export class PracticeDraftInput {
  @Field(() => Int, { description: 'The revision from which it was written.' }) @IsInt() revision: number;
  @Field(() => LocalizedTextScalar) @IsObject() title: LocalizedText;
  @Field(() => LocalizedTextScalar) @IsObject() summary: LocalizedText;
  @Field(() => [PracticeBlockInput]) @IsArray() @ValidateNested({ each: true }) @Type(() => PracticeBlockInput) blocks: PracticeBlockInput[];
  @Field(() => Int) @IsInt() effort: number;
  @Field(() => PracticeCostInput) @ValidateNested() @Type(() => PracticeCostInput) cost: PracticeCostInput;
  @Field(() => [String]) @IsString({ each: true }) techniques: string[];
  @Field(() => [RequirementReferenceInput]) @IsArray() @ValidateNested({ each: true }) @Type(() => RequirementReferenceInput) requirements: RequirementReferenceInput[];
  @Field(() => [String]) @IsString({ each: true }) tags: string[];
  @Field(() => ContentLocaleEnum) @IsEnum(ContentLocaleEnum) sourceLocale: PracticeContent['sourceLocale'];
  @Field(() => String) @IsString() tlp: Tlp;
  @Field(() => [ID], { defaultValue: [], description: 'Attached files, beside those that the texts show.' }) @IsUUID('all', { each: true }) files: FileId[];
  @Field({ defaultValue: '' }) @IsString() changeNote: string;
  @Field(() => String, { nullable: true, description: 'ISO date.' }) @IsOptional() @IsString() reviewBy: string | null = null;
}

@InputType()
export class ReviewAnswerInput {
  @Field(() => ReviewCheckEnum) @IsEnum(ReviewCheckEnum) check: Check;
  @Field(() => ReviewVerdictEnum) @IsEnum(ReviewVerdictEnum) verdict: Verdict;
}
