import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ExportReport, type ReportExportId } from '#evaluation';
import { replay, stateHash } from '#exercise-engine';
import { ReadDebrief } from '#exercises';
import { Public } from '#identity';
import { contentLocales, DomainError, type ExerciseId, type ScenarioId } from '#kernel';
import { z } from 'zod';
import { bookletReaders, exportFormats, ExportScenario, ImportScenario, type TableChoice, tableChoice } from '#scenarios';
import { bodyOf, fileNameOf } from './body.ts';
import { Callers } from './callers.ts';

const largestImport = 50_000_000;

const reportFiles = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  oscal: { type: 'application/json', ending: 'oscal.json' },
};

const exportQuery = z.object({
  format: z.enum(exportFormats),
  locale: z.enum(contentLocales).default('en'),
  reader: z.enum(bookletReaders).default('director'),
  report: z.literal('1').optional(),
});

/** Files in and out; everything else is GraphQL. Each asks for the session itself. */
@Public()
@Controller()
export class ExerciseFilesController {
  constructor(
    private readonly callers: Callers,
    private readonly imports: ImportScenario,
    private readonly exports: ExportScenario,
    private readonly read: ReadDebrief,
    private readonly reports: ExportReport,
  ) {}

  /** The whole log as JSON lines: what it is of, one entry a line, what it folds to. For the staff. */
  @Get('exercises/:id/log.jsonl')
  async log(@Req() request: Request, @Res() response: Response, @Param('id', ParseUUIDPipe) id: ExerciseId): Promise<void> {
    const { exercise, scenario, entries } = await this.read.whole(await this.callers.actorOf(request), id, 'read-log');
    response.type('application/jsonl').attachment(`exercise-${id}.jsonl`);
    response.write(`${JSON.stringify({ format: 'tocsin-log/1', exerciseId: id, title: exercise.title, scenario })}\n`);
    for (const entry of entries) response.write(`${JSON.stringify(entry)}\n`);
    response.end(`${JSON.stringify({ stateHash: stateHash(replay(scenario, entries)), chainHead: entries.at(-1)?.hash ?? '' })}\n`);
  }

  /** A report as it was asked for by the same person. */
  @Get('exercises/:id/report-files/:exportId')
  async report(@Req() request: Request, @Res() response: Response, @Param('id', ParseUUIDPipe) id: ExerciseId, @Param('exportId', ParseUUIDPipe) exportId: ReportExportId): Promise<void> {
    const { format, locale, bytes } = await this.reports.file(await this.callers.actorOf(request), id, exportId);
    const { type, ending } = reportFiles[format];
    response.type(type).attachment(`report-${id}-${locale}.${ending}`).setHeader('Cache-Control', 'no-store');
    response.end(bytes);
  }

  /**
   * The bytes of a file as the body; `X-File-Name` names it, URI-encoded. Refused files answer 200 with the reason in the report.
   * Of a spreadsheet, `sheet` names the one to read and each `column` corrects what one holds, as in `B=title`.
   */
  @Post('scenarios/import')
  @HttpCode(200)
  async importScenario(@Req() request: Request, @Res() response: Response, @Query('dryRun') dryRun?: string): Promise<void> {
    const actor = await this.callers.actorOf(request);
    this.imports.admit(actor);
    const bytes = await bodyOf(request, largestImport, 'imports');
    const name = fileNameOf(request, 'imports');
    response.json(await this.imports.execute(actor, { bytes, name, choice: choiceOf(request) }, dryRun === '1'));
  }

  /** A version of a scenario as a file; with `report=1` only what would stand in it. */
  @Get('scenarios/:id/file')
  async exportScenario(@Req() request: Request, @Res() response: Response, @Param('id', ParseUUIDPipe) id: ScenarioId, @Query() query: object): Promise<void> {
    const actor = await this.callers.actorOf(request);
    const { data } = exportQuery.safeParse(query);
    if (!data) throw new DomainError('BAD_USER_INPUT', 'exports.choice-unknown');
    const { fileName, mediaType, bytes, report } = await this.exports.execute(actor, id, data);
    response.setHeader('Cache-Control', 'no-store');
    if (data.report === '1') return void response.json(report);
    response.type(mediaType).attachment(fileName).end(Buffer.from(bytes));
  }
}

function choiceOf({ query }: Request): TableChoice {
  const { sheet, column } = query;
  const columns = (Array.isArray(column) ? column : [column]).filter((words) => typeof words === 'string');
  return tableChoice(typeof sheet === 'string' ? sheet : undefined, columns);
}
