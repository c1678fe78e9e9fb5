import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#access';
import { type FileId, isImage, largestFile, ReadFile, StoredFile, StoreFile } from '#files';
import { Public } from '#identity';
import { bodyOf, fileNameOf } from './body.ts';
import { Callers } from './callers.ts';

/** Files that people upload. Who may read one, the database decides by what links it. */
@Public()
@Controller('files')
export class FilesController {
  constructor(
    private readonly callers: Callers,
    private readonly store: StoreFile,
    private readonly read: ReadFile,
  ) {}

  /** The bytes of a file as the body; `X-File-Name` names it, URI-encoded. */
  @Post()
  async upload(@Req() request: Request): Promise<Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'size'>> {
    const actor = await this.callers.actorOf(request);
    await this.store.admit(actor);
    const upload = { name: fileNameOf(request, 'files'), bytes: await bodyOf(request, largestFile, 'files') };
    const { id, name, mediaType, size } = await this.store.execute(actor, upload);
    return { id, name, mediaType, size };
  }

  @Get(':id')
  async download(@Req() request: Request, @Res() response: Response, @Param('id', ParseUUIDPipe) id: FileId): Promise<void> {
    const actor = await this.callers.actorOf(request);
    const file = await this.read.execute(actor, id);
    await this.send(actor, file, request, response);
  }

  /** Kept by the browser, which asks each time whether it may still show it. Nothing in it runs. */
  private async send(actor: Actor, file: StoredFile, request: Request, response: Response): Promise<void> {
    response
      .type(file.mediaType)
      .attachment(file.name)
      .set({ 'Cache-Control': 'private, no-cache', ETag: `"${file.sha256}"`, 'Content-Security-Policy': "default-src 'none'; sandbox" });
    if (isImage(file.mediaType)) response.set('Content-Disposition', String(response.get('Content-Disposition')).replace(/^attachment/, 'inline'));
    if (request.headers['if-none-match'] === `"${file.sha256}"`) return void response.status(304).end();
    response.setHeader('Content-Length', file.size);
    // A reader who goes away ends it; there is nobody left to tell.
    await pipeline(this.read.bytesOf(actor, file), response).catch(() => response.destroy());
  }
}
