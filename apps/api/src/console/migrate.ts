import type { Command } from 'commander';
import { admitServerRole, createGroupRoles, prepareJobs } from '#persistence';
import { migrating } from '../database.ts';

/** Brings the database to the newest version and lets the login role of `serverUrl` serve. */
export async function migrate(ownerUrl: string, serverUrl: string): Promise<void> {
  const owner = migrating(ownerUrl);
  await owner.initialize();
  try {
    await createGroupRoles(owner);
    await prepareJobs(owner, ownerUrl);
    await owner.runMigrations();
    await admitServerRole(owner, decodeURIComponent(new URL(serverUrl).username));
  } finally {
    await owner.destroy();
  }
}

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the newest version, as its owner (DATABASE_OWNER_URL, DATABASE_URL)')
    .action(() => migrate(required('DATABASE_OWNER_URL'), required('DATABASE_URL')));
}

export function required(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is missing`);
  return value;
}
