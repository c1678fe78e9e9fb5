import { Module } from '@nestjs/common';
import { FilesModule } from '#files';
import { IdentityModule } from '#identity';
import { EditResolver } from './graphql/edit.resolver.ts';
import { ForecastResolver } from './graphql/forecast.resolver.ts';
import { LibraryResolver } from './graphql/library.resolver.ts';
import { ReviewResolver } from './graphql/review.resolver.ts';
import { ScenarioFactsResolver } from './graphql/scenario-facts.resolver.ts';
import { ScenarioResolver } from './graphql/scenario.resolver.ts';
import { Admission, ScenarioEditorsSource, ScenarioEditsSource } from './live/edit.sources.ts';
import { FollowedVersions } from './live/followed-versions.ts';
import { AttachmentRepository } from './persistence/attachment.repository.ts';
import { EditRepository } from './persistence/edit.repository.ts';
import { ForecastRepository } from './persistence/forecast.repository.ts';
import { ReviewRepository } from './persistence/review.repository.ts';
import { ScenarioRepository } from './persistence/scenario.repository.ts';
import { AttachFiles } from './use-cases/attach-files.ts';
import { BeginVersion } from './use-cases/begin-version.ts';
import { CreateScenario } from './use-cases/create-scenario.ts';
import { EditScenario } from './use-cases/edit-scenario.ts';
import { ExportScenario } from './use-cases/export-scenario.ts';
import { ImportScenario } from './use-cases/import-scenario.ts';
import { KeepForecast } from './use-cases/keep-forecast.ts';
import { ReadAttachment } from './use-cases/read-attachment.ts';
import { ShareScenario } from './use-cases/share-scenario.ts';
import { StandInScenario } from './use-cases/stand-in-scenario.ts';
import { TakeStep } from './use-cases/take-step.ts';
import { TakeToPlay } from './use-cases/take-to-play.ts';

@Module({
  imports: [IdentityModule, FilesModule],
  providers: [
    Admission,
    AttachFiles,
    AttachmentRepository,
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
    ReadAttachment,
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
  exports: [ExportScenario, FollowedVersions, ForecastRepository, ImportScenario, ReadAttachment, ScenarioEditorsSource, ScenarioEditsSource, TakeToPlay],
})
export class ScenariosModule {}
