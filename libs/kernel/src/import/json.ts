import { encodingByMark, firstBadByte } from './encoding.ts';
import { ImportRefused } from './report.ts';

/** Why a file is no JSON that can be read. */
export const jsonRefusals = {
  'imports.not-json': 'the file is not well-formed JSON',
  'imports.wrong-encoding': 'the file is not encoded as UTF-8, nor marked as UTF-16',
  'imports.too-deep': 'the file is nested more deeply than any that is read',
} as const;
type JsonRefusal = keyof typeof jsonRefusals;

const refused = (reason: JsonRefusal, where: string): ImportRefused => new ImportRefused(reason, where);

export type JsonObject = Readonly<Record<string, unknown>>;

const deepest = 64;
const openings = /^[\s\uFEFF]*[{[]/;

/** Whether bytes begin as a JSON object or list does. */
export const looksLikeJson = (bytes: Uint8Array): boolean => openings.test(new TextDecoder(encodingByMark(bytes)).decode(bytes.subarray(0, 256)));

/**
 * The value of a JSON text in UTF-8, or in UTF-16 with a byte order mark.
 * @throws ImportRefused with the place if it is not well-formed, or nested more than 64 deep
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  const tooDeep = beyond(text, deepest);
  if (tooDeep !== null) throw refused('imports.too-deep', placeAt(text, tooDeep));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refused('imports.not-json', placeAt(text, positionIn(error) ?? text.length));
  }
}

function decode(bytes: Uint8Array): string {
  const encoding = encodingByMark(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw refused('imports.wrong-encoding', `byte ${firstBadByte(bytes)}`);
  }
}

/** Where nesting first goes beyond a depth. */
function beyond(text: string, most: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted && char === '\\') at++;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '}' || char === ']') depth--;
    else if ((char === '{' || char === '[') && ++depth > most) return at;
  }
  return null;
}

const positionIn = (error: unknown): number | null => {
  const [, position] = /at position (\d+)/.exec(String(error)) ?? [];
  return position === undefined ? null : Number(position);
};

function placeAt(text: string, at: number): string {
  const before = text.slice(0, at);
  return `line ${before.split('\n').length}, column ${at - before.lastIndexOf('\n')}`;
}

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field as clean text: no control or unpaired characters, line ends as `\n`, outer blanks gone. Empty if it is no text or number. */
export function textOf(node: JsonObject, field: string): string {
  const value = node[field];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? cleanText(value) : '';
}

export const cleanText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '').trim();

export function numberOf(node: JsonObject, field: string): number | null {
  const value = node[field];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

export const objectOf = (node: JsonObject, field: string): JsonObject => {
  const value = node[field];
  return isObject(value) ? value : {};
};

export const listOf = (node: JsonObject, field: string): readonly unknown[] => {
  const value = node[field];
  return Array.isArray(value) ? value : [];
};

/** Whether a field says nothing. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === false || (typeof value === 'string' && value.trim() === '') || (typeof value === 'object' && Object.keys(value).length === 0);
