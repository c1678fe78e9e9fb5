import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { scenarioJsonSchema } from '#scenarios/interchange';

export function addFormatCommand(program: Command): void {
  program
    .command('format')
    .description('write the JSON Schema of our own scenario format')
    .argument('<file>', 'where to write it, relative to the folder that you are in')
    .action((file: string) => writeFile(resolve(process.env['INIT_CWD'] ?? process.cwd(), file), `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`));
}
