import { join } from 'node:path';
import type { Command } from 'commander';
import { seedDemonstration } from '../demonstration/seed.ts';
import { required } from './migrate.ts';

const shipped = (context: string): string => join(import.meta.dirname, '..', '..', 'libs', context, 'library');

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('load the demonstration network: four cities, people in every role, the shipped scenarios and practices (DATABASE_OWNER_URL, DEMO_PASSWORD)')
    .action(() => seedDemonstration(required('DATABASE_OWNER_URL'), required('DEMO_PASSWORD'), { scenarios: shipped('scenarios'), practices: shipped('practices') }));
}
