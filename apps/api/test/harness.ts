import { join } from 'node:path';
import { Access } from '#access';
import type { TestPerson } from '#identity/testing';
import type { MailSettings } from '#network';
import { closeTestDatabase, useTestDatabase } from '#persistence/testing';
import { type DatabaseUrls, freshDatabase } from '../../../test/database/fresh-database.ts';
import { serving } from '../src/database.ts';
import { access as policies } from '../src/policies.ts';
import { startServer } from '../src/server.ts';
import { Client } from './client.ts';
import type { Instance } from './instance.ts';

class AllowAll extends Access {
  override allows(): boolean {
    return true;
  }
}

/** Policies that refuse nothing, so that the database alone stands between people and rows. */
export const allowAll = new AllowAll([]);

/** The whole system as people meet it, over a database of its own. */
export class Harness {
  private readonly clients = new Map<string, Client>();

  private constructor(
    readonly database: DatabaseUrls,
    readonly instances: readonly [Instance, ...Instance[]],
  ) {}

  static async open({ access = policies, instances = 1, database, mail = null }: { access?: Access; instances?: number; database?: DatabaseUrls; mail?: MailSettings | null } = {}): Promise<Harness> {
    const urls = database ?? (await freshDatabase());
    useTestDatabase(urls);
    const first = await startInstance(urls, access, mail);
    const others: Instance[] = [];
    while (others.length < instances - 1) others.push(await startInstance(urls, access, mail));
    return new Harness(urls, [first, ...others]);
  }

  get first(): Instance {
    return this.instances[0];
  }

  get second(): Instance {
    const [, second] = this.instances;
    if (!second) throw new Error('The harness runs one instance only');
    return second;
  }

  /** The same session for the same person, at the first instance. */
  as(person: TestPerson): Client {
    const client = this.clients.get(person.id) ?? this.elsewhere(person);
    this.clients.set(person.id, client);
    return client;
  }

  /** A further session. */
  elsewhere(person: TestPerson, at: Instance = this.first): Client {
    return new Client(at, person);
  }

  stranger(): Client {
    return new Client(this.first, null);
  }

  async close(): Promise<void> {
    await Promise.all(this.instances.map((instance) => instance.close()));
    await closeTestDatabase();
  }
}

export async function startInstance({ databaseUrl }: DatabaseUrls, access: Access = policies, mail: MailSettings | null = null): Promise<Instance> {
  const origins = new Set<string>();
  const webApp = join(import.meta.dirname, 'no-web-app');
  const server = await startServer({ dataSource: serving(databaseUrl), access, origins, introspection: false, mail, webApp }, 0);
  const origin = `http://127.0.0.1:${server.port}`;
  origins.add(origin);
  let closing: Promise<void> | null = null;
  return { port: server.port, origin, close: () => (closing ??= server.close()) };
}
