import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Field, Float, GraphQLModule, ID, Int, ObjectType, Query, Resolver, Subscription } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { PubSub } from 'graphql-subscriptions';
import pg from 'pg';
import { portOf, servePublisher } from './publisher.ts';

/**
 * Nest's own `subscriptions` option over Apollo and graphql-subscriptions. Its guide sends everything through one topic and lets a filter choose for each
 * subscriber; who knows better gives each audience a topic of its own, which `topics` as the argument does.
 */
const topics = process.argv[2] === 'topics';
const topicOf = (team: string): string => (topics ? `room.${team}` : 'room');

interface Published {
  readonly team: string;
  readonly room: RoomEntry;
}

const pubSub = new PubSub();
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

const RoomEvent = new GraphQLScalarType({ name: 'RoomEvent' });

@ObjectType()
class Author {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() role: string;
}

@ObjectType()
class RoomEntry {
  @Field() cursor: string;
  @Field(() => Int) position: number;
  @Field() at: string;
  @Field(() => Float) exerciseMs: number;
  @Field(() => Author) by: Author;
  @Field(() => RoomEvent) event: object;
  @Field() type: string;
}

/** What each client missed, by a query of its own. */
async function* missed(team: string, after: number): AsyncGenerator<Published> {
  const { rows } = await pool.query<{ position: string; wall_ms: string; exercise_ms: number; author: Author; event: { type: string } }>(
    `select f.position, e.wall_ms, e.exercise_ms, e.author, e.event from exercises.feed_entry f join exercises.event e using (exercise_id, seq)
     where f.exercise_id = $1 and f.team = $2 and f.position > $3 order by f.position limit 500`,
    [process.env['EXERCISE_ID'], team, after],
  );
  for (const { position, wall_ms, exercise_ms, author, event } of rows) {
    const at = new Date(Number(wall_ms)).toISOString();
    yield { team, room: { cursor: `${position}.0123456789ab`, position: Number(position), at, exerciseMs: exercise_ms, by: author, event, type: event.type } };
  }
  yield* live(team);
}

const live = (team: string): AsyncIterableIterator<Published> => pubSub.asyncIterableIterator<Published>(topicOf(team));

@Resolver()
class RoomResolver {
  @Query(() => Boolean)
  ready(): boolean {
    return true;
  }

  @Subscription(() => RoomEntry, topics ? {} : { filter: (published: Published, asked: { team: string }) => published.team === asked.team })
  room(@Args('team') team: string, @Args('after', { type: () => Int, nullable: true }) after?: number): AsyncIterableIterator<Published> {
    return typeof after === 'number' ? missed(team, after) : live(team);
  }
}

@Module({
  imports: [GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true, subscriptions: { 'graphql-ws': true } })],
  providers: [RoomResolver],
})
class AppModule {}

servePublisher({
  start: async () => {
    const app = await NestFactory.create(AppModule, { logger: ['error', 'warn'] });
    await app.listen(0, '127.0.0.1');
    return portOf(app.getHttpServer().address());
  },
  publish: (team, entry) => pubSub.publish(topicOf(team), { team, room: entry }),
});
