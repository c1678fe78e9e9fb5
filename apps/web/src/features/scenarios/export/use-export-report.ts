import { useEffect, useState } from 'react';
import type { contentLocales } from '#kernel';
import type { ImportReport } from '../../../graphql/graphql.ts';
import { type Refusal, unreachable } from '../../../graphql/refusal.ts';

export const exportFormats = ['tocsin', 'openaev', 'hseep', 'cexf', 'docx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const readers = ['director', 'animators', 'observers', 'teams'] as const;

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly locale: (typeof contentLocales)[number];
  readonly reader: (typeof readers)[number];
}

export const addressOf = (scenarioId: string, { format, locale, reader }: ExportChoice): string => `/scenarios/${scenarioId}/file?${new URLSearchParams({ format, locale, reader })}`;

interface Told {
  readonly address: string;
  readonly report: ImportReport | null;
}

/** Asks what would stand in a file of this choice. */
export function useExportReport(scenarioId: string, choice: ExportChoice): { report: ImportReport | null; refusal: Refusal | null; retry: () => void } {
  const address = `${addressOf(scenarioId, choice)}&report=1`;
  const [told, setTold] = useState<Told | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      const response = await fetch(address, { credentials: 'same-origin', signal: stop.signal }).catch(() => null);
      const report = response?.ok ? ((await response.json().catch(() => null)) as ImportReport | null) : null;
      if (!stop.signal.aborted) setTold({ address, report });
    };
    void ask();
    return () => stop.abort();
  }, [address, attempt]);
  const current = told?.address === address ? told : null;
  return { report: current?.report ?? null, refusal: current && !current.report ? unreachable : null, retry: () => setAttempt((count) => count + 1) };
}
