import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from '../../../start/data-dir.ts';

/** The compiler's own helpers belong into the file. */
const isPackage = (id: string): boolean => /^(@|[a-z])/.test(id) && !id.startsWith('@oxc-project/runtime');

/** The doors of the libs, which the nearest package.json, that of the benchmarks, does not name. */
function doors(): Record<string, string> {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> };
  return Object.fromEntries(Object.entries(imports).map(([name, path]) => [`${name}$`, join(root, path)]));
}

/** Builds a file that Node.js cannot run as it stands, because of decorators. Packages stay outside. Answers the built file. */
export async function bundle(input: string, outDir: string): Promise<string> {
  const build = await rolldown({ input, platform: 'node', tsconfig: join(root, 'tsconfig.json'), resolve: { alias: doors() }, external: isPackage });
  const { output } = await build.write({ dir: outDir, format: 'esm', entryFileNames: '[name].mjs', keepNames: true, cleanDir: false });
  await build.close();
  return join(outDir, output[0].fileName);
}
