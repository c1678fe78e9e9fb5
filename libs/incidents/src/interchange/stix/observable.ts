import { canonicalJson } from '#kernel';
import { type JsonObject, objectOf, textOf } from '#kernel/import';
import type { ObservableType } from '../../domain/observable.ts';
import { uuid5 } from '../drawn-id.ts';
import type { StixObject } from './stix-object.ts';
import { hashNames, observableNamespace, valueTypes } from './vocabulary.ts';

const isHash = (type: ObservableType): type is keyof typeof hashNames => type in hashNames;

/** The cyber-observable object of a value. */
export function observableObject(type: ObservableType, value: string): StixObject {
  const kind = isHash(type) ? 'file' : valueTypes[type];
  const content = isHash(type) ? { hashes: { [hashNames[type]]: value } } : { value };
  return { type: kind, spec_version: '2.1', id: `${kind}--${uuid5(observableNamespace, canonicalJson(content))}`, ...content };
}

/** The pattern by which machines find the value. */
export function patternOf(type: ObservableType, value: string): string {
  const quoted = `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return isHash(type) ? `[file:hashes.'${hashNames[type]}' = ${quoted}]` : `[${valueTypes[type]}:value = ${quoted}]`;
}

const comparison = /^([a-z0-9-]+):(value|hashes\.'?([A-Za-z0-9-]+)'?)\s*=\s*'((?:[^'\\]|\\.)*)'$/;

/** The values that a pattern compares, if it does nothing else than that. Null for a pattern that asks more. */
export function valuesInPattern(pattern: string): readonly { readonly type: ObservableType; readonly value: string }[] | null {
  if (pattern.length > 5_000) return null;
  const inner = /^\s*\[(.*)\]\s*$/s.exec(pattern)?.[1];
  if (inner === undefined) return null;
  const values = inner.split(/\s+OR\s+/).map((part) => valueIn(part.trim()));
  return values.every((value) => value !== null) ? values : null;
}

function valueIn(part: string): { readonly type: ObservableType; readonly value: string } | null {
  const [, object, , hash, quoted = ''] = comparison.exec(part) ?? [];
  const type = object === 'file' ? typeOfHash(hash ?? '') : typeOfObject(object ?? '');
  return type && { type, value: quoted.replaceAll(/\\(.)/g, '$1') };
}

const entry = <Key extends string>(table: Readonly<Record<Key, string>>, found: string): Key | null => (Object.keys(table) as Key[]).find((key) => table[key].toLowerCase() === found.toLowerCase()) ?? null;

const typeOfHash = (name: string): ObservableType | null => entry(hashNames, name.replace(/^SHA(\d)/i, 'SHA-$1'));
export const typeOfObject = (name: string): ObservableType | null => entry(valueTypes, name);

/** The values that a cyber-observable object holds. */
export function valuesOf(node: JsonObject): readonly { readonly type: ObservableType; readonly value: string }[] {
  const type = typeOfObject(textOf(node, 'type'));
  if (type) return [{ type, value: textOf(node, 'value') }];
  return Object.entries(objectOf(node, 'hashes')).flatMap(([name, value]) => {
    const hash = typeOfHash(name);
    return hash && typeof value === 'string' ? [{ type: hash, value }] : [];
  });
}
