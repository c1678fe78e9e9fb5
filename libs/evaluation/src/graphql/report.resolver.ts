import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import { CurrentActor } from '#identity';
import type { CityId, ExerciseId } from '#kernel';
import { OwnTransaction } from '#persistence';
import type { Finding, FindingId } from '../domain/finding.entity.ts';
import { reportErrors } from '../domain/report.errors.ts';
import type { ExportFormat, ReportExport, ReportExportId } from '../domain/report-export.ts';
import type { ReportText } from '../domain/report-text.entity.ts';
import { sectionKeys } from '../report/section-keys.ts';
import { ExportReport } from '../use-cases/export-report.ts';
import { type ReadableReport, ReadReport } from '../use-cases/read-report.ts';
import { ReviewFindings, type ReviewStep } from '../use-cases/review-findings.ts';
import { SaveReportSection } from '../use-cases/save-report-section.ts';
import { WriteFinding } from '../use-cases/write-finding.ts';
import { ExportFormatEnum, FindingInput, FindingType, ReportExportType, ReportLanguageEnum, ReportTextType, ReportType, ReviewStepEnum, SeenFindingInput, SaveReportSectionInput } from './report.types.ts';

type Language = 'en' | 'fr' | 'de';
const exerciseId = ['exerciseId', { type: () => ID }, ParseUUIDPipe] as const;
const language = ['locale', { type: () => ReportLanguageEnum }] as const;
/** A retry with the same key is answered as the first call was. */
const idempotencyKey = ['idempotencyKey', { type: () => ID }] as const;

@OwnTransaction()
@Resolver(() => ReportType)
export class ReportResolver {
  constructor(
    private readonly read: ReadReport,
    private readonly sections: SaveReportSection,
    private readonly findings: WriteFinding,
    private readonly reviews: ReviewFindings,
    private readonly exports: ExportReport,
    private readonly access: Access,
  ) {}

  @Query(() => ReportType, { description: 'The after-action report, with what its reader may see. For participants once play has ended.' })
  async report(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId, @Args(...language) locale: Language): Promise<ReportType> {
    return this.shown(actor, await this.read.execute(actor, id, locale));
  }

  @Query(() => [ReportExportType], { description: 'The own files of a report, being made or made, the newest first.' })
  reportExports(@CurrentActor() actor: Actor, @Args(...exerciseId) id: ExerciseId): Promise<ReportExport[]> {
    return this.exports.latest(actor, id);
  }

  @Mutation(() => ReportTextType, { description: 'CONFLICT tells in its details what somebody else wrote meanwhile.' })
  saveReportSection(@CurrentActor() actor: Actor, @Args('input') input: SaveReportSectionInput, @Args(...idempotencyKey) key: string): Promise<ReportText> {
    return this.sections.execute(actor, key, input);
  }

  @Mutation(() => ID)
  async addFinding(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: ExerciseId,
    @Args('cityId', { type: () => ID }, ParseUUIDPipe) ownerCityId: CityId,
    @Args('input') input: FindingInput,
    @Args(...idempotencyKey) key: string,
  ): Promise<FindingId> {
    return (await this.findings.add(actor, key, { exerciseId: id, ownerCityId, content: { ...input, dueOn: realDate(input.dueOn) } })).id;
  }

  @Mutation(() => ID, { description: 'CONFLICT tells in its details what somebody else wrote meanwhile.' })
  async reviseFinding(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: ExerciseId,
    @Args('findingId', { type: () => ID }, ParseUUIDPipe) findingId: FindingId,
    @Args('baseVersion', { type: () => Int }) baseVersion: number,
    @Args('input') input: FindingInput,
    @Args(...idempotencyKey) key: string,
  ): Promise<FindingId> {
    return (await this.findings.revise(actor, key, { exerciseId: id, id: findingId, baseVersion, content: { ...input, dueOn: realDate(input.dueOn) } })).id;
  }

  @Mutation(() => Int, { description: 'Takes the findings of one city a step further. CONFLICT, and none taken, when they are not those that were seen. Tells how many there are to see now.' })
  async reviewFindings(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: ExerciseId,
    @Args('cityId', { type: () => ID }, ParseUUIDPipe) cityId: CityId,
    @Args('step', { type: () => ReviewStepEnum }) step: ReviewStep,
    @Args('seen', { type: () => [SeenFindingInput] }) seen: SeenFindingInput[],
    @Args(...idempotencyKey) key: string,
  ): Promise<number> {
    return (await this.reviews.execute(actor, key, { exerciseId: id, cityId, step, seen })).length;
  }

  @Mutation(() => ReportExportType)
  requestReportExport(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: ExerciseId,
    @Args('format', { type: () => ExportFormatEnum }) format: ExportFormat,
    @Args(...language) locale: Language,
    @Args(...idempotencyKey) key: string,
  ): Promise<ReportExport> {
    return this.exports.request(actor, key, { exerciseId: id, format, locale });
  }

  @Mutation(() => ReportExportType)
  cancelReportExport(
    @CurrentActor() actor: Actor,
    @Args(...exerciseId) id: ExerciseId,
    @Args('exportId', { type: () => ID }, ParseUUIDPipe) exportId: ReportExportId,
    @Args(...idempotencyKey) key: string,
  ): Promise<ReportExport> {
    return this.exports.cancel(actor, key, id, exportId);
  }

  private shown(actor: Actor, { report, texts, findings, cities, ...rest }: ReadableReport): ReportType {
    return {
      ...rest,
      ...report,
      exercise: report.subtitle,
      sections: sectionKeys.map((key, at) => {
        const text = texts.find(({ section }) => section === key);
        return { key, title: report.sections[at]?.title ?? '', blocks: report.sections[at]?.blocks ?? [], text: text ?? { markdown: '', version: 0, writerName: null } };
      }),
      findings: findings.map((finding) => this.shownFinding(actor, finding, cities)),
    };
  }

  private shownFinding(actor: Actor, finding: Finding, cities: ReadonlyMap<CityId, string>): FindingType {
    const mayApprove = finding.state === 'in-review' && this.access.allows(actor, 'approve', finding) && !finding.writers.includes(actor.personId);
    return { ...finding, city: { id: finding.ownerCityId, name: cities.get(finding.ownerCityId) ?? '' }, mayRevise: this.access.allows(actor, 'write', finding), mayApprove };
  }
}

function realDate(date: string | null): string | null {
  if (date === null || new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date)) return date;
  throw reportErrors.dateUnknown();
}
