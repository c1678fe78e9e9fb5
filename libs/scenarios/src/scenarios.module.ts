import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { EditResolver } from './graphql/edit.resolver.ts';
import { ScenarioFactsResolver } from './graphql/scenario-facts.resolver.ts';
import { ScenarioResolver } from './graphql/scenario.resolver.ts';
import { Admission, ScenarioEditorsSource, ScenarioEditsSource } from './live/edit.sources.ts';
import { FollowedVersions } from './live/followed-versions.ts';
import { EditRepository } from './persistence/edit.repository.ts';
import { ScenarioRepository } from './persistence/scenario.repository.ts';
import { CreateScenario } from './use-cases/create-scenario.ts';
import { EditScenario } from './use-cases/edit-scenario.ts';
import { ImportScenario } from './use-cases/import-scenario.ts';
import { StandInScenario } from './use-cases/stand-in-scenario.ts';
import { TakeToPlay } from './use-cases/take-to-play.ts';

@Module({
  imports: [IdentityModule],
  providers: [
    Admission,
    CreateScenario,
    EditRepository,
    EditResolver,
    EditScenario,
    FollowedVersions,
    ImportScenario,
    ScenarioEditorsSource,
    ScenarioEditsSource,
    ScenarioFactsResolver,
    ScenarioRepository,
    ScenarioResolver,
    StandInScenario,
    TakeToPlay,
  ],
  exports: [FollowedVersions, ImportScenario, ScenarioEditorsSource, ScenarioEditsSource, TakeToPlay],
})
export class ScenariosModule {}
