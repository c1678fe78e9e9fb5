import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { ImportRefused } from './report.ts';

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const most = { entries: 500, bytes: 50_000_000, entryBytes: 25_000_000, ratio: 200, ratioCountsFrom: 1_000_000 };
const fileType = 0o170000;
const symbolicLink = 0o120000;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/**
 * The files of an archive; an archive inside stays closed. The directory is checked before anything is inflated, and inflating
 * stops at the limits whatever the directory says.
 * @throws ImportRefused
 */
export async function unzip(bytes: Uint8Array): Promise<readonly ZippedFile[]> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { decodeStrings: false, validateEntrySizes: false });
    const files: ZippedFile[] = [];
    let left = most.bytes;
    for (const [name, entry] of await directoryOf(zip)) {
      const content = await inflate(zip, entry, left);
      left -= content.byteLength;
      files.push({ name, bytes: content });
    }
    return files;
  } catch (error) {
    throw error instanceof ImportRefused ? error : new ImportRefused('imports.broken-zip');
  }
}

async function directoryOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > most.entries) throw new ImportRefused('imports.too-many-files');
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    const name = safeNameOf(entry);
    declared += entry.uncompressedSize;
    if (entry.isEncrypted()) throw new ImportRefused('imports.encrypted');
    if (entry.uncompressedSize > most.entryBytes || declared > most.bytes) throw new ImportRefused('imports.zip-bomb');
    if (isSuspicious(entry.uncompressedSize, entry.compressedSize)) throw new ImportRefused('imports.zip-bomb');
    if (name.endsWith('/')) continue;
    if (entries.has(name)) throw new ImportRefused('imports.duplicate-entry');
    entries.set(name, entry);
  }
  return entries;
}

function safeNameOf(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  const isLink = ((entry.externalFileAttributes >>> 16) & fileType) === symbolicLink;
  if (isLink || name === '' || /\p{Cc}/u.test(name) || validateFileName(name) !== null) throw new ImportRefused('imports.unsafe-path');
  return name.normalize('NFC');
}

const isSuspicious = (inflated: number, compressed: number): boolean => inflated > most.ratioCountsFrom && inflated > compressed * most.ratio;

async function inflate(zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > Math.min(left, most.entryBytes, entry.uncompressedSize) || isSuspicious(size, entry.compressedSize)) throw new ImportRefused('imports.zip-bomb');
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks, size);
  if (size !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw new ImportRefused('imports.broken-zip');
  return content;
}
