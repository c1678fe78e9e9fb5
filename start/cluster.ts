import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConnection, newConnection, saveConnection } from './connection.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import type { Cluster } from './postmaster.ts';
import { preparedMark } from './prepare.ts';
import { Refusal } from './refusal.ts';
import type { ServerUser } from './server-user.ts';

const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** The server's folder in the data directory, made on the first start. */
export function openCluster(dataDir: string, user: ServerUser | null): Cluster {
  const cluster = { binaries: postgresBinaries(user !== null), folder: join(dataDir, 'postgres'), log: join(dataDir, 'postgres.log'), user };
  if (!existsSync(cluster.folder)) initialise(dataDir, cluster);
  return cluster;
}

/** Whole or not at all: made beside, then renamed. */
function initialise(dataDir: string, { binaries, folder, user }: Cluster): void {
  const connection = readConnection(dataDir) ?? newConnection(0);
  saveConnection(dataDir, connection);
  const unfinished = `${folder}.new`;
  const passwordFile = join(dataDir, 'superuser-password');
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(preparedMark(dataDir), { force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, new URL(connection.superuserUrl).password, { mode: 0o600 });
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid);
  const { status, stderr, error } = spawnSync(
    join(binaries, 'initdb'),
    ['-D', unfinished, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--data-checksums', ...locale],
    { ...user && { uid: user.uid, gid: user.gid }, cwd: '/', encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
  );
  rmSync(passwordFile);
  if (status !== 0) throw new Refusal(`PostgreSQL cannot make its folder in ${dataDir}: ${(error?.message ?? stderr).trim().split('\n').at(-1)}`);
  renameSync(unfinished, folder);
}
