import { crc32 } from 'node:zlib';
import { between, BrokenImage, type CleanImage } from './image.ts';
import { exifOf, isUpright, orientationIn } from './orientation.ts';

/** What an image is drawn by, animations included. Texts, times and all that nobody here knows are left out. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'hIST', 'pHYs', 'acTL', 'fcTL', 'fdAT']);

/** Throws BrokenImage. */
export function cleanPng(bytes: Buffer): CleanImage {
  const header = between(bytes, 8, 33);
  if (header.toString('latin1', 4, 8) !== 'IHDR' || header.readUInt32BE() !== 13) throw new BrokenImage();
  const pieces = [bytes.subarray(0, 33)];
  let [at, orientation] = [33, 1];
  for (let type = ''; type !== 'IEND'; ) {
    const next = at + 12 + between(bytes, at, at + 4).readUInt32BE();
    const chunk = between(bytes, at, next);
    type = chunk.toString('latin1', 4, 8);
    if (type === 'eXIf') orientation = orientationIn(chunk.subarray(8, -4));
    if (type === 'IHDR') throw new BrokenImage();
    if (kept.has(type)) pieces.push(chunk);
    at = next;
  }
  if (!isUpright(orientation)) pieces.splice(1, 0, chunkOf('eXIf', exifOf(orientation)));
  return { width: header.readUInt32BE(8), height: header.readUInt32BE(12), bytes: Buffer.concat(pieces) };
}

function chunkOf(type: string, data: Buffer): Buffer {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  chunk.writeUInt32BE(data.length);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}
