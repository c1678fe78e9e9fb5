import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { ImportRefused } from './report.ts';

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive whose directory has been checked, and of which nothing is inflated yet. */
export interface Archive {
  readonly names: readonly string[];
  /** What the directory says that all files inflate to. */
  readonly declaredBytes: number;
  /**
   * Passes on one file piece by piece, until it ends or `take` says that it has enough. Inflating stops at the limits whatever the directory says.
   * @throws ImportRefused
   */
  pour(name: string, mostBytes: number, take: (piece: Uint8Array) => boolean | void): Promise<void>;
}

const most = { entries: 500, bytes: 50_000_000, entryBytes: 26_214_400, ratio: 200, ratioCountsFrom: 1_000_000 };
const fileType = 0o170000;
const symbolicLink = 0o120000;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** @throws ImportRefused if the directory alone tells that nothing good is inside */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  return refusing(async () => {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { decodeStrings: false, validateEntrySizes: false });
    const entries = await directoryOf(zip);
    return {
      names: [...entries.keys()],
      declaredBytes: [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
      pour: (name, mostBytes, take) => refusing(() => inflate(zip, entries.get(name), mostBytes, take, name)),
    };
  });
}

/**
 * The files of an archive; an archive inside stays closed.
 * @throws ImportRefused
 */
export async function unzip(archive: Archive): Promise<readonly ZippedFile[]> {
  if (archive.declaredBytes > most.bytes) throw new ImportRefused('imports.zip-bomb', `${archive.declaredBytes} bytes`);
  const files: ZippedFile[] = [];
  let left = most.bytes;
  for (const name of archive.names) {
    const bytes = await contentOf(archive, name, Math.min(left, most.entryBytes));
    left -= bytes.byteLength;
    files.push({ name, bytes });
  }
  return files;
}

/** @throws ImportRefused */
async function contentOf(archive: Archive, name: string, mostBytes = most.entryBytes): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await archive.pour(name, mostBytes, (piece) => void pieces.push(piece));
  return Buffer.concat(pieces);
}

async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ImportRefused ? error : new ImportRefused('imports.broken-zip');
  }
}

async function directoryOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > most.entries) throw new ImportRefused('imports.too-many-files', `${zip.entryCount} files`);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = safeNameOf(entry);
    if (entry.isEncrypted()) throw new ImportRefused('imports.encrypted', shown(name));
    if (isSuspicious(entry.uncompressedSize, entry.compressedSize)) throw new ImportRefused('imports.zip-bomb', shown(name));
    if (name.endsWith('/')) continue;
    if (entries.has(name)) throw new ImportRefused('imports.duplicate-entry', shown(name));
    entries.set(name, entry);
  }
  return entries;
}

function safeNameOf(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  const isLink = ((entry.externalFileAttributes >>> 16) & fileType) === symbolicLink;
  if (isLink || name === '' || /\p{Cc}/u.test(name) || validateFileName(name) !== null) throw new ImportRefused('imports.unsafe-path', shown(name));
  return name.normalize('NFC');
}

/** A file's name, fit to be shown. */
export const shown = (name: string): string => name.toWellFormed().replace(/\p{Cc}/gu, '?').slice(0, 200);

const isSuspicious = (inflated: number, compressed: number): boolean => inflated > most.ratioCountsFrom && inflated > compressed * most.ratio;

async function inflate(zip: ZipFile, entry: Entry | undefined, mostBytes: number, take: (piece: Uint8Array) => boolean | void, name: string): Promise<void> {
  if (!entry) throw new ImportRefused('imports.broken-zip', shown(name));
  if (entry.uncompressedSize > mostBytes) throw new ImportRefused('imports.zip-bomb', shown(name));
  let size = 0;
  let checksum = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > Math.min(mostBytes, entry.uncompressedSize) || isSuspicious(size, entry.compressedSize)) throw new ImportRefused('imports.zip-bomb', shown(name));
    checksum = crc32(piece, checksum);
    if (take(piece) === false) return;
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw new ImportRefused('imports.broken-zip', shown(name));
}
