import { ApiProcess } from './api-process.ts';
import { api, buildIfStale, web } from './build.ts';
import { demoPassword } from './demo-password.ts';
import { startEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.ts';
import { checkExternalDatabase } from './external-database.ts';
import { portProblem } from './free-port.ts';
import { openDataDir } from './data-dir.ts';
import { prepare, prepareOnce } from './prepare.ts';
import { Refusal } from './refusal.ts';
import type { Settings } from './settings.ts';
import { welcome } from './welcome.ts';

const drainTime = 6_000;

/** The whole of `npm start`: packages are there, the rest follows from here. */
export class Tocsin {
  private readonly abort = new AbortController();
  private database: Promise<EmbeddedDatabase> | null = null;
  private server: ApiProcess | null = null;

  /** Resolves when the web app can be used. @throws Refusal */
  async start(settings: Settings): Promise<void> {
    const { signal } = this.abort;
    await refuseTakenPort(settings.port);
    const [{ url, ownerUrl }] = await Promise.all([this.openDatabase(settings), buildIfStale(api, signal), buildIfStale(web, signal)]);

    const password = demoPassword(settings.dataDir, settings.demoPassword);
    const preparation = { url, ownerUrl, password };
    await (settings.database ? prepare(preparation, signal) : prepareOnce(settings.dataDir, preparation, signal));
    signal.throwIfAborted();
    this.server = new ApiProcess(settings.port, serverEnvironment(settings, url));
    await this.server.start();
    if (!signal.aborted) console.log(welcome(settings, password, performance.now() / 1_000));
  }

  /** The server first, then the database, within nine seconds; at once when `patience` is 0. */
  async stop(patience = drainTime): Promise<void> {
    this.abort.abort();
    await this.server?.stop(patience);
    const database = await this.database?.catch(() => null);
    await database?.stop(patience / 3);
  }

  private async openDatabase({ dataDir, database }: Settings): Promise<{ url: string; ownerUrl: string }> {
    if (database) {
      await checkExternalDatabase(database);
      openDataDir(dataDir, null);
      return database;
    }
    this.database = startEmbeddedDatabase(dataDir);
    const { connection } = await this.database;
    return { url: connection.databaseUrl, ownerUrl: connection.ownerUrl };
  }
}

async function refuseTakenPort(port: number): Promise<void> {
  const problem = await portProblem(port);
  if (problem === 'EADDRINUSE') throw new Refusal(`Port ${port} is in use: stop what listens there, or choose another one, for example PORT=${port === 65_535 ? port - 1 : port + 1} npm start`);
  if (problem) throw new Refusal(`Port ${port} cannot be used (${problem}): choose another one, for example PORT=3001 npm start`);
}

/** The server never learns the owner's password, nor the demonstration's. */
function serverEnvironment({ port, publicUrl }: Settings, databaseUrl: string): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _owner, DEMO_PASSWORD: _password, ...env } = process.env;
  return { NODE_ENV: 'production', ...env, PORT: String(port), PUBLIC_URL: publicUrl, DATABASE_URL: databaseUrl, DEMO: '1' };
}
