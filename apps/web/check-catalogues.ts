import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type Catalogue, problemsIn } from './catalogues/problems.ts';
import { usesIn } from './catalogues/uses.ts';

const source = join(import.meta.dirname, 'src');
const locales = join(source, 'i18n', 'locales');

const catalogueAt = (path: string): Catalogue => JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
const cataloguesOf = (language: string): Record<string, Catalogue> =>
  Object.fromEntries(readdirSync(join(locales, language)).map((file) => [basename(file, '.json'), catalogueAt(join(locales, language, file))]));

const catalogues = Object.fromEntries(readdirSync(locales).map((language) => [language, cataloguesOf(language)]));
const uses = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.spec)\.tsx?$/.test(entry.name))
  .map(({ parentPath, name }) => join(parentPath, name))
  .flatMap((path) => usesIn(relative(source, path), readFileSync(path, 'utf8')));

const problems = problemsIn(catalogues, uses, { complete: ['en', 'fr', 'de'], optional: ['lb'] });
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? `${uses.length} uses of the catalogues, no key missing` : `${problems.length} problems in the catalogues`);
process.exitCode = problems.length === 0 ? 0 : 1;
