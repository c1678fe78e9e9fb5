import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** RFC 8785 JSON: equal values give equal bytes, whatever the order of their keys. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('Only JSON values have a canonical form');
  return json;
}

/** SHA-256 of the canonical JSON, as lower-case hexadecimal. The same in the server and the browser. */
export const hashOf = (value: unknown): string => sha256Hex(canonicalJson(value));

export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
