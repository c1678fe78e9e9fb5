import { Access } from '#access';
import { AuditChain, DomainEvents, serverDataSource, Transaction } from '#persistence';
import { serverUrl } from '#persistence/testing';
import { IncidentNote } from '../domain/note.entity.ts';
import { NoteRepository } from '../persistence/note.repository.ts';
import { ForgetPersonalData } from '../use-cases/forget-personal-data.ts';
import { IncidentNews } from '../use-cases/incident-news.ts';

/** What the clock of the server does once an hour. */
export async function forgetDuePersonalData(): Promise<void> {
  const dataSource = await serverDataSource(serverUrl(), [IncidentNote], []).initialize();
  const transaction = new Transaction(dataSource);
  await new ForgetPersonalData(transaction, new NoteRepository(transaction), new Access([]), new IncidentNews(new AuditChain(transaction), new DomainEvents())).sweep();
  await dataSource.destroy();
}
