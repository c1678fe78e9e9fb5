import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tocsin-schema-'));

/** What is committed, and what makes it anew. */
const generated = [
  { file: 'apps/api/schema.graphql', made: 'schema.graphql', by: ['start/tocsin.mjs', 'schema', join(folder, 'schema.graphql')], again: 'npm run tocsin -- schema apps/api/schema.graphql' },
  {
    file: 'apps/web/src/graphql/graphql-env.d.ts',
    made: 'graphql-env.d.ts',
    by: ['node_modules/gql.tada/bin/cli.js', 'generate-output', '--output', join(folder, 'graphql-env.d.ts')],
    again: 'npx gql.tada generate-output',
  },
  {
    file: 'docs/formats/tocsin-scenario-1.schema.json',
    made: 'scenario.schema.json',
    by: ['start/tocsin.mjs', 'format', join(folder, 'scenario.schema.json')],
    again: 'npm run tocsin -- format docs/formats/tocsin-scenario-1.schema.json',
  },
] as const;

function problemOf({ file, made, by, again }: (typeof generated)[number]): string | null {
  const { status, stdout, stderr } = spawnSync(process.execPath, by, { cwd: root, encoding: 'utf8' });
  if (status !== 0) return `${file} cannot be made anew:\n${stdout}${stderr}`;
  const [committed, current] = [join(root, file), join(folder, made)].map((path) => readFileSync(path, 'utf8').trim().split('\n'));
  const line = current?.findIndex((text, index) => text !== committed?.[index]) ?? -1;
  if (line === -1 && current?.length === committed?.length) return null;
  return `${file} is out of date, from line ${line + 1}:\n- ${committed?.[line]?.slice(0, 200)}\n+ ${current?.[line]?.slice(0, 200)}\nMake it anew: ${again}`;
}

const problems = generated.map(problemOf).filter((problem) => problem !== null);
rmSync(folder, { recursive: true, force: true });
for (const problem of problems) console.error(problem);
console.log(`schema: ${generated.length} generated files, ${problems.length} out of date`);
process.exit(problems.length > 0 ? 1 : 0);
