import type { Command } from 'commander';
import { readCallersFile } from './callers-file.ts';
import { verifyLog } from './verify-log.ts';

export function addReplayCommand(program: Command): void {
  program
    .command('replay')
    .description('verify an exported log: its hash chain, and that replaying it gives the same state')
    .argument('<file>', 'a log as JSON lines, relative to the folder that you are in')
    .option('--json', 'print the result as one line of JSON')
    .action(async (file: string, { json }: { json?: true }) => {
      const bytes = await readCallersFile(file);
      const result = verifyLog(typeof bytes === 'string' ? '' : new TextDecoder().decode(bytes));
      const problem = bytes === 'unreadable' ? 'the file cannot be read' : result.problem;
      process.stdout.write(json ? `${JSON.stringify({ ...result, problem })}\n` : `${problem ? `Not the same: ${problem}` : `The same: ${result.entries} entries, state ${result.stateHash}`}\n`);
      if (problem) process.exitCode = 1;
    });
}
