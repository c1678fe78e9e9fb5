/** Who may use whom. `test/rules/probe-boundaries.ts` plants a violation of every rule and fails when one does not fire. */

const specs = '\\.(spec|property\\.spec|int\\.spec|e2e\\.spec)\\.tsx?$';
const testCode = [specs, '/testing/', '^test/', '^apps/api/test/', '^libs/scenarios/library/'];

const ours = '^(libs|apps|start|test)/';
const nest = 'node_modules/@nestjs/';
const typeorm = 'node_modules/typeorm/';
const npmOrNode = ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'];

/** A lib may use those named and itself, no other code of ours. */
const lib = (name, ...uses) => ({
  name: `${name}-uses-${uses.length ? uses.join('-') : 'nothing'}`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: testCode },
  to: { path: ours, pathNot: [name, ...uses].map((used) => `^libs/${used}/`) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'imports-resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-package-in-the-product',
      severity: 'error',
      from: { path: '^(libs|apps/(api|web)/src|start)/', pathNot: testCode },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },

    lib('kernel'),
    lib('persistence', 'kernel'),
    lib('access', 'kernel'),
    lib('identity', 'kernel', 'persistence', 'access'),
    lib('files', 'kernel', 'persistence', 'access', 'identity'),
    lib('exercise-engine', 'kernel'),
    lib('scenarios', 'kernel', 'persistence', 'access', 'identity', 'exercise-engine', 'documents', 'files'),
    lib('exercises', 'kernel', 'persistence', 'access', 'identity', 'exercise-engine', 'scenarios', 'files'),
    lib('practices', 'kernel', 'persistence', 'access', 'identity', 'files', 'incidents'),
    lib('documents', 'kernel'),
    lib('evaluation', 'kernel', 'persistence', 'access', 'identity', 'exercise-engine', 'documents', 'exercises'),
    lib('incidents', 'kernel', 'persistence', 'access', 'identity', 'files'),
    lib('network', 'kernel', 'persistence', 'access', 'identity'),
    {
      name: 'kernel-does-no-io',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: testCode },
      to: { path: [nest, typeorm, 'node_modules/pg/'] },
    },
    { name: 'kernel-does-without-node', severity: 'error', from: { path: '^libs/kernel/', pathNot: testCode }, to: { dependencyTypes: ['core'] } },
    { name: 'engine-is-pure', severity: 'error', from: { path: '^libs/exercise-engine/', pathNot: testCode }, to: { dependencyTypes: npmOrNode } },
    {
      name: 'libs-are-entered-by-their-index',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps|test|start)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$', '^libs/[^/]+/src/testing/index\\.ts$', '^libs/kernel/src/import/index\\.ts$', '^libs/(scenarios|incidents)/src/interchange/index\\.ts$'] },
    },
    {
      name: 'interchange-is-a-second-door-for-the-console',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['^libs/(scenarios|incidents)/', '^apps/api/src/console/', '^apps/api/test/'] },
      to: { path: '^libs/(scenarios|incidents)/src/interchange/' },
    },

    {
      name: 'domain-is-innermost',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: testCode },
      to: { path: '^libs/$1/', pathNot: '^libs/$1/src/domain/' },
    },
    { name: 'domain-is-free-of-nest', severity: 'error', from: { path: '^libs/[^/]+/src/domain/', pathNot: testCode }, to: { path: nest } },
    {
      name: 'typeorm-stays-with-entities-and-persistence',
      severity: 'error',
      from: {
        path: '^(libs|apps)/',
        pathNot: [...testCode, '\\.entity\\.ts$', '^libs/persistence/', '^libs/[^/]+/src/persistence/', '^apps/api/src/(database|app\\.module|server)\\.ts$', '^apps/api/src/demonstration/'],
      },
      to: { path: typeorm },
    },
    {
      name: 'use-cases-and-feed-ignore-graphql',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/(use-cases|feed|persistence)/', pathNot: testCode },
      to: { path: ['^libs/[^/]+/src/graphql/', 'node_modules/@nestjs/graphql/', 'node_modules/graphql/'] },
    },
    {
      name: 'interchange-is-pure',
      severity: 'error',
      from: { path: '^libs/(scenarios|incidents)/src/interchange/', pathNot: testCode },
      to: { path: [nest, typeorm, '^libs/'], pathNot: ['^libs/(scenarios|incidents)/src/interchange/', '^libs/incidents/src/domain/', '^libs/(kernel|exercise-engine|documents)/'] },
    },
    {
      name: 'reports-are-pure',
      severity: 'error',
      from: { path: '^libs/evaluation/src/report/', pathNot: testCode },
      to: { path: [nest, typeorm, '^libs/'], pathNot: ['^libs/evaluation/src/report/', '^libs/(kernel|exercise-engine|documents)/'] },
    },
    { name: 'testing-is-for-specs', severity: 'error', from: { path: ours, pathNot: testCode }, to: { path: ['/testing/', specs] } },

    { name: 'api-knows-no-web-app', severity: 'error', from: { path: '^apps/api/' }, to: { path: '^apps/web/' } },
    {
      name: 'web-uses-kernel-and-engine',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: ours, pathNot: ['^apps/web/', '^libs/(kernel|exercise-engine)/'] },
    },
    {
      name: 'web-features-are-islands',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-ground-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/(authoring|graphql|i18n|play|session|ui)/' },
      to: { path: '^apps/web/src/(features/|router|main)' },
    },
    { name: 'launcher-uses-no-lib', severity: 'error', from: { path: '^start/' }, to: { path: '^(libs|apps|test)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/bench)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    preserveSymlinks: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json'] },
  },
};
