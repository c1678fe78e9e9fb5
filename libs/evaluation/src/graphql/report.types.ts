import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { GraphQLScalarType } from 'graphql';
import type { Block } from '#documents';
import type { CityId, ExerciseId, PersonId } from '#kernel';
import type { FindingContent, FindingState, Severity, Shared } from '../domain/finding-content.ts';
import type { FindingId } from '../domain/finding.entity.ts';
import type { ExportFormat, ExportState, ReportExportId } from '../domain/report-export.ts';
import type { SectionKey } from '../report/section-keys.ts';
import type { ReviewStep, SeenFinding } from '../use-cases/review-findings.ts';

const SectionKeyEnum = {
  OVERVIEW: 'overview',
  TIMELINE: 'timeline',
  OBJECTIVES: 'objectives',
  DECISIONS: 'decisions',
  SCHEDULE: 'schedule',
  PARTICIPATION: 'participation',
  STRENGTHS: 'strengths',
  FINDINGS: 'findings',
  IMPROVEMENT_PLAN: 'improvement-plan',
} as const satisfies Record<string, SectionKey>;
export const ReportLanguageEnum = { EN: 'en', FR: 'fr', DE: 'de' } as const;
const SeverityEnum = { LOW: 'low', MEDIUM: 'medium', HIGH: 'high', CRITICAL: 'critical' } as const satisfies Record<string, Severity>;
const SharedEnum = { CITY: 'city', NETWORK: 'network' } as const satisfies Record<string, Shared>;
const FindingStateEnum = { DRAFT: 'draft', IN_REVIEW: 'in-review', APPROVED: 'approved' } as const satisfies Record<string, FindingState>;
export const ReviewStepEnum = { SUBMIT: 'submit', APPROVE: 'approve', SEND_BACK: 'send-back' } as const satisfies Record<string, ReviewStep>;
export const ExportFormatEnum = { DOCX: 'docx', PDF: 'pdf', OSCAL: 'oscal' } as const satisfies Record<string, ExportFormat>;
const ExportStateEnum = { QUEUED: 'queued', RUNNING: 'running', DONE: 'done', FAILED: 'failed', CANCELLED: 'cancelled' } as const satisfies Record<string, ExportState>;

for (const [name, values] of Object.entries({
  ReportSectionKey: SectionKeyEnum,
  ReportLanguage: ReportLanguageEnum,
  FindingSeverity: SeverityEnum,
  FindingShared: SharedEnum,
  FindingState: FindingStateEnum,
  ReviewStep: ReviewStepEnum,
  ReportFormat: ExportFormatEnum,
  ReportExportState: ExportStateEnum,
}))
  registerEnumType(values, { name });

const ReportBlocks = new GraphQLScalarType({ name: 'ReportBlocks', description: 'A list of `Block`: headings, paragraphs, lists, tables and charts.', serialize: (value) => value });

@ObjectType('ReportCity')
export class ReportCityType {
  @Field(() => ID) id: CityId;
  @Field() name: string;
}

@ObjectType('ReportChoice')
export class ReportChoiceType {
  @Field() key: string;
  @Field() title: string;
}

@ObjectType('ReportText', { description: 'What people added to a section, in Markdown. Version 0 is nobody’s yet.' })
export class ReportTextType {
  @Field() markdown: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) writerName: string | null;
}

@ObjectType('ReportSection')
export class ReportSectionType {
  @Field(() => SectionKeyEnum) key: SectionKey;
  @Field() title: string;
  @Field(() => ReportBlocks, { description: 'What follows from the play, and below it what people added.' }) blocks: readonly Block[];
  @Field(() => ReportTextType) text: ReportTextType;
}

@ObjectType('Finding')
export class FindingType {
  @Field(() => ID) id: FindingId;
  @Field(() => ReportCityType) city: ReportCityType;
  @Field() what: string;
  @Field() why: string;
  @Field(() => Int, { nullable: true, description: 'Numbers of the log, both within.' }) fromSeq: number | null;
  @Field(() => Int, { nullable: true }) toSeq: number | null;
  @Field(() => [String]) links: readonly string[];
  @Field(() => String, { nullable: true }) objective: string | null;
  @Field() capability: string;
  @Field(() => SeverityEnum) severity: Severity;
  @Field(() => SharedEnum, { description: 'With whom once it is approved.' }) shared: Shared;
  @Field() action: string;
  @Field() actionOwner: string;
  @Field(() => String, { nullable: true, description: 'ISO date.' }) dueOn: string | null;
  @Field({ description: 'Key of the expectation that would prove it closed.' }) closedBy: string;
  @Field(() => FindingStateEnum) state: FindingState;
  @Field(() => Int) version: number;
  @Field() writerName: string;
  @Field() mayRevise: boolean;
  @Field() mayApprove: boolean;
  @Field() mayWithdraw: boolean;
}

@ObjectType('WithdrawnFinding')
export class WithdrawnFindingType {
  @Field(() => ID) id: FindingId;
  @Field(() => ReportCityType) city: ReportCityType;
  @Field() what: string;
  @Field() reason: string;
  @Field() withdrawerName: string;
  @Field() withdrawnAt: Date;
}

@ObjectType('CityFindings', { description: 'What one city has to mend after one exercise.' })
export class CityFindingsType {
  @Field(() => ID) exerciseId: ExerciseId;
  @Field({ description: 'Title of the exercise.' }) exercise: string;
  @Field() endedAt: Date;
  @Field(() => ReportCityType) city: ReportCityType;
  @Field(() => [FindingType]) findings: readonly FindingType[];
}

@ObjectType('FindingSuggestion', { description: 'Something in the play that may be worth a finding.' })
export class FindingSuggestionType {
  @Field(() => ID) key: string;
  @Field(() => ReportCityType) city: ReportCityType;
  @Field() what: string;
  @Field() why: string;
  @Field(() => Int, { nullable: true }) fromSeq: number | null;
  @Field(() => Int, { nullable: true }) toSeq: number | null;
  @Field(() => String, { nullable: true }) objective: string | null;
  @Field() capability: string;
  @Field(() => SeverityEnum) severity: Severity;
  @Field() closedBy: string;
}

@ObjectType('Report')
export class ReportType {
  @Field(() => ID) exerciseId: ExerciseId;
  @Field() title: string;
  @Field() exercise: string;
  @Field() tlp: string;
  @Field(() => String, { nullable: true, description: 'Why it is a draft for this reader, or null.' }) draft: string | null;
  @Field(() => [ReportSectionType]) sections: readonly ReportSectionType[];
  @Field(() => [FindingType], { description: 'Those of the own city, and what others share.' }) findings: readonly FindingType[];
  @Field(() => [WithdrawnFindingType], { description: 'Those of the own city, and those of one’s own writing.' }) withdrawn: readonly WithdrawnFindingType[];
  @Field(() => [FindingSuggestionType]) suggestions: readonly FindingSuggestionType[];
  @Field(() => [ReportChoiceType]) objectives: readonly ReportChoiceType[];
  @Field(() => [ReportChoiceType]) expectations: readonly ReportChoiceType[];
  @Field() mayEdit: boolean;
  @Field(() => [ReportCityType]) writesFor: readonly ReportCityType[];
}

@ObjectType('ReportExport')
export class ReportExportType {
  @Field(() => ID) id: ReportExportId;
  @Field(() => ExportFormatEnum) format: ExportFormat;
  @Field(() => ReportLanguageEnum) locale: 'en' | 'fr' | 'de';
  @Field(() => ExportStateEnum) state: ExportState;
  @Field(() => Float, { description: 'Per cent.' }) progress: number;
  @Field() requestedAt: Date;
  personId: PersonId;
}

@InputType()
export class FindingInput implements FindingContent {
  @Field() @IsString() what: string;
  @Field() @IsString() why: string;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() fromSeq: number | null = null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() toSeq: number | null = null;
  @Field(() => [String]) @IsArray() @IsString({ each: true }) links: string[];
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() objective: string | null = null;
  @Field() @IsString() capability: string;
  @Field(() => SeverityEnum) @IsIn(Object.values(SeverityEnum)) severity: Severity;
  @Field(() => SharedEnum) @IsIn(Object.values(SharedEnum)) shared: Shared;
  @Field() @IsString() action: string;
  @Field() @IsString() actionOwner: string;
  @Field(() => String, { nullable: true, description: 'ISO date.' }) @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) dueOn: string | null = null;
  @Field() @IsString() closedBy: string;
}

@InputType()
export class SeenFindingInput implements SeenFinding {
  @Field(() => ID) @IsUUID() id: FindingId;
  @Field(() => Int) @IsInt() version: number;
}

@InputType()
export class SaveReportSectionInput {
  @Field(() => ID) @IsUUID() exerciseId: ExerciseId;
  @Field(() => SectionKeyEnum) @IsIn(Object.values(SectionKeyEnum)) section: SectionKey;
  @Field(() => ReportLanguageEnum) @IsIn(Object.values(ReportLanguageEnum)) locale: 'en' | 'fr' | 'de';
  @Field(() => Int, { description: 'The version that the writer saw.' }) @IsInt() baseVersion: number;
  @Field() @IsString() markdown: string;
}
