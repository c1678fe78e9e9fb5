import { Args, createUnionType, Field, Float, ID, Int, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import type { ExerciseEvent, ExerciseRole, RoomEvent as RoomEventValue } from '#exercise-engine';
import { LocaleEnum } from '#identity';
import { ExerciseRoleEnum } from './enums.ts';
import { LogEvent, RoomEvent } from './scalars.ts';

@ObjectType('Author')
class AuthorType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => ExerciseRoleEnum) role: ExerciseRole;
}

@ObjectType('RoomEntry', { description: "One event that the reader may see. `position` counts the reader's own stream from 1 without gaps." })
class RoomEntryType {
  @Field() cursor: string;
  @Field(() => Int) position: number;
  @Field() at: Date;
  @Field(() => Float) exerciseMs: number;
  @Field(() => AuthorType, { nullable: true }) by: AuthorType | null;
  @Field() type: string;
  @Field(() => RoomEvent) event: RoomEventValue;
}

@ObjectType('CockpitEntry')
class CockpitEntryType {
  @Field() cursor: string;
  @Field(() => Int) seq: number;
  @Field() at: Date;
  @Field(() => Float) exerciseMs: number;
  @Field() audience: string;
  @Field(() => AuthorType, { nullable: true }) by: AuthorType | null;
  @Field() type: string;
  @Field(() => LogEvent) event: ExerciseEvent;
}

@ObjectType('Resync', { description: 'The cursor is not of this stream: forget everything and start again without one.' })
class ResyncType {
  @Field() reason: string;
}

@ObjectType('PresentPerson')
class PresentPersonType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => ExerciseRoleEnum) role: ExerciseRole;
  @Field(() => String, { nullable: true }) team: string | null;
}

@ObjectType('Presence')
class PresenceType {
  @Field(() => [PresentPersonType]) people: PresentPersonType[];
}

const RoomUpdate = createUnionType({ name: 'RoomUpdate', types: () => [RoomEntryType, ResyncType] as const });
const CockpitUpdate = createUnionType({ name: 'CockpitUpdate', types: () => [CockpitEntryType, ResyncType] as const });

/** The schema of what the gateway serves from the feed; these methods are never called. */
@Resolver()
export class LiveResolver {
  @Subscription(() => RoomUpdate, {
    description: "A participant's stream: events for everybody and for the own team, in the own language, once and in order after the cursor.",
  })
  room(
    @Args('exerciseId', { type: () => ID }) _exerciseId: string,
    @Args('after', { type: () => String, nullable: true }) _after: string | null,
    @Args('locale', { type: () => LocaleEnum }) _locale: string,
  ): never {
    throw new Error('Served by the gateway');
  }

  @Subscription(() => CockpitUpdate, { description: "The staff's stream: the whole log, after a cursor." })
  cockpit(@Args('exerciseId', { type: () => ID }) _exerciseId: string, @Args('after', { type: () => String, nullable: true }) _after: string | null): never {
    throw new Error('Served by the gateway');
  }

  @Subscription(() => PresenceType, { description: 'Who is connected, each time that changes. Participants see their own team and the staff.' })
  presence(@Args('exerciseId', { type: () => ID }) _exerciseId: string): never {
    throw new Error('Served by the gateway');
  }
}
