import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from '../../../start/data-dir.ts';

/** The compiler's own helpers belong into the file. */
const isPackage = (id: string): boolean => /^(@|[a-z])/.test(id) && !id.startsWith('@oxc-project/runtime');

/** Builds a file that Node.js cannot run as it stands, because of decorators. Packages stay outside. Answers the built file. */
export async function bundle(input: string, outDir: string): Promise<string> {
  const build = await rolldown({ input, platform: 'node', tsconfig: join(root, 'tsconfig.json'), external: isPackage });
  const { output } = await build.write({ dir: outDir, format: 'esm', entryFileNames: '[name].mjs', keepNames: true, cleanDir: false });
  await build.close();
  return join(outDir, output[0].fileName);
}
