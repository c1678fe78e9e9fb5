import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { EditResolver } from './graphql/edit.resolver.ts';
import { ForecastResolver } from './graphql/forecast.resolver.ts';
import { LibraryResolver } from './graphql/library.resolver.ts';
import { ReviewResolver } from './graphql/review.resolver.ts';
import { ScenarioFactsResolver } from './graphql/scenario-facts.resolver.ts';
import { ScenarioResolver } from './graphql/scenario.resolver.ts';
import { Admission, ScenarioEditorsSource, ScenarioEditsSource } from './live/edit.sources.ts';
import { FollowedVersions } from './live/followed-versions.ts';
import { EditRepository } from './persistence/edit.repository.ts';
import { ForecastRepository } from './persistence/forecast.repository.ts';
import { ReviewRepository } from './persistence/review.repository.ts';
import { ScenarioRepository } from './persistence/scenario.repository.ts';
import { BeginVersion } from './use-cases/begin-version.ts';
import { CreateScenario } from './use-cases/create-scenario.ts';
import { EditScenario } from './use-cases/edit-scenario.ts';
import { ExportScenario } from './use-cases/export-scenario.ts';
import { ImportScenario } from './use-cases/import-scenario.ts';
import { KeepForecast } from './use-cases/keep-forecast.ts';
import { ShareScenario } from './use-cases/share-scenario.ts';
import { StandInScenario } from './use-cases/stand-in-scenario.ts';
import { TakeStep } from './use-cases/take-step.ts';
import { TakeToPlay } from './use-cases/take-to-play.ts';

@Module({
  imports: [IdentityModule],
  providers: [
    Admission,
    BeginVersion,
    CreateScenario,
    EditRepository,
    EditResolver,
    EditScenario,
    ExportScenario,
    FollowedVersions,
    ForecastRepository,
    ForecastResolver,
    ImportScenario,
    KeepForecast,
    LibraryResolver,
    ReviewRepository,
    ReviewResolver,
    ScenarioEditorsSource,
    ScenarioEditsSource,
    ScenarioFactsResolver,
    ScenarioRepository,
    ScenarioResolver,
    ShareScenario,
    StandInScenario,
    TakeStep,
    TakeToPlay,
  ],
  exports: [ExportScenario, FollowedVersions, ForecastRepository, ImportScenario, ScenarioEditorsSource, ScenarioEditsSource, TakeToPlay],
})
export class ScenariosModule {}
