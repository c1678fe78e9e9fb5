import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { SessionRepository } from '#identity';
import { DomainError, type PersonId } from '#kernel';
import { Transaction } from '#persistence';
import { ImportScenario } from '#scenarios';
import { type ImportReport, refusedReport, type TableChoice } from '#scenarios/interchange';
import { AppModule } from '../app.module.ts';
import { serving } from '../database.ts';
import { access } from '../policies.ts';
import { required } from './migrate.ts';

/** Imports a file as the person with this e-mail address would, with that person's rights. Whoever reaches the database may speak for anybody. */
export async function storeImportedScenario(file: { bytes: Uint8Array; name: string; choice: TableChoice }, asEmail: string): Promise<ImportReport> {
  const dataSource = serving(required('DATABASE_URL'));
  await dataSource.initialize();
  const app = await NestFactory.createApplicationContext(AppModule.over(dataSource, access, false, null), { logger: ['error'] });
  const sessions = app.get(SessionRepository);
  const transaction = app.get(Transaction);
  try {
    const [found] = await transaction.read({ personId: null }, () =>
      transaction.query<{ person_id: PersonId }>('select person_id from identity.credential_of($1)', [asEmail.trim().toLowerCase()]),
    );
    if (!found) return refusedReport('imports.importer-unknown');
    const token = await transaction.run({ personId: null }, () => sessions.open(found.person_id));
    const actor = await sessions.actorOf(token);
    if (!actor) return refusedReport('imports.importer-unknown');
    try {
      const { scenarioId: _, ...report } = await app.get(ImportScenario).execute(actor, file, false);
      return report;
    } finally {
      await transaction.run(actor, () => sessions.revoke(actor.sessionId));
    }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'FORBIDDEN') return refusedReport('imports.importer-may-not');
    throw error;
  } finally {
    await app.close();
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}
