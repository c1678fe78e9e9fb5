import { between, BrokenImage, type CleanImage } from './image.ts';
import { exifOf, isUpright, orientationIn } from './orientation.ts';

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const [hasExif, hasXmp] = [0x08, 0x04];

/** Throws BrokenImage. */
export function cleanWebp(bytes: Buffer): CleanImage {
  const until = Math.min(bytes.length, 8 + between(bytes, 4, 8).readUInt32LE());
  const pieces: Buffer[] = [];
  let [width, height, orientation] = [0, 0, 1];
  for (let at = 12; at < until; ) {
    const size = between(bytes, at + 4, at + 8).readUInt32LE();
    const chunk = between(bytes, at, at + 8 + size);
    const type = chunk.toString('latin1', 0, 4);
    if (type === 'EXIF') orientation = orientationIn(chunk.subarray(8));
    if (kept.has(type)) {
      const area = areaOf(type, chunk.subarray(8));
      [width, height] = [Math.max(width, area[0]), Math.max(height, area[1])];
      pieces.push(type === 'VP8X' ? Buffer.from(chunk) : chunk, Buffer.alloc(size % 2));
    }
    at += 8 + size + (size % 2);
  }
  const head = pieces[0];
  if (!head) throw new BrokenImage();
  // Only the extended form has a place for an orientation.
  if (head.toString('latin1', 0, 4) === 'VP8X') {
    const turned = !isUpright(orientation);
    head.writeUInt8((between(head, 8, 9).readUInt8() & ~(hasExif | hasXmp)) | (turned ? hasExif : 0), 8);
    if (turned) pieces.push(Buffer.from('EXIF', 'latin1'), sizeOf(26), exifOf(orientation));
  }
  const body = Buffer.concat(pieces);
  return { width, height, bytes: Buffer.concat([Buffer.from('RIFF', 'latin1'), sizeOf(body.length + 4), Buffer.from('WEBP', 'latin1'), body]) };
}

function sizeOf(length: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(length);
  return size;
}

function areaOf(type: string, data: Buffer): readonly [number, number] {
  if (type === 'VP8X') return [1 + between(data, 4, 7).readUIntLE(0, 3), 1 + between(data, 7, 10).readUIntLE(0, 3)];
  if (type === 'VP8 ') return [between(data, 6, 8).readUInt16LE() & 0x3fff, between(data, 8, 10).readUInt16LE() & 0x3fff];
  if (type !== 'VP8L') return [0, 0];
  const bits = between(data, 1, 5).readUInt32LE();
  return [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)];
}
