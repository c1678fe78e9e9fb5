import { once } from 'node:events';
import { createServer } from 'node:http';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub, createSchema, createYoga } from 'graphql-yoga';
import { WebSocketServer } from 'ws';
import { portOf, servePublisher } from './publisher.ts';
import { type Entry, sdl } from './room.ts';

/** GraphQL Yoga with graphql-ws, as its own guide joins them. */
const pubSub = createPubSub<Record<string, [Entry]>>();
const schema = createSchema({
  typeDefs: sdl,
  resolvers: {
    Query: { ready: () => true },
    Subscription: { room: { subscribe: (_root: unknown, { team }: { team: string }) => pubSub.subscribe(`room.${team}`), resolve: (entry: Entry) => entry } },
  },
});
const yoga = createYoga({ schema, logging: false });
const http = createServer(yoga);
const webSockets = new WebSocketServer({ server: http, path: yoga.graphqlEndpoint });

type Root = { execute: Function; subscribe: Function };
useServer(
  {
    execute: (args) => (args.rootValue as Root).execute(args),
    subscribe: (args) => (args.rootValue as Root).subscribe(args),
    onSubscribe: async (context, _id, params) => {
      const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({ ...context, req: context.extra.request, socket: context.extra.socket, params });
      const document = parse(params.query);
      const errors = validate(schema, document);
      if (errors.length > 0) return errors;
      return { schema, operationName: params.operationName, document, variableValues: params.variables, contextValue: await contextFactory(), rootValue: { execute, subscribe } };
    },
  },
  webSockets,
);

servePublisher({
  start: async () => {
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return portOf(http.address());
  },
  publish: (team, entry) => pubSub.publish(`room.${team}`, entry),
});
