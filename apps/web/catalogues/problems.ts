export type Catalogue = { readonly [key: string]: string | Catalogue };

/** The catalogues of each language by namespace. */
export type Catalogues = Readonly<Record<string, Readonly<Record<string, Catalogue>>>>;

/** A key that a source file asks for. It ends in `*` where the rest is only known while the page runs. */
export interface Use {
  readonly file: string;
  readonly key: string;
  /** Where the file looks; empty when it is handed its translator. */
  readonly namespaces: readonly string[];
}

/** Every language must have each catalogue of English; `optional` ones only as a whole. */
export interface Languages {
  readonly complete: readonly string[];
  readonly optional: readonly string[];
}

/** What is wrong with the catalogues, one sentence each; nothing if all is well. */
export function problemsIn(catalogues: Catalogues, uses: readonly Use[], { complete, optional }: Languages): readonly string[] {
  const [first = '', ...others] = complete;
  const source = catalogues[first] ?? {};
  const unknown = Object.keys(catalogues).filter((language) => ![...complete, ...optional].includes(language));
  return [
    ...unknown.map((language) => `${language} is not one of the languages`),
    ...others.flatMap((language) => Object.keys(source).flatMap((namespace) => differences(namespace, source[namespace] ?? {}, catalogues[language]?.[namespace], language))),
    ...optional.flatMap((language) => Object.entries(catalogues[language] ?? {}).flatMap(([namespace, catalogue]) => differences(namespace, source[namespace] ?? {}, catalogue, language))),
    ...spacesThatBreak(catalogues['fr'] ?? {}),
    ...[...others, ...optional].flatMap((language) => Object.keys(catalogues[language] ?? {}).filter((namespace) => !source[namespace]).map((namespace) => `${language}/${namespace} has no counterpart in ${first}`)),
    ...unwritten(uses, source),
    ...uses.filter((use) => !isKnown(use, source)).map(({ file, key }) => `${file} asks for ${key}, which is in no catalogue`),
  ];
}

/** In French a sign stands apart from its word by a space, at which a line must not break. */
const spacesThatBreak = (french: Readonly<Record<string, Catalogue>>): readonly string[] =>
  Object.entries(french).flatMap(([namespace, catalogue]) => [...flat(catalogue)].filter(([, text]) => / [?!:;»]|« /.test(text)).map(([key]) => `fr/${namespace} may break the line before or after a sign in ${key}: use U+00A0`));

function differences(namespace: string, source: Catalogue, catalogue: Catalogue | undefined, language: string): readonly string[] {
  if (!catalogue) return [`${language}/${namespace} is missing`];
  const wanted = flat(source);
  const found = flat(catalogue);
  return [
    ...[...wanted.keys()].filter((key) => !found.has(key)).map((key) => `${language}/${namespace} lacks ${key}`),
    ...[...found.keys()].filter((key) => !wanted.has(key)).map((key) => `${language}/${namespace} has ${key}, which the source language lacks`),
    ...[...found].filter(([, text]) => text.trim() === '').map(([key]) => `${language}/${namespace} has nothing for ${key}`),
    ...[...found].filter(([key, text]) => wanted.has(key) && holes(text) !== holes(wanted.get(key) ?? '')).map(([key]) => `${language}/${namespace} fills ${key} with other values`),
  ];
}

function flat(catalogue: Catalogue, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) => (typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flat(value, `${prefix}${key}.`)])),
  );
}

const unwritten = (uses: readonly Use[], source: Readonly<Record<string, Catalogue>>): readonly string[] =>
  [...new Set(uses.flatMap(({ namespaces }) => namespaces))].filter((namespace) => !source[namespace]).map((namespace) => `nobody has written the catalogue ${namespace}`);

const holes = (text: string): string => [...new Set(text.match(/\{\{\s*\w+/g))].toSorted().join();

function isKnown({ key, namespaces }: Use, source: Readonly<Record<string, Catalogue>>): boolean {
  if (namespaces.some((namespace) => !source[namespace])) return true;
  const places = namespaces.length === 0 ? Object.keys(source) : [...namespaces, 'app'];
  const keys = places.flatMap((namespace) => [...flat(source[namespace] ?? {}).keys()]);
  if (key.endsWith('*')) return keys.some((each) => each.startsWith(key.slice(0, -1)));
  return keys.some((each) => each.replace(/_(zero|one|two|few|many|other)$/, '') === key);
}
