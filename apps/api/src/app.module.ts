import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Global, Module, ValidationPipe } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { NoSchemaIntrospectionCustomRule, type ValidationRule } from 'graphql';
import { DataSource } from 'typeorm';
import { Access } from '#access';
import { EvaluationModule } from '#evaluation';
import { ExercisesModule } from '#exercises';
import { FilesModule } from '#files';
import { IdentityModule, type RequestContext, SessionGuard, SessionRepository, sessionTokenOf } from '#identity';
import { IncidentsModule } from '#incidents';
import { type MailSettings, NetworkModule } from '#network';
import { PersistenceModule, Transaction } from '#persistence';
import { PracticesModule } from '#practices';
import { ScenariosModule } from '#scenarios';
import { executionPlugin } from './graphql/execution.plugin.ts';
import { formatError } from './graphql/format-error.ts';
import { ServerClockResolver } from './graphql/server-clock.resolver.ts';
import { TransactionalMutations } from './graphql/transactional-mutations.ts';
import { Callers } from './http/callers.ts';
import { ExerciseFilesController } from './http/exercise-files.controller.ts';
import { FilesController } from './http/files.controller.ts';
import { HealthController } from './http/health.controller.ts';

/** Depth, aliases, directives and cost of a document. The token plug-in answers 500, so the parser counts tokens instead; its alias allow-list would let introspection aliases through. */
const armor = new ApolloArmor({
  maxAliases: { n: 15, allowList: [] },
  maxDirectives: { n: 5 },
  maxDepth: { n: 8 },
  maxTokens: { enabled: false },
  costLimit: { maxCost: 5_000 },
}).protect();

export const validationRules = (introspection: boolean): ValidationRule[] => [...armor.validationRules, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])];

/** What every context finds without asking: the database and the policies. */
@Global()
@Module({})
class FoundationModule {
  static over(dataSource: DataSource, access: Access): DynamicModule {
    return {
      module: FoundationModule,
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: Access, useValue: access },
      ],
      exports: [DataSource, Access],
    };
  }
}

@Module({})
export class AppModule {
  /** The whole system on one screen. */
  static over(dataSource: DataSource, access: Access, introspection: boolean, mail: MailSettings | null): DynamicModule {
    return {
      module: AppModule,
      imports: [
        FoundationModule.over(dataSource, access),
        PersistenceModule,
        IdentityModule,
        FilesModule,
        ScenariosModule,
        ExercisesModule,
        EvaluationModule,
        NetworkModule.sending(mail),
        PracticesModule,
        IncidentsModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [IdentityModule],
          inject: [SessionRepository, Transaction],
          useFactory: (sessions: SessionRepository, transaction: Transaction) => ({
            autoSchemaFile: true,
            sortSchema: true,
            path: '/graphql',
            introspection,
            playground: false,
            graphiql: false,
            csrfPrevention: true,
            allowBatchedHttpRequests: false,
            persistedQueries: false,
            stopOnTerminationSignals: false,
            includeStacktraceInErrorResponses: false,
            hideSchemaDetailsFromClientErrors: true,
            parseOptions: { maxTokens: 1_000 },
            validationRules: validationRules(introspection),
            plugins: [...armor.plugins, ApolloServerPluginCacheControlDisabled(), executionPlugin(transaction)],
            formatError,
            context: async ({ req, res }: { req: Request; res: Response }): Promise<RequestContext> => {
              const token = sessionTokenOf(req);
              return { actor: token ? await sessions.actorOf(token) : null, request: req, response: res };
            },
          }),
        }),
      ],
      controllers: [HealthController, ExerciseFilesController, FilesController],
      providers: [
        Callers,
        ServerClockResolver,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: TransactionalMutations },
        { provide: APP_PIPE, useValue: new ValidationPipe({ transform: true, whitelist: true }) },
      ],
    };
  }
}
