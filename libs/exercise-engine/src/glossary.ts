import type { Locale, LocalizedText } from '#kernel';
import type { GlossaryTerm } from './scenario.ts';

/**
 * Keys of the terms that a text has in one language and lacks in another one. Words count as the same when they begin with the same
 * stem, accents and case apart, so that "rançongiciels" has the term "rançongiciel" and "Krisenstabes" the term "Krisenstab".
 */
export function missedTerms(glossary: readonly GlossaryTerm[] | undefined, text: LocalizedText, { from, to }: { readonly from: Locale; readonly to: Locale }): readonly string[] {
  const target = text[to];
  if (!glossary || from === to || !text[from] || !target?.trim()) return [];
  const found = known(glossary, text);
  const pair = `${from} ${to}`;
  const missed = found.get(pair) ?? lacking(glossary, { source: plain(text[from]), target: plain(target), from, to });
  found.set(pair, missed);
  return missed;
}

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly from: Locale;
  readonly to: Locale;
}

const lacking = (glossary: readonly GlossaryTerm[], { source, target, from, to }: Pair): readonly string[] =>
  glossary.filter(({ term }) => term[to]?.trim() && has(source, term[from] ?? '') && !has(target, term[to])).map(({ key }) => key);

/** A scenario is asked about again after every edit, in which most texts are the same as before. */
const answers = new WeakMap<readonly GlossaryTerm[], WeakMap<LocalizedText, Map<string, readonly string[]>>>();

function known(glossary: readonly GlossaryTerm[], text: LocalizedText): Map<string, readonly string[]> {
  const ofGlossary = answers.get(glossary) ?? new WeakMap<LocalizedText, Map<string, readonly string[]>>();
  answers.set(glossary, ofGlossary);
  const ofText = ofGlossary.get(text) ?? new Map<string, readonly string[]>();
  ofGlossary.set(text, ofText);
  return ofText;
}

function has(plainText: string, term: string): boolean {
  const search = searchFor(term);
  return search !== null && plainText.includes(search.begins) && search.pattern.test(plainText);
}

interface Search {
  readonly begins: string;
  readonly pattern: RegExp;
}

const searches = new Map<string, Search | null>();

function searchFor(term: string): Search | null {
  const made = searches.get(term);
  if (made !== undefined) return made;
  const stems = (plain(term).match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf);
  const words = stems.map((stem) => `${stem}[\\p{L}\\p{N}]*`).join('[^\\p{L}\\p{N}]+');
  const search = stems[0] === undefined ? null : { begins: stems[0], pattern: new RegExp(`(?<![\\p{L}\\p{N}])${words}`, 'u') };
  searches.set(term, search);
  return search;
}

/** Without what inflection may change at the end; short words, such as acronyms, stay whole. */
const stemOf = (word: string): string => (word.length > 6 ? word.slice(0, -2) : word.length > 4 ? word.slice(0, -1) : word);

const plain = (text: string): string => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
