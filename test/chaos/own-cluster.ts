import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../../start/embedded-database.ts';
import { type DatabaseUrls, freshDatabase } from '../database/fresh-database.ts';

/** A PostgreSQL that a test may stop, hang and starve; it is started again by itself. */
export interface OwnCluster {
  readonly database: DatabaseUrls;
  /** The main process of the server, as it stands now. */
  postmaster(): number;
  close(): Promise<void>;
}

/** `folder` must be one that every user may enter; a new one below the temporary folder if not given. */
export async function ownCluster(folder?: string): Promise<OwnCluster> {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'tocsin-chaos-test-')));
  await chmod(home, 0o755);
  const dataDir = join(home, 'data');
  const server = await startEmbeddedDatabase(dataDir);
  return {
    database: await freshDatabase(server.connection),
    postmaster: () => Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10),
    close: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
      if (!folder) await rm(home, { recursive: true, force: true });
    },
  };
}
