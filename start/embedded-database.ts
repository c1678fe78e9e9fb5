import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCluster } from './cluster.ts';
import { claim } from './claim.ts';
import { onPort, savedConnection, saveConnection, type Connection } from './connection.ts';
import { openDataDir } from './data-dir.ts';
import { freePort } from './free-port.ts';
import { startPostmaster, stopLeftover, stopPostmaster, type Cluster } from './postmaster.ts';
import { Refusal } from './refusal.ts';
import { ensureRolesAndDatabase } from './roles.ts';
import { findServerUser } from './server-user.ts';

/** A running PostgreSQL 18 of our own, which comes back on the same port when it dies. */
export interface EmbeddedDatabase {
  readonly connection: Connection;
  /** `patience`: milliseconds for a shutdown in good order. */
  stop(patience?: number): Promise<void>;
}

/** Makes what is missing in the data directory and starts the server on it. @throws Refusal */
export async function startEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const user = findServerUser();
  openDataDir(dataDir, user);
  const release = await claim(dataDir);
  const cluster = openCluster(dataDir, user);
  await stopLeftover(cluster.folder);

  const known = savedConnection(dataDir);
  const port = await freePort(Number(new URL(known.ownerUrl).port));
  const connection = onPort(known, port);
  saveConnection(dataDir, connection);
  const server = await keepRunning(cluster, port);
  await ensureRolesAndDatabase(connection);
  return {
    connection,
    stop: async (patience = 5_000) => {
      await server.stop(patience);
      release();
    },
  };
}

async function keepRunning(cluster: Cluster, port: number): Promise<{ stop(patience: number): Promise<void> }> {
  let stopping = false;
  let child = watch(await startPostmaster(cluster, port));

  function watch(started: ChildProcess): ChildProcess {
    return started.once('exit', () => {
      if (!stopping) void restart();
    });
  }

  async function restart(): Promise<void> {
    console.error('PostgreSQL ended unexpectedly and is started again.');
    for (let attempt = 1; !stopping; attempt++)
      try {
        child = watch(await startPostmaster(cluster, port));
        return;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (attempt % 10 === 1) console.error(error.message);
        await sleep(Math.min(500 * attempt, 5_000));
      }
  }

  return {
    async stop(patience) {
      stopping = true;
      if (child.pid) await stopPostmaster(child.pid, patience);
    },
  };
}
