import type { LocalizedText } from '#kernel';
import { cleanText } from '#kernel/import';
import type { Ledger } from './report.ts';

const longestText = 20_000;
const longestTitle = 200;
const ellipsis = ' […]';
const markup = /<\/?[a-z!][^>]*>/i;

/** Where something stands in the file, fit to be shown. */
export const placeOf = (list: string, at: number, title = ''): string => `${list}[${at}]${title && ` "${title.length > 80 ? `${title.slice(0, 79).toWellFormed()}…` : title}"`}`;

/** Texts of a file in the bounds of a note. HTML stays what it is, a text. */
export class Texts {
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  text(kind: string, where: string, written: string): string {
    const text = cleanText(written);
    if (markup.test(text)) this.#ledger.change(kind, where, 'imports.markup-as-text');
    return this.cut(kind, where, text, longestText);
  }

  title(kind: string, where: string, written: string): string {
    return this.cut(kind, where, cleanText(written).replaceAll(/\s+/g, ' '), longestTitle);
  }

  each(text: LocalizedText, change: (written: string) => string): LocalizedText {
    return Object.fromEntries(Object.entries(text).flatMap(([locale, written]) => (change(written) ? [[locale, change(written)]] : [])));
  }

  private cut(kind: string, where: string, text: string, longest: number): string {
    if (text.length <= longest) return text;
    this.#ledger.change(kind, where, 'imports.text-shortened');
    return text.slice(0, longest - ellipsis.length).toWellFormed() + ellipsis;
  }
}
