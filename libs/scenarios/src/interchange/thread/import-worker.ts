import { parentPort, workerData } from 'node:worker_threads';
import { importScenario, type TableChoice } from '../index.ts';

const { bytes, name, choice, reportOnly } = workerData as { readonly bytes: Uint8Array; readonly name: string; readonly choice: TableChoice; readonly reportOnly: boolean };
const result = await importScenario(bytes, name, choice);
const isWanted = !reportOnly || result.scenario?.attachments?.length;
parentPort?.postMessage(isWanted ? result : { ...result, scenario: null }, []);
