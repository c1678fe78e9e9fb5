import { type Refusal, refusalIn, unreachable } from '../graphql/refusal.ts';

/** A file as the server keeps it. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Largest file that the server keeps; in bytes. */
const largest = 25 * 1_024 * 1_024;

/** Sends a file to the server; `progress` hears how much is sent, from 0 to 1. The result is a refusal where it is not kept. */
export function uploadFile(file: File, progress: (sent: number) => void): Promise<UploadedFile | Refusal> {
  if (file.size > largest) return Promise.resolve({ code: 'TOO_LARGE', reason: 'files.too-large', details: {} });
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => resolve(answerIn(request.responseText)));
    request.addEventListener('error', () => resolve(unreachable));
    request.open('POST', '/files');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name.toWellFormed()));
    request.send(file);
  });
}

function answerIn(text: string): UploadedFile | Refusal {
  try {
    const answer = JSON.parse(text) as UploadedFile | { readonly errors: readonly object[] };
    return 'errors' in answer ? (refusalIn(answer.errors) ?? unreachable) : answer;
  } catch {
    return unreachable;
  }
}
