import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsNumber, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { AdoptionState, Disclosure, Outcome } from '../domain/adoption.ts';
import type { AdoptionWish } from '../use-cases/record-adoption.ts';
import { AdoptionDisclosureEnum, AdoptionStateEnum } from './enums.ts';
import { PracticeCostInput } from './practice.inputs.ts';

@InputType()
export class AdoptionOutcomeInput implements Outcome {
  @Field() @IsString() metric: string;
  @Field() @IsString() unit: string;
  @Field(() => Float) @IsNumber() before: number;
  @Field(() => Float) @IsNumber() after: number;
  @Field({ defaultValue: '' }) @IsString() method: string;
}

@InputType()
export class AdoptionInput implements AdoptionWish {
  @Field(() => Int, { description: 'The revision from which it was written; 0 for the first.' }) @IsInt() revision: number;
  @Field(() => AdoptionStateEnum) @IsEnum(AdoptionStateEnum) state: AdoptionState;
  @Field({ defaultValue: '' }) @IsString() scope: string;
  @Field(() => PracticeCostInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => PracticeCostInput) cost: PracticeCostInput | null = null;
  @Field(() => String, { nullable: true, description: 'ISO date.' }) @IsOptional() @IsString() startedOn: string | null = null;
  @Field(() => AdoptionOutcomeInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => AdoptionOutcomeInput) outcome: AdoptionOutcomeInput | null = null;
  @Field({ defaultValue: '' }) @IsString() abandonedWhy: string;
  @Field({ defaultValue: '' }) @IsString() contact: string;
  @Field(() => AdoptionDisclosureEnum) @IsEnum(AdoptionDisclosureEnum) disclosure: Disclosure;
}
