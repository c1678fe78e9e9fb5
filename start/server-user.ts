import { spawnSync } from 'node:child_process';
import { Refusal } from './refusal.ts';

/** Whom PostgreSQL runs as when we are root, whom it refuses to serve. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The user `tocsin`, made if missing, or another without privileges. Null when we are not root: the server then runs as ourselves. */
export function findServerUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const user = lookUp('tocsin') ?? create('tocsin') ?? lookUp('postgres') ?? lookUp('nobody');
  if (user) return user;
  throw new Refusal('PostgreSQL does not run as root, and no other user could be found or made. Run: useradd --system tocsin');
}

/** Asked of the system itself, as the user: folder modes, access lists and mount options all count. */
export function mayEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0;
}

function create(name: string): ServerUser | null {
  const env = { PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', name], { env });
  return lookUp(name);
}

function lookUp(name: string): ServerUser | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10));
  return uid && gid ? { name, uid, gid } : null;
}
