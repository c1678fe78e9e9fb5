const hidden = /(?![\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const startsFormula = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** What people wrote, as characters that every file format takes: no control characters, no half characters, nothing that turns the direction of writing. */
export const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(hidden, '').toWellFormed();

/** A text for a cell of a table. Copied into a spreadsheet it stays a text: one that would begin a formula is quoted. */
export function cellText(text: string): string {
  const plain = plainText(text);
  return startsFormula.test(plain) ? `'${plain}` : plain;
}

/** A text for a format whose readers take it for Markdown: shown as it was written. */
export const literalMarkdown = (text: string): string => plainText(text).replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);

/** A text inside XML, also in an attribute. */
export const xmlText = (text: string): string =>
  plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
