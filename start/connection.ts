import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** Addresses of the embedded server with their passwords, kept in the data directory, readable by us alone. */
export interface Connection {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

const fileOf = (dataDir: string): string => join(dataDir, 'connection.json');

/** Null while this data directory has never held a server. */
export function readConnection(dataDir: string): Connection | null {
  return existsSync(fileOf(dataDir)) ? (JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Connection) : null;
}

/** @throws Refusal when the file is gone: the server lets nobody in without its passwords. */
export function savedConnection(dataDir: string): Connection {
  const connection = readConnection(dataDir);
  if (connection) return connection;
  throw new Refusal(`${dataDir} holds a database but no connection.json with its passwords: restore that file, or choose another DATA_DIR`);
}

export function newConnection(port: number): Connection {
  const url = (role: string, database: string): string => `postgresql://${role}:${randomBytes(24).toString('base64url')}@127.0.0.1:${port}/${database}`;
  return { databaseUrl: url('tocsin_server', 'tocsin'), ownerUrl: url('tocsin_owner', 'tocsin'), superuserUrl: url('postgres', 'postgres') };
}

export function onPort({ databaseUrl, ownerUrl, superuserUrl }: Connection, port: number): Connection {
  const move = (address: string): string => {
    const url = new URL(address);
    url.port = String(port);
    return url.href;
  };
  return { databaseUrl: move(databaseUrl), ownerUrl: move(ownerUrl), superuserUrl: move(superuserUrl) };
}

export function saveConnection(dataDir: string, connection: Connection): void {
  writePrivately(fileOf(dataDir), `${JSON.stringify(connection, null, 2)}\n`);
}

/** Whole or not at all, mode 0600. */
export function writePrivately(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}
