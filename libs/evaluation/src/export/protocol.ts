import type { LogEntry } from '#exercise-engine';
import type { ExportFormat } from '../domain/report-export.ts';
import type { ReportMaterial } from '../report/material.ts';

/** What the worker is told, in this order: the material, the log page by page, that it is all there. */
export type ToWorker =
  | { readonly type: 'material'; readonly format: ExportFormat; readonly material: Omit<ReportMaterial, 'entries'> }
  | { readonly type: 'entries'; readonly entries: readonly LogEntry[] }
  | { readonly type: 'write' };

export type FromWorker = { readonly type: 'progress'; readonly percent: number } | { readonly type: 'written'; readonly bytes: Uint8Array };
