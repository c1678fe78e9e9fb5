import type { Variable } from '#exercise-engine';
import { textOf } from '#kernel/import';
import { keyMaker } from '../keys.ts';
import type { ContentLocale } from '../language.ts';
import type { Ledger } from '../report.ts';
import { noteLeftovers } from '../entries.ts';
import { entriesOf, type OpenAevDocument } from './document.ts';

/** Replaces the placeholders of one text; `encode` makes a value fit for the text's own form. */
export type Fill = (text: string, encode?: (value: string) => string) => { readonly text: string; readonly filled: readonly string[] };

const plainKey = /^[a-z][a-z0-9_-]{0,59}$/i;

export function readVariables(document: OpenAevDocument, locale: ContentLocale, title: string, ledger: Ledger): { variables: readonly Variable[]; fill: Fill } {
  const key = keyMaker();
  const values = new Map<string, string>();
  const variables = entriesOf(document, 'variables', { id: 'variable_id', title: 'variable_key' }, ledger).map((entry, at) => {
    const name = textOf(entry.node, 'variable_key');
    const raw = entry.node['variable_value'];
    if (raw !== null && raw !== undefined && typeof raw !== 'string') ledger.change('variables', entry.where, 'imports.value-not-text');
    const initial = typeof raw === 'object' && raw !== null ? JSON.stringify(raw).toWellFormed() : textOf(entry.node, 'variable_value') || String(raw ?? '').trim();
    if (name && initial) values.set(name.toLowerCase(), initial);
    noteLeftovers(ledger, 'variables', entry, ['variable_key', 'variable_value', 'variable_description', 'variable_type']);
    return {
      key: key(name, `variable-${at + 1}`, plainKey.test(name)),
      initial,
      description: { [locale]: textOf(entry.node, 'variable_description') },
    };
  });
  for (const name of ['exercise.name', 'scenario.name']) values.set(name, title);
  return { variables, fill: fillWith(values) };
}

const expression = /\$\{\s{0,9}([\p{L}\p{N}_.-]{1,80})\s{0,9}\}/gu;
const bracketed = /\[([\p{L}][\p{L}\p{N} _'-]{0,60})\]/gu;

function fillWith(values: ReadonlyMap<string, string>): Fill {
  return (text, encode = (value) => value) => {
    const filled: string[] = [];
    const valueOf = (whole: string, name: string): string => {
      const value = values.get(name.toLowerCase()) ?? values.get(name.toLowerCase().replace(/[ -]/g, '_'));
      if (value === undefined) return whole;
      if (value !== whole) filled.push(whole);
      return encode(value);
    };
    const expressed = text.replace(expression, (whole, name: string) => {
      const value = valueOf(whole, name);
      return value === whole ? `[${name}]` : value;
    });
    return { text: expressed.replace(bracketed, valueOf), filled };
  };
}

/** What still looks like a placeholder in a text that people will read. */
export const openPlaceholders = (text: string): readonly string[] => [...new Set(text.match(/\[[\p{L}][^\]\n]{0,80}\](?!\()/gu) ?? [])];
