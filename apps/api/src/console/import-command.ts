import { basename } from 'node:path';
import type { Command } from 'commander';
import { importNote, noteRefusals, refusedNoteReport } from '#incidents/interchange';
import type { ImportReport } from '#kernel/import';
import { columnFields, importScenario, largestImport, refusals, refusedReport, tableChoice } from '#scenarios/interchange';
import { readCallersFile } from './callers-file.ts';
import { reportText } from './report-text.ts';

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
  readonly as?: string;
  readonly sheet?: string;
  readonly map?: readonly string[];
}

const refusedCode = 2;
const words: Readonly<Record<string, string>> = { ...refusals, ...noteRefusals };

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('import a scenario from a file (OpenAEV, XLSX or CSV, CEXF, IcebergTTX, T3SF, CACAO), or look at an incident (STIX 2.1, MISP; dry run only), and report what was kept, changed and lost')
    .argument('<file>', 'relative to the folder that you are in')
    .option('--dry-run', 'report only; needs neither server nor database')
    .option('--json', 'print the report as one line of JSON')
    .option('--as <e-mail>', 'who imports it')
    .option('--sheet <name>', 'of a workbook, the sheet to read')
    .option('--map <column=field...>', `of a spreadsheet, what a column holds, by its letter or name: ${columnFields.join(', ')}`)
    .action(async (file: string, options: Options) => {
      const report = await importFile(file, options);
      process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : reportText(report));
      if (!report.refused) return;
      const place = report.lost.map(({ where }) => `, at ${where}`).join('');
      process.stderr.write(`Refused: ${basename(file)}: ${words[report.refused]}${place} (${report.refused})\n`);
      process.exitCode = refusedCode;
    });
}

async function importFile(file: string, { dryRun, as, sheet, map = [] }: Options): Promise<ImportReport> {
  const bytes = await readCallersFile(file, largestImport);
  if (bytes === 'missing') return refusedReport('imports.no-such-file');
  if (bytes === 'unreadable') return refusedReport('imports.unreadable-file');
  if (bytes === 'too-large') return refusedReport('imports.too-large');
  const name = basename(file);
  const { report: note } = importNote(bytes, name, 'en');
  if (note.refused !== 'imports.unknown-format') return dryRun || note.refused ? note : refusedNoteReport('imports.note-not-kept', note.format);
  const choice = tableChoice(sheet, map);
  const { report } = await importScenario(bytes, name, choice);
  if (report.refused || dryRun) return report;
  if (!as) return refusedReport('imports.importer-missing', report.format);
  const { storeImportedScenario } = await import('./store-imported-scenario.ts');
  return storeImportedScenario({ bytes, name, choice }, as);
}
