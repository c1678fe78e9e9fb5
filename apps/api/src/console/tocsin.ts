import { Command } from 'commander';

type AddCommand = (program: Command) => void;

/** Only the command that is asked for is loaded, so that those which need no server start fast. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  import: async () => (await import('./import-command.ts')).addImportCommand,
  export: async () => (await import('./export-command.ts')).addExportCommand,
  format: async () => (await import('./format-command.ts')).addFormatCommand,
  replay: async () => (await import('./replay-command.ts')).addReplayCommand,
  migrate: async () => (await import('./migrate.ts')).addMigrateCommand,
  demo: async () => (await import('./demo.ts')).addDemoCommand,
  schema: async () => (await import('./schema.ts')).addSchemaCommand,
  'database-role': async () => (await import('./database-role.ts')).addDatabaseRoleCommand,
};

const program = new Command('tocsin').description('Exercises, scenarios and the database of Tocsin, from the command line');
const asked = process.argv[2] ?? '';
for (const name of Object.hasOwn(commands, asked) ? [asked] : Object.keys(commands)) (await commands[name]?.())?.(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
