import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { scenarioJsonSchema } from '#scenarios/interchange';
import { callersPath } from './callers-file.ts';

export function addFormatCommand(program: Command): void {
  program
    .command('format')
    .description('write the JSON Schema of our own scenario format')
    .argument('<file>', 'where to write it, relative to the folder that you are in')
    .action((file: string) => writeFile(callersPath(file), `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`));
}
