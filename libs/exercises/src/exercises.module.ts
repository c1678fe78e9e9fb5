import { Module } from '@nestjs/common';
import { FilesModule } from '#files';
import { IdentityModule } from '#identity';
import { ScenariosModule } from '#scenarios';
import { CockpitSource } from './feed/cockpit.source.ts';
import { ExerciseFeed } from './feed/exercise-feed.ts';
import { FeedRepository } from './feed/feed.repository.ts';
import { Presence } from './feed/presence.ts';
import { PresenceSource } from './feed/presence.source.ts';
import { RoomSource } from './feed/room.source.ts';
import { DebriefResolver } from './graphql/debrief.resolver.ts';
import { DirectionResolver } from './graphql/direction.resolver.ts';
import { ExerciseLoader } from './graphql/exercise.loader.ts';
import { ExerciseResolver } from './graphql/exercise.resolver.ts';
import { LiveResolver } from './graphql/live.resolver.ts';
import { PlanningResolver } from './graphql/planning.resolver.ts';
import { PlayResolver } from './graphql/play.resolver.ts';
import { ExerciseRepository } from './persistence/exercise.repository.ts';
import { LogRepository } from './persistence/log.repository.ts';
import { CompareWithForecast } from './use-cases/compare-with-forecast.ts';
import { CreateExercise } from './use-cases/create-exercise.ts';
import { LiveStates } from './use-cases/live-states.ts';
import { PlayExercise } from './use-cases/play-exercise.ts';
import { ReadDebrief } from './use-cases/read-debrief.ts';
import { ReadDelivered } from './use-cases/read-delivered.ts';
import { RemoveMember } from './use-cases/remove-member.ts';
import { SeatMember } from './use-cases/seat-member.ts';
import { Timer } from './use-cases/timer.ts';
import { WriteLog } from './use-cases/write-log.ts';

@Module({
  imports: [FilesModule, IdentityModule, ScenariosModule],
  providers: [
    CockpitSource,
    CompareWithForecast,
    CreateExercise,
    DebriefResolver,
    DirectionResolver,
    ExerciseFeed,
    ExerciseLoader,
    ExerciseRepository,
    ExerciseResolver,
    FeedRepository,
    LiveResolver,
    LiveStates,
    LogRepository,
    PlanningResolver,
    PlayExercise,
    PlayResolver,
    Presence,
    PresenceSource,
    ReadDebrief,
    ReadDelivered,
    RemoveMember,
    RoomSource,
    SeatMember,
    Timer,
    WriteLog,
  ],
  exports: [CockpitSource, ExerciseFeed, Presence, PresenceSource, ReadDebrief, ReadDelivered, RoomSource, Timer],
})
export class ExercisesModule {}
