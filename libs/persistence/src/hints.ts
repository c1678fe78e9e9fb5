import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';

type Hear = (payload: string) => void;

/** LISTEN on one connection of its own. Hints may be lost while it reconnects: whoever listens also polls. */
@Injectable()
export class Hints implements OnModuleDestroy {
  private readonly ears = new Map<string, Set<Hear>>();
  private client: Client | null = null;
  private closed = false;
  private connecting: Promise<void> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  async listen(channel: string, hear: Hear): Promise<void> {
    const heard = this.ears.get(channel) ?? new Set();
    heard.add(hear);
    this.ears.set(channel, heard);
    await this.connect();
    await this.client?.query(`listen ${channel}`);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private connect(): Promise<void> {
    if (this.client || this.closed) return Promise.resolve();
    this.connecting ??= this.open().finally(() => (this.connecting = null));
    return this.connecting;
  }

  private async open(): Promise<void> {
    const { options } = this.dataSource;
    const client = new Client({ connectionString: 'url' in options ? options.url : undefined, application_name: 'tocsin-hints', keepAlive: true, connectionTimeoutMillis: 2_000 });
    client.on('notification', ({ channel, payload }) => {
      for (const hear of this.ears.get(channel) ?? []) hear(payload ?? '');
    });
    client.on('error', () => this.reopen(client));
    client.on('end', () => this.reopen(client));
    try {
      await client.connect();
      for (const channel of this.ears.keys()) await client.query(`listen ${channel}`);
      this.client = client;
    } catch {
      this.reopen(client);
    }
  }

  private reopen(client: Client): void {
    if (this.client === client) this.client = null;
    if (this.closed) return;
    setTimeout(() => void this.connect(), 250).unref();
  }
}
