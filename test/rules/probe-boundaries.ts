import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { allowed, type Plant, plants } from './plants/boundaries.ts';

interface Cruise {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[] };
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly { readonly module: string; readonly resolved: string }[] }[];
}

const root = join(import.meta.dirname, '..', '..');
const cruised = ['libs', 'apps', 'start', 'test'];

/** Cruises a copy of the sources once, planted violations included: the work tree stays as it is, whatever happens. */
function cruiseCopy(): Cruise {
  const copy = mkdtempSync(join(tmpdir(), 'tocsin-boundaries-'));
  try {
    for (const path of [...cruised, 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
      cpSync(join(root, path), join(copy, path), { recursive: true, filter: (source) => !/\/(node_modules|dist|bench)$/.test(source) });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const { file, source, beside } of [...plants, ...allowed]) {
      for (const [path, text] of Object.entries({ ...beside, [file]: source })) {
        mkdirSync(dirname(join(copy, path)), { recursive: true });
        writeFileSync(join(copy, path), `${text}\n`);
      }
    }
    const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
    const { stdout, stderr } = spawnSync(process.execPath, [cruiser, ...cruised, '--output-type', 'json'], { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${stderr}`);
    return JSON.parse(stdout) as Cruise;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Every `#name` must lead where the imports map of package.json says, to a file that is there. */
function lostNames({ modules }: Cruise): string[] {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> };
  const target = (name: string): string => imports[name] ?? imports['#*/testing']?.replace('*', name.slice(1, -'/testing'.length)) ?? '';
  const used = modules.flatMap(({ dependencies }) => dependencies).filter(({ module }) => module.startsWith('#') && module !== '#protection');
  const missing = Object.entries(imports).filter(([name, path]) => !name.includes('*') && !existsSync(join(root, path)));
  const unused = Object.keys(imports).filter((name) => !name.includes('*') && !used.some(({ module }) => module === name));
  return [
    ...used.filter(({ module, resolved }) => `./${resolved}` !== target(module)).map(({ module, resolved }) => `${module} leads to ${resolved}, not to ${target(module)}`),
    ...missing.map(([name, path]) => `${name} points to ${path}, which is not there`),
    ...unused.map((name) => `${name} is in the imports map, and nothing imports it`),
  ];
}

const cruise = cruiseCopy();
const { violations } = cruise.summary;
const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: readonly { name: string }[] };
const filesOf = ({ file, beside }: Plant): string[] => [file, ...Object.keys(beside ?? {})];
const planted = new Set([...plants, ...allowed].flatMap(filesOf));

function firedFor(plant: Plant): string {
  const names = violations.filter(({ from }) => filesOf(plant).includes(from)).map(({ rule }) => rule.name);
  return [...new Set(names)].toSorted().join(', ');
}

const problems = [
  ...violations.filter(({ from }) => !planted.has(from)).map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
  ...plants.filter((plant) => firedFor(plant) !== plant.rule).map((plant) => `${plant.rule} was broken by ${plant.file}, and what fired was: ${firedFor(plant) || 'nothing'}`),
  ...allowed.filter((plant) => firedFor(plant) !== '').map((plant) => `${plant.file} is allowed, and what fired was: ${firedFor(plant)}`),
  ...forbidden.filter(({ name }) => !plants.some(({ rule }) => rule === name)).map(({ name }) => `${name} has no planted violation`),
  ...lostNames(cruise),
];

for (const problem of problems) console.error(problem);
console.log(`boundaries: ${cruise.modules.length} modules, ${forbidden.length} rules, ${plants.length} planted violations, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
