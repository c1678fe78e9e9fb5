import { parentPort, workerData } from 'node:worker_threads';
import { importScenario, type TableChoice } from '../index.ts';

const { bytes, name, choice } = workerData as { readonly bytes: Uint8Array; readonly name: string; readonly choice: TableChoice };
parentPort?.postMessage(await importScenario(bytes, name, choice), []);
