import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './data-dir.ts';

/** A step of `npm test`: a name, and what Node.js runs. */
export interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const tool = (path: string): string => join('node_modules', path);
const jest = (project: string): readonly string[] => ['--experimental-vm-modules', '--no-warnings', tool('jest/bin/jest.js'), '--selectProjects', project];

/** The cheap ones first. Every program in test/rules is a step of its own. */
export const steps: readonly Step[] = [
  { name: 'types', command: [tool('typescript/bin/tsc'), '-p', '.'] },
  { name: 'lint', command: [tool('oxlint/bin/oxlint'), '--deny-warnings'] },
  { name: 'boundaries', command: [tool('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'start'] },
  { name: 'dead code', command: [tool('knip/bin/knip.js')] },
  { name: 'catalogues', command: ['apps/web/check-catalogues.ts'] },
  { name: 'build', command: ['start/build-all.ts'] },
  ...rules().map((file) => ({ name: basename(file, '.ts'), command: [file] })),
  { name: 'specs', command: jest('spec') },
  { name: 'database specs', command: jest('database') },
  { name: 'journeys', command: [tool('@playwright/test/cli.js'), 'test', '--config', 'test/journeys'] },
];

function rules(): string[] {
  return globSync('test/rules/*.ts', { cwd: root }).filter((file) => !file.endsWith('.spec.ts')).toSorted();
}
