import { join } from 'node:path';
import type { Command } from 'commander';
import { seedDemonstration } from '../demonstration/seed.ts';
import { required } from './migrate.ts';

const shippedScenarios = join(import.meta.dirname, '..', '..', 'libs', 'scenarios', 'library');

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('load the demonstration network: four cities, people in every role, the shipped scenarios (DATABASE_OWNER_URL, DEMO_PASSWORD)')
    .action(() => seedDemonstration(required('DATABASE_OWNER_URL'), required('DEMO_PASSWORD'), shippedScenarios));
}
