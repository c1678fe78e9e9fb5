import { Worker } from 'node:worker_threads';
import { type ImportResult, refusedReport, type TableChoice } from '../index.ts';

/** The worker's memory, in megabytes, and its time; a file that needs more is refused, and the server goes on. */
const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32 };
const longestMs = 30_000;
const fromSource = import.meta.url.endsWith('.ts');

/**
 * As `importScenario`, in a thread of its own, so that the event loop of the server never waits for it. As built, the worker lies beside the server.
 * Where only the report is wanted, the scenario is null unless it brings files: taking over a large one costs the server time.
 */
export function importInWorker(bytes: Uint8Array, name: string, choice: TableChoice, reportOnly: boolean): Promise<ImportResult> {
  const worker = new Worker(new URL(fromSource ? './import-worker.ts' : './import-worker.js', import.meta.url), {
    workerData: { bytes, name, choice, reportOnly },
    resourceLimits,
    ...(fromSource && { execArgv: ['--experimental-transform-types', '--no-warnings'] }),
  });
  const tooSlow: ImportResult = { report: refusedReport('imports.too-slow'), scenario: null };
  return new Promise<ImportResult>((resolve, reject) => {
    const timer = setTimeout(() => resolve(tooSlow), longestMs);
    worker.once('message', resolve);
    worker.once('error', (error: Error & { readonly code?: string }) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooSlow) : reject(error)));
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The worker ended before the file was read'));
    });
  }).finally(() => void worker.terminate());
}
