import 'reflect-metadata';
import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Access } from '#access';
import { HotDebriefs, HotDebriefSource } from '#evaluation';
import { CockpitSource, ExerciseFeed, Presence, PresenceSource, RoomSource, Timer } from '#exercises';
import { ClearUnlinkedFiles } from '#files';
import { SessionRepository } from '#identity';
import { FollowedIncidents, ForgetPersonalData } from '#incidents';
import { FollowedInboxes, type MailSettings } from '#network';
import { ForgetAnswers, Hints, Jobs, serverRoleFlaw } from '#persistence';
import { FollowedVersions, ScenarioEditorsSource, ScenarioEditsSource } from '#scenarios';
import type { DataSource } from 'typeorm';
import { AppModule, validationRules } from './app.module.ts';
import { Gateway } from './gateway/gateway.ts';
import { Operations } from './gateway/operations.ts';
import { Subscriptions } from './gateway/subscriptions.ts';
import { ErrorFilter } from './http/error-filter.ts';
import { serveWebApp } from './http/web-app.ts';

const largestBody = '256kb';
const leaveWithinMs = 8_000;

export interface ServerOptions {
  readonly dataSource: DataSource;
  readonly access: Access;
  readonly origins: ReadonlySet<string>;
  readonly introspection: boolean;
  readonly mail: MailSettings | null;
  /** Folder of the built web app. */
  readonly webApp: string;
}

export interface RunningServer {
  readonly port: number;
  /** Tells clients to come back, finishes what is under way, and leaves the database. */
  close(): Promise<void>;
}

/** Starts the whole server; port 0 takes a free one. Throws when the database role may bypass row-level security. */
export async function startServer({ dataSource, access, origins, introspection, mail, webApp }: ServerOptions, port: number, host = '127.0.0.1'): Promise<RunningServer> {
  await dataSource.initialize();
  const flaw = await serverRoleFlaw(dataSource);
  if (flaw) {
    await dataSource.destroy();
    throw new Error(`The database role ${flaw.role} may not serve (${flaw.flaw}). Make a restricted one: npm run tocsin -- database-role`);
  }
  const app = await NestFactory.create<NestExpressApplication>(AppModule.over(dataSource, access, introspection, mail), { logger: ['error', 'warn'], bodyParser: false });
  app.disable('x-powered-by');
  serveWebApp(app, webApp);
  app.useBodyParser('json', { limit: largestBody });
  app.useGlobalFilters(new ErrorFilter());
  await app.init();

  const hints = app.get(Hints);
  const { schema } = app.get(GraphQLSchemaHost);
  const sources = [app.get(RoomSource), app.get(CockpitSource), app.get(PresenceSource), app.get(HotDebriefSource), app.get(ScenarioEditsSource), app.get(ScenarioEditorsSource), app.get(FollowedInboxes), app.get(FollowedIncidents)];
  const gateway = new Gateway(app.get(SessionRepository), origins, new Operations(schema, validationRules(introspection)), new Subscriptions(schema, sources));
  const http: Server = app.getHttpServer();
  await gateway.attach(http, hints);
  const workers = [
    app.get(ExerciseFeed),
    app.get(Presence),
    app.get(Timer),
    app.get(HotDebriefs),
    app.get(FollowedVersions),
    app.get(FollowedIncidents),
    app.get(ForgetPersonalData),
    app.get(ForgetAnswers),
    app.get(ClearUnlinkedFiles),
    app.get(FollowedInboxes),
    app.get(Jobs),
  ];
  for (const worker of workers) await worker.start();
  await app.listen(port, host);

  const address = http.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async () => {
      gateway.close();
      setTimeout(() => http.closeAllConnections(), leaveWithinMs).unref();
      http.closeIdleConnections();
      await app.close();
      await dataSource.destroy();
    },
  };
}
