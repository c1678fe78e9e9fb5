import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsEnum, IsInt, IsNumber, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { CityId, IncidentKind, Locale, LocalizedText } from '#kernel';
import type { RegimeId } from '../domain/regime.entity.ts';
import { LocaleEnum } from './identity.types.ts';
import { LocalizedTextScalar } from './localized-text.scalar.ts';

export const IncidentKindEnum = { PERSONAL_DATA: 'personal-data', SIGNIFICANT_INCIDENT: 'significant-incident' } as const satisfies Record<string, IncidentKind>;
registerEnumType(IncidentKindEnum, { name: 'IncidentKind' });

@ObjectType('StatutoryStage', { description: 'One notification of several.' })
export class StatutoryStageType {
  @Field() key: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => Float, { description: 'Milliseconds; of calendar months their nominal length, by which exercises go.' }) withinMs: number;
  @Field(() => Int, { nullable: true, description: 'Calendar months in the time zone of the city, instead of milliseconds.' }) months?: number | null;
  @Field(() => String, { nullable: true, description: 'Key of an earlier stage, from whose submission it counts; else it counts from the moment of awareness.' }) after?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Owed only if the incident goes on when it is due; what else counts from the same place then counts from the end of the incident.' }) whileOngoing?: boolean | null;
}

@ObjectType('Regime', { description: 'Which authority a city has to notify of what, and within how long.' })
export class RegimeType {
  @Field(() => ID) id: RegimeId;
  @Field(() => ID) cityId: CityId;
  @Field({ description: 'Short name, the same in every city that has the same authority.' }) authority: string;
  @Field(() => LocalizedTextScalar) authorityName: LocalizedText;
  @Field(() => LocaleEnum, { description: 'In which the authority wants to be written to.' }) language: Locale;
  @Field(() => [IncidentKindEnum]) kinds: readonly IncidentKind[];
  @Field(() => [StatutoryStageType]) stages: readonly StatutoryStageType[];
  @Field({ description: 'Law and article.' }) source: string;
  @Field({ description: 'Address where the source can be read; may be empty.' }) sourceUrl: string;
  @Field({ description: 'Whether the city has checked it.' }) confirmed: boolean;
  @Field({ description: 'First day, as YYYY-MM-DD.' }) validFrom: string;
  @Field(() => String, { nullable: true, description: 'Last day, as YYYY-MM-DD.' }) validTo: string | null;
  @Field(() => Int) version: number;
}

@InputType()
export class StatutoryStageInput {
  @Field() @IsString() @MaxLength(41) key: string;
  @Field(() => LocalizedTextScalar) @IsObject() title: LocalizedText;
  @Field(() => Float) @IsNumber() withinMs: number;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() months?: number | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(41) after?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() whileOngoing?: boolean | null;
}

@InputType()
export class RegimeInput {
  @Field() @IsString() @MaxLength(100) authority: string;
  @Field(() => LocalizedTextScalar) @IsObject() authorityName: LocalizedText;
  @Field(() => LocaleEnum) @IsEnum(LocaleEnum) language: Locale;
  @Field(() => [IncidentKindEnum]) @IsArray() @ArrayMaxSize(10) @IsEnum(IncidentKindEnum, { each: true }) kinds: IncidentKind[];
  @Field(() => [StatutoryStageInput]) @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => StatutoryStageInput) stages: StatutoryStageInput[];
  @Field() @IsString() @MaxLength(1_000) source: string;
  @Field() @IsString() @MaxLength(1_000) sourceUrl: string;
  @Field() @IsBoolean() confirmed: boolean;
  @Field() @IsString() @MaxLength(20) validFrom: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(20) validTo: string | null;
}
