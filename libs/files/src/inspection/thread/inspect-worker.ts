import { parentPort, workerData } from 'node:worker_threads';
import { inspect, type Upload } from '../inspect.ts';

parentPort?.postMessage(await inspect(workerData as Upload), []);
