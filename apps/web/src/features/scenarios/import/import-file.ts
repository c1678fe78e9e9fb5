import type { ImportReport } from '../../../graphql/graphql.ts';
import { type Refusal, refusalIn, unreachable } from '../../../graphql/refusal.ts';

export const columnFields = ['time', 'title', 'body', 'from', 'to', 'channel', 'expected', 'objective', 'phase', 'kind', 'options', 'notes', 'ignore'] as const;

/** How the server understood a spreadsheet. */
export interface TablePreview {
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly isHidden: boolean }[];
  readonly sheet: string;
  readonly columns: readonly { readonly column: string; readonly name: string; readonly field: (typeof columnFields)[number]; readonly samples: readonly string[] }[];
}

/** What was corrected of it: the sheet to read, and by column what it holds. */
export interface TableChoice {
  readonly sheet?: string;
  readonly fields: Readonly<Record<string, string>>;
}

export type Imported = ImportReport & { readonly scenarioId?: string; readonly table?: TablePreview };

/** Sends a file to be imported, or only looked at. Rejects with a `Refusal`. */
export async function importFile(file: File, { sheet, fields }: TableChoice, { dryRun }: { readonly dryRun: boolean }): Promise<Imported> {
  const query = new URLSearchParams([...(dryRun ? [['dryRun', '1']] : []), ...(sheet === undefined ? [] : [['sheet', sheet]]), ...Object.entries(fields).map(([column, field]) => ['column', `${column}=${field}`])]);
  const response = await fetch(`/scenarios/import?${query}`, {
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
