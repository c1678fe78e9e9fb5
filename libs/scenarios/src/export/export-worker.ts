import { parentPort, workerData } from 'node:worker_threads';
import type { Scenario } from '#exercise-engine';
import { type ExportChoice, exportScenario } from '../interchange/export.ts';

export interface ExportTask {
  readonly scenario: Scenario;
  readonly choice: ExportChoice;
}

/** Writes one file in a thread of its own, so that the event loop of the server never waits for it. */
const { scenario, choice } = workerData as ExportTask;
const file = await exportScenario(scenario, choice);
const bytes = new Uint8Array(file.bytes);
parentPort?.postMessage({ ...file, bytes }, [bytes.buffer]);
