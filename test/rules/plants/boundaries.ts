/** A file that breaks one rule of `.dependency-cruiser.cjs`, and breaks no other. */
export interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
  /** What the file imports, where that must be planted too. */
  readonly beside?: Readonly<Record<string, string>>;
}

const breaks = (rule: string, file: string, ...imported: readonly string[]): Plant => ({ rule, file, source: imported.map((name) => `import '${name}';`).join('\n') });

export const plants: readonly Plant[] = [
  {
    rule: 'no-cycles',
    file: 'libs/access/src/planted-hen.ts',
    source: `import type { Egg } from './planted-egg.ts';\nexport type Hen = Egg | null;`,
    beside: { 'libs/access/src/planted-egg.ts': `import type { Hen } from './planted-hen.ts';\nexport type Egg = { hen: Hen };` },
  },
  breaks('imports-resolve', 'libs/access/src/planted-relative.ts', './nowhere.ts'),
  breaks('imports-resolve', 'apps/api/src/planted-lib.ts', '#protection'),
  breaks('imports-resolve', 'apps/api/src/planted-package.ts', 'a-package-that-nobody-wrote'),
  breaks('no-development-package-in-the-product', 'libs/access/src/planted-tool.ts', 'fast-check'),

  breaks('kernel-uses-nothing', 'libs/kernel/src/planted-user.ts', '#access'),
  breaks('persistence-uses-kernel', 'libs/persistence/src/planted-user.ts', '#access'),
  breaks('access-uses-kernel', 'libs/access/src/planted-user.ts', '#persistence'),
  breaks('identity-uses-kernel-persistence-access', 'libs/identity/src/planted-user.ts', '#exercise-engine'),
  breaks('files-uses-kernel-persistence-access-identity', 'libs/files/src/planted-user.ts', '#exercise-engine'),
  breaks('network-uses-kernel-persistence-access-identity', 'libs/network/src/planted-user.ts', '#exercises'),
  breaks('exercise-engine-uses-kernel', 'libs/exercise-engine/src/planted-user.ts', '#access'),
  breaks('scenarios-uses-kernel-persistence-access-identity-exercise-engine-documents-files', 'libs/scenarios/src/planted-user.ts', '../../../start/refusal.ts'),
  breaks('exercises-uses-kernel-persistence-access-identity-exercise-engine-scenarios-files', 'libs/exercises/src/planted-user.ts', '../../../start/refusal.ts'),
  breaks('practices-uses-kernel-persistence-access-identity-files-incidents', 'libs/practices/src/planted-user.ts', '../../../start/refusal.ts'),
  breaks('documents-uses-kernel', 'libs/documents/src/planted-user.ts', '#exercise-engine'),
  breaks('evaluation-uses-kernel-persistence-access-identity-exercise-engine-documents-exercises', 'libs/evaluation/src/planted-user.ts', '../../../start/refusal.ts'),
  breaks('incidents-uses-kernel-persistence-access-identity-files', 'libs/incidents/src/planted-user.ts', '#exercises'),
  breaks('exercises-uses-kernel-persistence-access-identity-exercise-engine-scenarios-files', 'libs/exercises/src/planted-evaluator.ts', '#evaluation'),
  breaks('scenarios-uses-kernel-persistence-access-identity-exercise-engine-documents-files', 'libs/scenarios/src/planted-player.ts', '#exercises'),
  breaks('kernel-does-no-io', 'libs/kernel/src/planted-io.ts', 'pg'),
  breaks('kernel-does-without-node', 'libs/kernel/src/planted-node.ts', 'node:fs'),
  breaks('engine-is-pure', 'libs/exercise-engine/src/planted-node.ts', 'node:crypto'),
  breaks('engine-is-pure', 'libs/exercise-engine/src/planted-package.ts', 'zod'),
  breaks('libs-are-entered-by-their-index', 'libs/identity/src/planted-side-door.ts', '../../persistence/src/transaction.ts'),
  breaks('libs-are-entered-by-their-index', 'apps/api/src/planted-side-door.ts', '../../../libs/access/src/actor.ts'),
  breaks('libs-are-entered-by-their-index', 'apps/web/src/planted-side-door.ts', '../../../libs/exercise-engine/src/decide.ts'),
  breaks('interchange-is-a-second-door-for-the-console', 'apps/api/src/gateway/planted-importer.ts', '#scenarios/interchange'),

  breaks('domain-is-innermost', 'libs/identity/src/domain/planted-outward.ts', '../use-cases/sign-out.ts'),
  breaks('domain-is-innermost', 'libs/exercises/src/domain/planted-outward.ts', '../persistence/log.repository.ts'),
  breaks('domain-is-free-of-nest', 'libs/identity/src/domain/planted-nest.ts', '@nestjs/common'),
  breaks('typeorm-stays-with-entities-and-persistence', 'libs/exercises/src/use-cases/planted-typeorm.ts', 'typeorm'),
  breaks('typeorm-stays-with-entities-and-persistence', 'libs/exercises/src/domain/planted-typeorm.ts', 'typeorm'),
  breaks('typeorm-stays-with-entities-and-persistence', 'apps/api/src/gateway/planted-typeorm.ts', 'typeorm'),
  breaks('use-cases-and-feed-ignore-graphql', 'libs/identity/src/use-cases/planted-types.ts', '../graphql/identity.types.ts'),
  breaks('use-cases-and-feed-ignore-graphql', 'libs/exercises/src/feed/planted-graphql.ts', '@nestjs/graphql'),
  breaks('interchange-is-pure', 'libs/scenarios/src/interchange/planted-nest.ts', '@nestjs/common'),
  breaks('interchange-is-pure', 'libs/scenarios/src/interchange/planted-own-lib.ts', '../use-cases/import-scenario.ts'),
  breaks('reports-are-pure', 'libs/evaluation/src/report/planted-nest.ts', '@nestjs/common'),
  breaks('reports-are-pure', 'libs/evaluation/src/report/planted-entity.ts', '../domain/finding.entity.ts'),
  breaks('testing-is-for-specs', 'libs/exercises/src/use-cases/planted-factory.ts', '#exercise-engine/testing'),
  breaks('testing-is-for-specs', 'apps/web/src/planted-factory.ts', '#exercise-engine/testing'),

  breaks('web-uses-kernel-and-engine', 'apps/web/src/planted-api.ts', '../../api/src/settings.ts'),
  breaks('launcher-uses-no-lib', 'start/planted-api.ts', '../apps/api/src/settings.ts'),
  breaks('access-uses-kernel', 'libs/access/src/planted-api.ts', '../../../apps/api/src/settings.ts'),
  breaks('api-knows-no-web-app', 'apps/api/src/planted-web.ts', '../../web/src/ui/mark.tsx'),
  breaks('web-uses-kernel-and-engine', 'apps/web/src/planted-lib.ts', '#access'),
  breaks('web-features-are-islands', 'apps/web/src/features/wall/planted-bridge.ts', '../home/home-page.tsx'),
  breaks('web-ground-knows-no-feature', 'apps/web/src/ui/planted-feature.ts', '../features/home/home-page.tsx'),
  breaks('launcher-uses-no-lib', 'start/planted-lib.ts', '#kernel'),
];

/** Files that look much like the plants and break no rule. */
export const allowed: readonly Plant[] = [
  breaks('', 'libs/exercises/src/use-cases/planted.spec.ts', '#exercise-engine/testing', 'typeorm', 'fast-check'),
  breaks('', 'libs/exercises/src/domain/planted.entity.ts', 'typeorm', '#exercise-engine', '#kernel'),
  breaks('', 'libs/exercises/src/persistence/planted.repository.ts', 'typeorm', '../domain/exercise.entity.ts'),
  breaks('', 'apps/api/src/console/planted-command.ts', '#scenarios/interchange'),
  breaks('', 'apps/web/src/features/wall/planted-play.ts', '#exercise-engine', '#kernel', '../../play/live-exercise.ts'),
];
