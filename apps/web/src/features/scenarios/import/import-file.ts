import type { ImportReport } from '../../../graphql/graphql.ts';
import { type Refusal, refusalIn, unreachable } from '../../../graphql/refusal.ts';

export type Imported = ImportReport & { readonly scenarioId?: string };

/** Sends a file to be imported, or only looked at. Rejects with a `Refusal`. */
export async function importFile(file: File, { dryRun }: { readonly dryRun: boolean }): Promise<Imported> {
  const response = await fetch(dryRun ? '/scenarios/import?dryRun=1' : '/scenarios/import', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
    body: file,
  }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => null);
  if (isReport(answer)) return answer;
  throw refusalFrom(response?.status ?? 0, answer);
}

const isReport = (answer: unknown): answer is Imported =>
  typeof answer === 'object' && answer !== null && 'found' in answer && 'kept' in answer && 'lost' in answer;

const codes: Readonly<Record<number, string>> = { 400: 'BAD_USER_INPUT', 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 413: 'TOO_LARGE', 429: 'RATE_LIMITED' };

function refusalFrom(status: number, answer: unknown): Refusal {
  const errors = typeof answer === 'object' && answer !== null && 'errors' in answer && Array.isArray(answer.errors) ? answer.errors : [];
  const code = codes[status];
  return refusalIn(errors) ?? (code ? { code, reason: null, details: {} } : unreachable);
}

export const isRefusal = (cause: unknown): cause is Refusal => typeof cause === 'object' && cause !== null && 'code' in cause && 'reason' in cause;
