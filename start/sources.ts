import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './data-dir.ts';

/** A hash over everything below these paths that ends up in a build: equal sources, equal fingerprint, whatever the file times say. */
export function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((path) => filesBelow(path))) hash.update(`${path}\0`).update(readFileSync(join(root, path))).update('\0');
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return /\.spec\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(join(root, path)).toSorted().flatMap((name) => filesBelow(join(path, name)));
}
