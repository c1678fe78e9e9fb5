import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, type Actor } from '#access';
import { CurrentActor } from '#identity';
import type { CityId, ExerciseId } from '#kernel';
import { OwnTransaction } from '#persistence';
import type { Finding } from '../domain/finding.entity.ts';
import type { ExportFormat, ReportExport, ReportExportId } from '../domain/report-export.ts';
import type { ReportText } from '../domain/report-text.entity.ts';
import { sectionKeys } from '../report/section-keys.ts';
import { ExportReport } from '../use-cases/export-report.ts';
import { type ReadableReport, ReadReport } from '../use-cases/read-report.ts';
import { SaveReportSection } from '../use-cases/save-report-section.ts';
import { ExportFormatEnum, ReportExportType, ReportLanguageEnum, ReportTextType, ReportType, SaveReportSectionInput, type WithdrawnFindingType } from './report.types.ts';
import { cityOf, shownFinding } from './shown-finding.ts';

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

  private shown(actor: Actor, { report, texts, findings, withdrawn, cities, ...rest }: ReadableReport): ReportType {
    return {
      ...rest,
      ...report,
      exercise: report.subtitle,
      sections: sectionKeys.map((key, at) => {
        const text = texts.find(({ section }) => section === key);
        return { key, title: report.sections[at]?.title ?? '', blocks: report.sections[at]?.blocks ?? [], text: text ?? { markdown: '', version: 0, writerName: null } };
      }),
      findings: findings.map((finding) => shownFinding(this.access, actor, finding, cities)),
      withdrawn: withdrawn.map((finding) => shownWithdrawn(finding, cities)),
    };
  }
}

function shownWithdrawn(finding: Finding, cities: ReadonlyMap<CityId, string>): WithdrawnFindingType {
  const { id, what, withdrawalReason, withdrawerName, withdrawnAt } = finding;
  return { id, what, city: cityOf(finding, cities), reason: withdrawalReason ?? '', withdrawerName: withdrawerName ?? '', withdrawnAt: withdrawnAt ?? finding.writtenAt };
}
