import { parentPort } from 'node:worker_threads';
import { docxOf, pdfOf, type Progress } from '#documents';
import type { LogEntry } from '#exercise-engine';
import type { ExportFormat } from '../domain/report-export.ts';
import { factsOf } from '../report/facts.ts';
import type { ReportMaterial } from '../report/material.ts';
import { reportOf } from '../report/report.ts';
import { oscalOf } from '../report/oscal.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Writes one file in a thread of its own, so that the event loop of the server never waits for it. */
const writers: Record<ExportFormat, (material: ReportMaterial, progress: Progress) => Promise<Uint8Array> | Uint8Array> = {
  docx: (material, progress) => docxOf(reportOf(factsOf(material)), progress),
  pdf: (material, progress) => pdfOf(reportOf(factsOf(material)), progress),
  oscal: (material) => oscalOf(factsOf(material)),
};

const port = parentPort;
if (!port) throw new Error('This file is the entry of a worker thread');
const tell = (message: FromWorker, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

const entries: LogEntry[] = [];
let told: Extract<ToWorker, { type: 'material' }> | null = null;

port.on('message', (message: ToWorker) => {
  if (message.type === 'material') told = message;
  else if (message.type === 'entries') entries.push(...message.entries);
  else void write();
});

async function write(): Promise<void> {
  if (!told) throw new Error('There is nothing to write');
  const written = await writers[told.format]({ ...told.material, entries }, (percent) => tell({ type: 'progress', percent: Math.round(percent) }));
  const bytes = new Uint8Array(written);
  tell({ type: 'written', bytes }, [bytes.buffer]);
}
