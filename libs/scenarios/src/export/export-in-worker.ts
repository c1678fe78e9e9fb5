import { Worker } from 'node:worker_threads';
import type { ExportedFile } from '../interchange/exported-file.ts';
import type { ExportTask } from './export-worker.ts';

/** The worker's memory, in megabytes; a file that needs more fails, and the server goes on. */
const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };
const fromSource = import.meta.url.endsWith('.ts');

/** One file in a thread of its own. As built, the worker lies beside the server. */
export function exportInWorker(workerData: ExportTask): Promise<ExportedFile> {
  const worker = new Worker(new URL(fromSource ? './export-worker.ts' : './export-worker.js', import.meta.url), {
    workerData,
    resourceLimits,
    ...(fromSource && { execArgv: ['--experimental-transform-types', '--no-warnings'] }),
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The worker ended before the file was written')));
  });
}
