import { parentPort, workerData } from 'node:worker_threads';
import { importScenario, type TableChoice } from '../index.ts';
import { withoutAttachments } from '../tocsin/without-attachments.ts';

const { bytes, name, choice, reportOnly } = workerData as { readonly bytes: Uint8Array; readonly name: string; readonly choice: TableChoice; readonly reportOnly: boolean };
const { table, ...read } = await importScenario(bytes, name, choice);
const result = { ...withoutAttachments(read), ...(table && { table }) };
parentPort?.postMessage(reportOnly ? { ...result, scenario: null } : result, []);
