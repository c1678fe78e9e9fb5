import { rm } from 'node:fs/promises';

export default async function stop(): Promise<void> {
  const cluster = globalThis.tocsinTestCluster;
  if (!cluster) return;
  await cluster.database.stop();
  await rm(cluster.folder, { recursive: true, force: true });
}
