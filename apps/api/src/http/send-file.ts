import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Actor } from '#access';
import { isImage, type ReadFile, type StoredFile } from '#files';
import { isLocale, type Locale } from '#kernel';

const markings: Record<Locale, string> = { en: 'EXERCISE', fr: 'EXERCICE', de: 'ÜBUNG', lb: 'ÜBUNG' };

/** A name by which a file outside is known as one of an exercise. */
export const markedName = ({ name }: StoredFile, locale = 'en'): string => `${markings[isLocale(locale) ? locale : 'en']} - ${name}`;

/** Kept by the browser, which asks each time whether it may still show it. Nothing in it runs. */
export async function sendFile(read: ReadFile, actor: Actor, file: StoredFile, request: Request, response: Response, name = file.name): Promise<void> {
  const etag = `"${file.sha256}"`;
  response
    .type(file.mediaType)
    .attachment(name)
    .set({ 'Cache-Control': 'private, no-cache', ETag: etag, 'Content-Security-Policy': "default-src 'none'; sandbox" });
  if (isImage(file.mediaType)) response.set('Content-Disposition', String(response.get('Content-Disposition')).replace(/^attachment/, 'inline'));
  if (request.headers['if-none-match'] === etag) return void response.status(304).end();
  response.setHeader('Content-Length', file.size);
  // A reader who goes away ends it; there is nobody left to tell.
  await pipeline(read.bytesOf(actor, file), response).catch(() => response.destroy());
}
