import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CityType, LocaleEnum, LocalizedTextScalar } from '#identity';
import type { CityId, Locale, LocalizedText, PersonId } from '#kernel';
import type { AdoptionId, AdoptionState, Disclosure } from '../domain/adoption.ts';
import type { Section, TranslationMethod } from '../domain/content.ts';
import type { Check, Step, Verdict } from '../domain/steps.ts';
import type { TranslationState } from '../domain/translations.ts';
import type { CityName, PracticeId, WorkId } from '../domain/names.ts';
import type { VersionState } from '../domain/version.ts';
import { AdoptionDisclosureEnum, AdoptionStateEnum, ContentLocaleEnum, OutcomeDirectionEnum, PracticeSectionEnum, PracticeStateEnum, PracticeStepEnum, ReviewCheckEnum, ReviewVerdictEnum, TranslationMethodEnum, TranslationStateEnum } from './enums.ts';

@ObjectType('Expense')
export class ExpenseType {
  @Field(() => Float, { description: 'EUR.' }) fixed: number;
  @Field(() => Float) personDays: number;
}

@ObjectType('PracticeCost', { description: 'An estimate: once to build, and each year to run.' })
export class PracticeCostType {
  @Field(() => ExpenseType) build: ExpenseType;
  @Field(() => ExpenseType) run: ExpenseType;
}

@ObjectType('RequirementReference')
export class RequirementReferenceType {
  @Field() framework: string;
  @Field({ description: 'Number or id in the framework.' }) ref: string;
}

@ObjectType('Range', { description: 'More than `from` and at most `to`; no end where `to` is null.' })
export class RangeType {
  @Field(() => Float) from: number;
  @Field(() => Float, { nullable: true }) to: number | null;
}

@ObjectType('ExpenseBand')
export class ExpenseBandType {
  @Field(() => RangeType, { description: 'EUR.' }) fixed: RangeType;
  @Field(() => RangeType) personDays: RangeType;
}

@ObjectType('CostBand')
export class CostBandType {
  @Field(() => ExpenseBandType) build: ExpenseBandType;
  @Field(() => ExpenseBandType) run: ExpenseBandType;
}

@ObjectType('AdoptionOutcome', { description: 'What was measured before and after.' })
export class AdoptionOutcomeType {
  @Field() metric: string;
  @Field() unit: string;
  @Field(() => Float) before: number;
  @Field(() => Float) after: number;
  @Field({ description: 'How it was measured.' }) method: string;
}

@ObjectType('AdoptionDetails', { description: 'Of a city that tells everything.' })
export class AdoptionDetailsType {
  @Field(() => Int, { description: 'Which version it took up.' }) version: number;
  @Field() scope: string;
  @Field(() => PracticeCostType, { nullable: true, description: 'What it really cost.' }) cost: PracticeCostType | null;
  @Field(() => String, { nullable: true, description: 'ISO date.' }) startedOn: string | null;
  @Field(() => AdoptionOutcomeType, { nullable: true }) outcome: AdoptionOutcomeType | null;
  @Field() abandonedWhy: string;
  @Field() contact: string;
}

@ObjectType('PracticeAdoption', { description: 'What a city tells the network of its adoption.' })
export class PracticeAdoptionType {
  @Field(() => CityType) city: CityName;
  @Field(() => AdoptionDisclosureEnum) level: Disclosure;
  @Field(() => AdoptionStateEnum) state: AdoptionState;
  @Field(() => CostBandType, { nullable: true, description: 'Ranges of what it really cost.' }) costBand: CostBandType | null;
  @Field(() => OutcomeDirectionEnum, { nullable: true, description: 'Whether what was measured rose, fell or stayed.' }) direction: 'rose' | 'fell' | 'same' | null;
  @Field(() => AdoptionDetailsType, { nullable: true }) details: AdoptionDetailsType | null;
}

@ObjectType('AdoptionChange')
export class AdoptionChangeType {
  @Field() name: string;
  @Field() at: Date;
  @Field(() => AdoptionStateEnum) state: AdoptionState;
  @Field(() => PracticeCostType, { nullable: true }) cost: PracticeCostType | null;
  @Field(() => AdoptionOutcomeType, { nullable: true }) outcome: AdoptionOutcomeType | null;
  @Field(() => AdoptionDisclosureEnum) disclosure: Disclosure;
}

@ObjectType('OwnAdoption', { description: "Of one of the viewer's cities, which alone read it." })
export class OwnAdoptionType {
  @Field(() => ID) id: AdoptionId;
  @Field(() => ID) cityId: CityId;
  @Field(() => ID, { description: 'The version that was taken up.' }) versionId: PracticeId;
  @Field(() => AdoptionStateEnum) state: AdoptionState;
  @Field() scope: string;
  @Field(() => PracticeCostType, { nullable: true }) cost: PracticeCostType | null;
  @Field(() => String, { nullable: true }) startedOn: string | null;
  @Field(() => AdoptionOutcomeType, { nullable: true }) outcome: AdoptionOutcomeType | null;
  @Field() abandonedWhy: string;
  @Field() contact: string;
  @Field(() => AdoptionDisclosureEnum) disclosure: Disclosure;
  @Field(() => Int) revision: number;
  @Field() changedByName: string;
  @Field() changedAt: Date;
}

@ObjectType('Evidence', { description: 'How well it is known that it works: E0 opinion, E1 in use somewhere, E2 in use with its cost in two cities, E3 measured. Only what cities tell counts.' })
export class EvidenceType {
  @Field() level: string;
  @Field(() => Int, { description: 'Cities that use it.' }) inUse: number;
  @Field(() => Int, { description: 'Of those, that tell what it costs.' }) withCost: number;
  @Field(() => Int, { description: 'Of those, that measured an outcome.' }) measured: number;
}

@ObjectType('Practice', { description: 'One version of a good practice.' })
export class PracticeType {
  @Field(() => ID) id: PracticeId;
  @Field(() => ID, { description: 'The same for all versions of a practice.' }) workId: WorkId;
  @Field(() => Int, { nullable: true, description: 'Of the practice, from its first publication on.' }) number: number | null;
  @Field(() => Int) version: number;
  @Field(() => PracticeStateEnum) state: VersionState;
  @Field(() => CityType, { nullable: true, description: 'The city that writes it; null for what ships.' }) ownerCity: CityName | null;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => LocalizedTextScalar) summary: LocalizedText;
  @Field(() => ContentLocaleEnum, { description: 'In which it was written.' }) sourceLocale: Locale;
  @Field({ description: 'TLP 2.0 label, never translated.' }) tlp: string;
  @Field(() => Int, { description: '0 to 5.' }) effort: number;
  @Field(() => PracticeCostType) cost: PracticeCostType;
  @Field(() => [String]) tags: readonly string[];
  @Field(() => [String], { description: 'MITRE ATT&CK ids of what it protects from.' }) techniques: readonly string[];
  @Field(() => [RequirementReferenceType]) requirements: readonly RequirementReferenceType[];
  @Field(() => [LocaleEnum], { description: 'In which every text is there.' }) languages: readonly Locale[];
  @Field() contentHash: string;
  @Field(() => Int, { description: 'Counts the edits.' }) revision: number;
  @Field({ description: 'What is new in this version.' }) changeNote: string;
  @Field(() => String, { nullable: true, description: 'ISO date by which somebody looks at it again.' }) reviewBy: string | null;
  @Field(() => String, { nullable: true, description: 'Who began this version.' }) authorName: string | null;
  @Field() createdAt: Date;
  @Field() changedAt: Date;
  @Field(() => Date, { nullable: true }) submittedAt: Date | null;
  @Field(() => Date, { nullable: true }) approvedAt: Date | null;
  @Field(() => CityType, { nullable: true, description: 'Which approved it.' }) reviewerCity: CityName | null;
  @Field(() => Date, { nullable: true }) publishedAt: Date | null;
  @Field(() => String, { nullable: true }) withdrawnReason: string | null;
  @Field(() => [PracticeAdoptionType]) adoptions: readonly PracticeAdoptionType[];
  @Field(() => EvidenceType) evidence: EvidenceType;
}

@ObjectType('SimilarPractice')
export class SimilarPracticeType {
  @Field(() => ID) id: PracticeId;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => CityType, { nullable: true }) ownerCity: CityName | null;
  @Field(() => Int) effort: number;
}

@ObjectType('PracticePage')
export class PracticePageType {
  @Field(() => [PracticeType]) rows: readonly PracticeType[];
  @Field(() => String, { nullable: true, description: 'Where the next page begins; null at the end.' }) next: string | null;
}

@ObjectType('PracticeVersion', { description: 'One of the versions of a practice.' })
export class PracticeVersionType {
  @Field(() => ID) id: PracticeId;
  @Field(() => Int) version: number;
  @Field(() => PracticeStateEnum) state: VersionState;
  @Field() changedAt: Date;
  @Field(() => Date, { nullable: true }) publishedAt: Date | null;
  @Field() changeNote: string;
}

@ObjectType('PracticeBlock')
export class PracticeBlockType {
  @Field() key: string;
  @Field(() => PracticeSectionEnum) section: Section;
  @Field(() => LocalizedTextScalar, { description: 'Markdown.' }) text: LocalizedText;
}

@ObjectType('PracticeTranslation', { description: 'How one text stands in one language other than the source.' })
export class PracticeTranslationType {
  @Field({ description: '`title`, `summary` or the key of a block.' }) part: string;
  @Field(() => LocaleEnum) locale: Locale;
  @Field(() => TranslationStateEnum) state: TranslationState;
  @Field(() => TranslationMethodEnum, { nullable: true }) method: TranslationMethod | null;
  @Field(() => String, { nullable: true }) by: string | null;
  @Field(() => String, { nullable: true, description: 'Of a stale one: the source text from which it was written, for those who write or review it.' }) writtenFrom: string | null;
}

@ObjectType('PracticeText')
export class PracticeTextType {
  @Field(() => [PracticeBlockType]) blocks: readonly PracticeBlockType[];
  @Field(() => [PracticeTranslationType]) translations: readonly PracticeTranslationType[];
}

@ObjectType('PracticePerson')
export class PracticePersonType {
  @Field(() => ID) id: PersonId;
  @Field() name: string;
}

@ObjectType('ReviewAnswer')
export class ReviewAnswerType {
  @Field(() => ReviewCheckEnum) check: Check;
  @Field(() => ReviewVerdictEnum) verdict: Verdict;
}

@ObjectType('PracticeStepTaken')
export class PracticeStepTakenType {
  @Field(() => PracticeStepEnum) step: Step;
  @Field(() => PracticePersonType) by: PracticePersonType;
  @Field() at: Date;
  @Field() comment: string;
  @Field(() => [ReviewAnswerType]) checks: readonly ReviewAnswerType[];
}

@ObjectType('PracticeCan', { description: 'What the interface offers the viewer; the server decides again at each call.' })
export class PracticeCanType {
  @Field() edit: boolean;
  @Field(() => [PracticeStepEnum], { description: 'Steps that may be taken now.' }) steps: Step[];
  @Field() beginVersion: boolean;
}
