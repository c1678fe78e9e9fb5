import Fastify from 'fastify';
import mercurius from 'mercurius';
import { portOf, servePublisher } from './publisher.ts';
import { sdl } from './room.ts';

/** Mercurius with its just-in-time compiler and its own in-process emitter. */
const app = Fastify();
app.register(mercurius, {
  schema: sdl,
  jit: 1,
  subscription: true,
  resolvers: {
    Query: { ready: () => true },
    Subscription: { room: { subscribe: (_root: unknown, { team }: { team: string }, { pubsub }: { pubsub: { subscribe(topic: string): unknown } }) => pubsub.subscribe(`room.${team}`) } },
  } as never,
});

servePublisher({
  start: async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    return portOf(app.server.address());
  },
  publish: (team, entry) => app.graphql.pubsub.publish({ topic: `room.${team}`, payload: { room: entry } } as never),
});
