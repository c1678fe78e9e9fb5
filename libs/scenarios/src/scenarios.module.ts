import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { ScenarioFactsResolver } from './graphql/scenario-facts.resolver.ts';
import { ScenarioResolver } from './graphql/scenario.resolver.ts';
import { ScenarioRepository } from './persistence/scenario.repository.ts';
import { ImportScenario } from './use-cases/import-scenario.ts';
import { TakeToPlay } from './use-cases/take-to-play.ts';

@Module({
  imports: [IdentityModule],
  providers: [ImportScenario, ScenarioFactsResolver, ScenarioRepository, ScenarioResolver, TakeToPlay],
  exports: [ImportScenario, TakeToPlay],
})
export class ScenariosModule {}
