import { basename } from 'node:path';
import type { Command } from 'commander';
import { type ImportReport, importScenario, largestImport, refusals, refusedReport } from '#scenarios/interchange';
import { readCallersFile } from './callers-file.ts';
import { reportText } from './report-text.ts';

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
  readonly as?: string;
}

const refusedCode = 2;

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('import a scenario from a file of another platform (OpenAEV export or import file), and report what was kept, changed and lost')
    .argument('<file>', 'relative to the folder that you are in')
    .option('--dry-run', 'report only; needs neither server nor database')
    .option('--json', 'print the report as one line of JSON')
    .option('--as <e-mail>', 'who imports it')
    .action(async (file: string, options: Options) => {
      const report = await importFile(file, options);
      process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : reportText(report));
      if (!report.refused) return;
      process.stderr.write(`Refused: ${basename(file)}: ${refusals[report.refused]} (${report.refused})\n`);
      process.exitCode = refusedCode;
    });
}

async function importFile(file: string, { dryRun, as }: Options): Promise<ImportReport> {
  const bytes = await readCallersFile(file, largestImport);
  if (bytes === 'missing') return refusedReport('imports.no-such-file');
  if (bytes === 'unreadable') return refusedReport('imports.unreadable-file');
  if (bytes === 'too-large') return refusedReport('imports.too-large');
  const name = basename(file);
  const { report } = await importScenario(bytes, name);
  if (report.refused || dryRun) return report;
  if (!as) return refusedReport('imports.importer-missing', report.format);
  const { storeImportedScenario } = await import('./store-imported-scenario.ts');
  return storeImportedScenario({ bytes, name }, as);
}
