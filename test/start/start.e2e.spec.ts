import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '../../start/free-port.ts';
import { Launcher } from './launcher.ts';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'tocsin-start-'));
const DATA_DIR = join(folder, 'data');
const started: Launcher[] = [];
let PORT = '';

function launch(environment: Record<string, string> = {}): Launcher {
  const launcher = new Launcher({ PORT, DATA_DIR, DATABASE_URL: '', DATABASE_OWNER_URL: '', PUBLIC_URL: '', DEMO_PASSWORD: '', ...environment });
  started.push(launcher);
  return launcher;
}

async function refusal(environment: Record<string, string>): Promise<string> {
  const launcher = launch(environment);
  expect(await launcher.end()).toBe(1);
  return launcher.output.trim();
}

beforeAll(async () => {
  chmodSync(folder, 0o755);
  PORT = String(await freePort(4_710));
});

afterEach(async () => {
  for (const launcher of started.splice(0)) {
    launcher.kill('SIGTERM');
    await launcher.end();
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it('prints the address, the accounts and the password that it keeps, and leaves nothing behind', async () => {
    const launcher = launch();
    await launcher.ready();
    const output = await launcher.says('Ctrl-C');
    expect(output).toContain(`http://localhost:${PORT}`);
    for (const account of ['director', 'animator', 'observer', 'metz.ciso', 'trier.admin', 'luxembourg.participant1', 'saarbruecken.participant2'])
      expect(output).toContain(`${account}@tocsin.example`);
    expect(output).toMatch(/Password of all: {2}\S{12,}/);
    for (const secret of ['demo-password', 'connection.json']) expect(statSync(join(DATA_DIR, secret)).mode & 0o777).toBe(0o600);

    const began = performance.now();
    launcher.kill('SIGINT');
    expect(await launcher.end()).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(launcher.left).toEqual([]);
  });

  it('is ready again within ten seconds, with the same password', async () => {
    const launcher = launch();
    expect(await launcher.ready()).toBeLessThan(10_000);
    const first = /Password of all: {2}(\S+)/.exec(await launcher.says('Ctrl-C'))?.[1];
    launcher.kill('SIGTERM');
    await launcher.end();

    const next = launch();
    await next.ready();
    expect(await next.says('Ctrl-C')).toContain(`Password of all:  ${first}`);
  });

  it('starts a killed server again', async () => {
    const launcher = launch();
    await launcher.ready();
    for (let i = 0; i < 2; i++) {
      const killed = launcher.server ?? 0;
      process.kill(killed, 'SIGKILL');
      while (await launcher.answers('healthz')) await sleep(10);
      expect(await launcher.ready()).toBeLessThan(5_000);
      expect(launcher.server).not.toBe(killed);
    }
  });

  it('takes the server along when it is killed itself, and starts again over what is left', async () => {
    const launcher = launch();
    await launcher.ready();
    const server = launcher.server;
    launcher.kill('SIGKILL');
    await launcher.end();
    for (let i = 0; i < 250 && launcher.server; i++) await sleep(20);
    expect([server === null, launcher.server]).toEqual([false, null]);
    await launch().ready();
  });

  it('starts again after kill -9 of everything', async () => {
    const launcher = launch();
    await launcher.ready();
    const all = launcher.left;
    expect(all.length).toBeGreaterThan(3);
    for (const pid of all) if (existsSync(`/proc/${pid}`)) process.kill(pid, 'SIGKILL');
    await launcher.end();
    await launch().ready();
  });

  it('says which process has the data directory', async () => {
    await launch().ready();
    expect(await refusal({ PORT: String(await freePort(4_720)) })).toMatch(/^DATA_DIR \S+ is in use: Tocsin runs on it as process \d+/);
  });
});

describe('a start that is refused says why in one line', () => {
  it('a port in use', async () => {
    const other: Server = createServer().listen(Number(PORT), '127.0.0.1');
    expect(await refusal({})).toMatch(new RegExp(`^Port ${PORT} is in use: .+PORT=\\d+ npm start$`));
    other.close();
  });

  it.each([
    ['no port', { PORT: 'http' }, /^PORT=http is not a port: .+$/],
    ['a foreign address for the demonstration', { PUBLIC_URL: 'https://tocsin.example.org' }, /^PUBLIC_URL=https:\/\/tocsin\.example\.org: .+ localhost.+$/],
    ['a data directory that is a file', { DATA_DIR: join(import.meta.dirname, 'launcher.ts') }, /^DATA_DIR \S+ is not a directory: .+$/],
    ['a data directory that is not writable', { DATA_DIR: '/proc/tocsin' }, /^DATA_DIR \/proc\/tocsin cannot be used: it is not writable$/],
    ['an owner alone', { DATABASE_OWNER_URL: 'postgresql://owner:x@127.0.0.1/tocsin' }, /^DATABASE_URL .+ is missing: .+npm run tocsin -- database-role$/],
    ['a database that does not answer', { DATABASE_URL: 'postgresql://a:x@127.0.0.1:1/x', DATABASE_OWNER_URL: 'postgresql://b:x@127.0.0.1:1/x' }, /^DATABASE_OWNER_URL: the database does not answer: .+$/],
  ])('%s', async (_what, environment, line) => {
    expect(await refusal(environment)).toMatch(line);
  });

  it('a data directory in a folder that only others may write in, or that nobody may', async () => {
    const sealed = mkdtempSync(join(folder, 'sealed-'));
    const isRoot = process.getuid?.() === 0;
    if (isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,mode=755', 'tmpfs', sealed]).status !== 0) return console.warn('Left out: root writes everywhere, and nothing read-only can be mounted here.');
    if (!isRoot) chmodSync(sealed, 0o555);
    try {
      for (const dataDir of [sealed, join(sealed, 'data')]) expect(await refusal({ DATA_DIR: dataDir })).toMatch(/^DATA_DIR \S+ cannot be used: it is not writable$/);
      expect(readdirSync(sealed)).toEqual([]);
    } finally {
      if (isRoot) spawnSync('umount', [sealed]);
    }
  });

  it('a data directory out of reach of the user of PostgreSQL', async () => {
    if (process.getuid?.() !== 0) return console.warn('Left out: PostgreSQL has a user of its own only where we are root.');
    const closed = mkdtempSync(join(folder, 'closed-'));
    chmodSync(closed, 0o700);
    expect(await refusal({ DATA_DIR: join(closed, 'data') })).toMatch(/^DATA_DIR \S+ is out of reach for the user .+$/);
  });

  it('an owner in the place of the server', async () => {
    const cluster = process.env['TOCSIN_TEST_CLUSTER'];
    const { ownerUrl } = JSON.parse(cluster ?? '{}') as { ownerUrl: string };
    expect(await refusal({ DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl })).toMatch(/^DATABASE_URL: the role "tocsin_owner" owns the database, .+npm run tocsin -- database-role$/);
  });

  it('a database without the file of its passwords', async () => {
    const lost = mkdtempSync(join(folder, 'lost-'));
    chmodSync(lost, 0o755);
    const launcher = launch({ DATA_DIR: join(lost, 'data') });
    await launcher.ready();
    launcher.kill('SIGTERM');
    await launcher.end();
    rmSync(join(lost, 'data/connection.json'));
    expect(await refusal({ DATA_DIR: join(lost, 'data') })).toMatch(/^\S+ holds a database but no connection\.json .+$/);
  });
});
