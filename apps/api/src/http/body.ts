import type { Request } from 'express';
import { DomainError } from '#kernel';

/** For whom a file comes; the reasons of refusals begin with it. */
type Door = 'imports' | 'files';

/** The name in `X-File-Name`, URI-encoded. */
export function fileNameOf({ headers }: Request, door: Door): string {
  try {
    return decodeURIComponent(String(headers['x-file-name'] ?? 'file'));
  } catch {
    throw new DomainError('BAD_USER_INPUT', `${door}.file-name-malformed`);
  }
}

/** The bytes of a file, sent as they are. What comes after too many is let go by, so that the answer can be read. */
export async function bodyOf(request: Request, maxBytes: number, door: Door): Promise<Uint8Array> {
  // Any other type could be sent by a form of a foreign page.
  if (!request.is('application/octet-stream')) throw new DomainError('BAD_USER_INPUT', `${door}.not-a-file`);
  const tooLarge = new DomainError('TOO_LARGE', `${door}.too-large`, { maxBytes });
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else break;
  }
  if (size <= maxBytes) return Buffer.concat(chunks);
  request.resume();
  throw tooLarge;
}
