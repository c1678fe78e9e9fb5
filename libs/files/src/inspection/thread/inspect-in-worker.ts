import { Worker } from 'node:worker_threads';
import { type Refusal, refusals } from '../../domain/file.errors.ts';
import type { Inspected, Upload } from '../inspect.ts';

/** The worker's memory, in megabytes, and its time; a file that needs more is refused, and the server goes on. */
const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };
const longestMs = 10_000;
const fromSource = import.meta.url.endsWith('.ts');

/** As `inspect`, in a thread of its own: what strangers made must not keep the server's loop waiting. As built, the worker lies beside the server. */
export function inspectInWorker(workerData: Upload): Promise<Inspected> {
  const worker = new Worker(new URL(fromSource ? './inspect-worker.ts' : './inspect-worker.js', import.meta.url), {
    workerData,
    resourceLimits,
    ...(fromSource && { execArgv: ['--experimental-transform-types', '--no-warnings'] }),
  });
  return new Promise<Inspected | Refusal>((resolve, reject) => {
    const timer = setTimeout(() => resolve('too-slow'), longestMs);
    worker.once('message', resolve);
    worker.once('error', (error: Error & { readonly code?: string }) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('too-slow') : reject(error)));
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The worker ended before the file was looked at'));
    });
  })
    .finally(() => void worker.terminate())
    .then((found) => {
      if (typeof found === 'string') throw refusals[found]();
      return found;
    });
}
