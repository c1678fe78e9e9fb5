export { scenarioPolicy } from './domain/scenario.policy.ts';
export { ScenarioVersion, told } from './domain/version.entity.ts';
export { ScenarioWork } from './domain/work.entity.ts';
export { ScenarioContent } from './graphql/scalars.ts';
export { ScenariosLibrary1763970000000 } from './persistence/migrations/1763970000000-scenarios-library.ts';
export { ScenarioRepository } from './persistence/scenario.repository.ts';
export { ScenariosModule } from './scenarios.module.ts';
export { ImportScenario } from './use-cases/import-scenario.ts';
export { TakeToPlay } from './use-cases/take-to-play.ts';
