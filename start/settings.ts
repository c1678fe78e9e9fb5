import { resolve } from 'node:path';
import { defaultDataDir } from './data-dir.ts';
import { Refusal } from './refusal.ts';

export interface Settings {
  readonly port: number;
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Null: the embedded server is used. */
  readonly database: { readonly url: string; readonly ownerUrl: string } | null;
  /** Null: one is generated and kept in the data directory. */
  readonly demoPassword: string | null;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** @throws Refusal naming the first variable that is missing or wrong, and what to set instead. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = readPort(env['PORT'] || '3000');
  return {
    port,
    publicUrl: readPublicUrl(env['PUBLIC_URL'] || `http://localhost:${port}`),
    dataDir: readDataDir(env),
    database: readDatabase(env['DATABASE_URL'], env['DATABASE_OWNER_URL']),
    demoPassword: readDemoPassword(env['DEMO_PASSWORD']),
  };
}

/** Relative to the folder of the caller, which npm replaces by the root. */
export function readDataDir(env: NodeJS.ProcessEnv): string {
  return env['DATA_DIR'] ? resolve(env['INIT_CWD'] ?? '.', env['DATA_DIR']) : defaultDataDir();
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(`PORT=${text} is not a port: give a number from 1 to 65535, for example PORT=3001 npm start`);
}

function readPublicUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) throw new Refusal(`PUBLIC_URL=${text} is not an address such as http://localhost:3000`);
  if (!loopback.has(url.hostname))
    throw new Refusal(`PUBLIC_URL=${text}: the demonstration has known passwords and serves localhost, 127.0.0.1 or [::1] only; for other hosts see docker/README.md`);
  return url.origin;
}

function readDatabase(url: string | undefined, ownerUrl: string | undefined): Settings['database'] {
  if (!url && !ownerUrl) return null;
  const missing = !url ? 'DATABASE_URL (the restricted role that serves)' : 'DATABASE_OWNER_URL (the role that migrates)';
  if (!url || !ownerUrl)
    throw new Refusal(`${missing} is missing: both are needed; the restricted role is made by: DATABASE_OWNER_URL=… npm run tocsin -- database-role`);
  for (const [name, value] of [['DATABASE_URL', url], ['DATABASE_OWNER_URL', ownerUrl]] as const)
    if (!/^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? '')) throw new Refusal(`${name} is not an address such as postgresql://role:password@host/database`);
  return { url, ownerUrl };
}

function readDemoPassword(password: string | undefined): string | null {
  if (password && Buffer.byteLength(password) > 1_024) throw new Refusal('DEMO_PASSWORD is longer than 1024 bytes');
  return password || null;
}
