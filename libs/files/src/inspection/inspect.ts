import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { isKept, type MediaType, textKind } from '../domain/file-kinds.ts';
import { cleanName } from '../domain/file-name.ts';
import { largestFile, mostPixels, type Refusal } from '../domain/file.errors.ts';
import { cleanGif } from './images/gif.ts';
import { BrokenImage, type CleanImage } from './images/image.ts';
import { cleanJpeg } from './images/jpeg.ts';
import { cleanPng } from './images/png.ts';
import { cleanWebp } from './images/webp.ts';
import { isMarkup, isText } from './text.ts';

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as it may be kept. */
export interface Inspected extends Upload {
  readonly mediaType: MediaType;
  readonly sha256: string;
}

const cleaners: Partial<Record<MediaType, (bytes: Buffer) => CleanImage>> = { 'image/png': cleanPng, 'image/jpeg': cleanJpeg, 'image/gif': cleanGif, 'image/webp': cleanWebp };

/** What the bytes are, whatever their name says. Images lose their metadata; a second inspection of what came out changes nothing. */
export async function inspect(upload: Upload): Promise<Inspected | Refusal> {
  const bytes = Buffer.from(upload.bytes.buffer, upload.bytes.byteOffset, upload.bytes.byteLength);
  if (bytes.length === 0) return 'empty';
  if (bytes.length > largestFile) return 'too-large';
  const mediaType = await kindOf(bytes, upload.name);
  if (mediaType === 'markup' || mediaType === 'kind') return mediaType;
  const cleaned = cleaners[mediaType] ? clean(bytes, cleaners[mediaType]) : bytes;
  if (typeof cleaned === 'string') return cleaned;
  return { name: cleanName(upload.name, mediaType), mediaType, bytes: cleaned, sha256: createHash('sha256').update(cleaned).digest('hex') };
}

async function kindOf(bytes: Buffer, name: string): Promise<MediaType | 'markup' | 'kind'> {
  const found = (await fileTypeFromBuffer(bytes))?.mime.replace(/;.*/, '').replace('image/apng', 'image/png');
  if (found !== undefined && isKept(found)) return found;
  if (!isText(bytes)) return 'kind';
  if (isMarkup(bytes)) return 'markup';
  return found === undefined || found.startsWith('text/') ? textKind(name) : 'kind';
}

function clean(bytes: Buffer, cleaner: (bytes: Buffer) => CleanImage): Buffer | Refusal {
  try {
    const image = cleaner(bytes);
    if (image.width * image.height === 0) return 'broken';
    return image.width * image.height > mostPixels ? 'too-many-pixels' : image.bytes;
  } catch (error) {
    if (error instanceof BrokenImage) return 'broken';
    throw error;
  }
}
