import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '#access';
import type { Command } from '#exercise-engine';
import type { ExerciseId, PersonId, SessionId } from '#kernel';
import { AuditChain, Idempotency, Transaction } from '#persistence';
import { serving } from '../../../apps/api/src/database.ts';
import { access } from '../../../apps/api/src/policies.ts';
import { ExerciseRepository } from '../../../libs/exercises/src/persistence/exercise.repository.ts';
import { LogRepository } from '../../../libs/exercises/src/persistence/log.repository.ts';
import { LiveStates } from '../../../libs/exercises/src/use-cases/live-states.ts';
import { PlayExercise } from '../../../libs/exercises/src/use-cases/play-exercise.ts';
import { WriteLog } from '../../../libs/exercises/src/use-cases/write-log.ts';
import { serve } from '../harness/serve.ts';
import { commandsPerSecond, type Load, type Place } from './load.ts';
import { logText, type Statement } from './statement.ts';

/** The process of the use case, without HTTP and GraphQL. */
const dataSource = serving(process.env['DATABASE_URL'] ?? '');
const transaction = new Transaction(dataSource);
const log = new LogRepository(transaction);
const writeLog = new WriteLog(transaction, log, new LiveStates(log), new AuditChain(transaction));
const play = new PlayExercise(transaction, new ExerciseRepository(transaction), access, new Idempotency(transaction), writeLog);

const actorOf = (personId: string): Actor => ({ personId: personId as PersonId, sessionId: randomUUID() as SessionId, name: 'Bench', homeCityId: null, cityRoles: [], networkRoles: [] });

const give = ({ exerciseId, personId }: Place, command: Command, key: string = randomUUID()) => play.execute(actorOf(personId), exerciseId as ExerciseId, key, command);
const writeInLog = (place: Place): Promise<unknown> => give(place, { type: 'write-log', text: logText });

/** What one command asks the database, word for word. */
async function record(place: Place, key: string): Promise<Statement[]> {
  const statements: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function recorded(this: pg.Client, ...question: never[]) {
    const [text, values = []] = question as unknown as [string, unknown[]];
    if (typeof text === 'string') statements.push({ text, values: Array.isArray(values) ? values : [] });
    return query.apply(this, question);
  } as typeof query;
  await give(place, { type: 'write-log', text: logText }, key);
  pg.Client.prototype.query = query;
  return statements;
}

serve({
  connect: () => dataSource.initialize().then(() => undefined),
  start: async ({ directors }: { directors: readonly Place[] }) => {
    for (const place of directors) {
      await give(place, { type: 'brief' });
      await give(place, { type: 'start' });
    }
  },
  record: ({ place, key }: { place: Place; key: string }) => record(place, key),
  run: (load: Load) => commandsPerSecond(load, writeInLog),
});
