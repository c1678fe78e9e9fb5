import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReadDelivered } from '#exercises';
import { type FileId, largestFile, ReadFile, type StoredFile, StoreFile } from '#files';
import { Public } from '#identity';
import type { ExerciseId, ScenarioId } from '#kernel';
import { ReadAttachment } from '#scenarios';
import { bodyOf, fileNameOf } from './body.ts';
import { Callers } from './callers.ts';
import { markedName, sendFile } from './send-file.ts';

/** Files that people upload. Who may read one, the database decides by what links it. */
@Public()
@Controller()
export class FilesController {
  constructor(
    private readonly callers: Callers,
    private readonly store: StoreFile,
    private readonly read: ReadFile,
    private readonly attachments: ReadAttachment,
    private readonly delivered: ReadDelivered,
  ) {}

  /** The bytes of a file as the body; `X-File-Name` names it, URI-encoded. */
  @Post('files')
  async upload(@Req() request: Request): Promise<Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'size' | 'sha256'>> {
    const actor = await this.callers.actorOf(request);
    await this.store.admit(actor);
    const upload = { name: fileNameOf(request, 'files'), bytes: await bodyOf(request, largestFile, 'files') };
    const { id, name, mediaType, size, sha256 } = await this.store.execute(actor, upload);
    return { id, name, mediaType, size, sha256 };
  }

  @Get('files/:id')
  async download(@Req() request: Request, @Res() response: Response, @Param('id', ParseUUIDPipe) id: FileId): Promise<void> {
    const actor = await this.callers.actorOf(request);
    await sendFile(this.read, actor, await this.read.execute(actor, id), request, response);
  }

  /** A file that a version of a scenario names by its hash, marked as one of an exercise. */
  @Get('scenarios/:id/files/:sha256')
  async ofScenario(@Req() request: Request, @Res() response: Response, @Param('id', ParseUUIDPipe) id: ScenarioId, @Param('sha256') sha256: string, @Query('locale') locale?: string): Promise<void> {
    const actor = await this.callers.actorOf(request);
    const file = await this.read.execute(actor, await this.attachments.execute(actor, id, sha256));
    await sendFile(this.read, actor, file, request, response, markedName(file, locale));
  }

  /** A file that an inject brought, marked as one of an exercise. */
  @Get('exercises/:id/files/:sha256')
  async ofExercise(@Req() request: Request, @Res() response: Response, @Param('id', ParseUUIDPipe) id: ExerciseId, @Param('sha256') sha256: string, @Query('locale') locale?: string): Promise<void> {
    const actor = await this.callers.actorOf(request);
    const file = await this.read.execute(actor, await this.delivered.execute(actor, id, sha256));
    await sendFile(this.read, actor, file, request, response, markedName(file, locale));
  }
}
