import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './protocol.ts';

/** The worker's memory, in megabytes; a report that needs more fails, and the server goes on. */
const resourceLimits = { maxOldGenerationSizeMb: 120, maxYoungGenerationSizeMb: 16 };
const fromSource = import.meta.url.endsWith('.ts');

export interface Writing {
  tell(message: ToWorker): void;
  /** Resolves to the file. Rejects when the worker fails or is stopped. */
  readonly written: Promise<Uint8Array>;
  stop(): void;
}

/** One file in a thread of its own. As built, the worker lies beside the server. */
export function writeInWorker(progress: (percent: number) => void): Writing {
  const worker = new Worker(new URL(fromSource ? './report-worker.ts' : './report-worker.js', import.meta.url), {
    resourceLimits,
    ...(fromSource && { execArgv: ['--experimental-transform-types', '--no-warnings'] }),
  });
  const written = new Promise<Uint8Array>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'progress') return progress(message.percent);
      resolve(message.bytes);
      return void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The worker ended before the report was written')));
  });
  return { written, tell: (message) => worker.postMessage(message, []), stop: () => void worker.terminate() };
}
