export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The encoding that a byte order mark tells. */
export function encodingByMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** The text of bytes whose encoding nothing tells for certain. Windows writes CSV in its own; `isGuessed` when that is assumed. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding; readonly isGuessed: boolean } {
  const encoding = encodingByMark(bytes) ?? utf16ByZeros(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding, isGuessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', isGuessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', isGuessed: true };
  }
}

/** Offset of the first byte that is no UTF-8. */
export function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return new TextEncoder().encode(text.slice(0, Math.max(0, text.indexOf('\uFFFD')))).length;
}

/** Western text in UTF-16 has a zero in every other byte. */
function utf16ByZeros(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, 1_000);
  const zeros = [0, 0];
  head.forEach((byte, at) => byte === 0 && (zeros[at % 2] = (zeros[at % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : undefined;
}
