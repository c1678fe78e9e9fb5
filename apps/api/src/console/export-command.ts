import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { type BookletReader, bookletReaders, exportFormats, exportScenario, type ExportFormat, importScenario, type ImportReport, largestImport, refusals, refusedReport } from '#scenarios/interchange';
import { contentLocales } from '#kernel';
import { callersPath, readCallersFile } from './callers-file.ts';
import { reportText } from './report-text.ts';

interface Options {
  readonly to: ExportFormat;
  readonly in: (typeof contentLocales)[number];
  readonly for: BookletReader;
  readonly out?: string;
  readonly json?: true;
}

const refusedCode = 2;

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write a scenario for another tool, and report what stands in the file; needs neither server nor database')
    .argument('<file>', 'a file that can be imported, relative to the folder that you are in')
    .addOption(new Option('--to <format>', 'form of the new file').choices(exportFormats).default('tocsin'))
    .addOption(new Option('--in <language>', 'language, where the form holds only one').choices(contentLocales).default('en'))
    .addOption(new Option('--for <reader>', 'whom a booklet (docx, pdf) is for').choices(bookletReaders).default('director'))
    .option('--out <file>', 'where to write it; in the folder that you are in, by its own name, if not given')
    .option('--json', 'print the report as one line of JSON')
    .action(async (file: string, options: Options) => {
      const { report, written } = await exportFile(file, options);
      process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : reportText(report));
      if (written) return void process.stderr.write(`Written: ${written}\n`);
      process.stderr.write(`Refused: ${basename(file)}: ${report.refused && refusals[report.refused]} (${report.refused})\n`);
      process.exitCode = refusedCode;
    });
}

async function exportFile(file: string, { to, in: locale, for: reader, out }: Options): Promise<{ report: ImportReport; written: string | null }> {
  const bytes = await readCallersFile(file, largestImport);
  if (bytes === 'missing') return refused('imports.no-such-file');
  if (bytes === 'unreadable') return refused('imports.unreadable-file');
  if (bytes === 'too-large') return refused('imports.too-large');
  const { report, scenario, attachments = new Map() } = await importScenario(bytes, basename(file));
  if (!scenario) return { report, written: null };
  const exported = await exportScenario(scenario, { format: to, locale, reader, attachments });
  const target = callersPath(out ?? exported.fileName);
  await writeFile(target, exported.bytes);
  return { report: exported.report, written: target };
}

const refused = (reason: Parameters<typeof refusedReport>[0]): { report: ImportReport; written: null } => ({ report: refusedReport(reason), written: null });
