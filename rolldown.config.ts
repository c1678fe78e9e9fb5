import { defineConfig } from 'rolldown';

/** Loaded by Nest, Apollo and pg only where they are installed; we use none of them. */
const optional = [/^@nestjs\/(microservices|websockets)/, /^@apollo\/(subgraph|gateway)/, '@as-integrations/fastify', 'pg-native'];

export default defineConfig({
  input: {
    main: 'apps/api/src/main.ts',
    tocsin: 'apps/api/src/console/tocsin.ts',
    'report-worker': 'libs/evaluation/src/export/report-worker.ts',
    'inspect-worker': 'libs/files/src/inspection/thread/inspect-worker.ts',
    'import-worker': 'libs/scenarios/src/interchange/thread/import-worker.ts',
    'export-worker': 'libs/scenarios/src/export/export-worker.ts',
  },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  external: ['@node-rs/argon2', '@napi-rs/canvas', ...optional],
  output: { dir: 'dist/api', format: 'esm', entryFileNames: '[name].js', keepNames: true, sourcemap: true },
});
