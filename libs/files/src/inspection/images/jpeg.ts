import { between, BrokenImage, type CleanImage } from './image.ts';
import { exifOf, isUpright, orientationIn } from './orientation.ts';

const [startOfScan, end, comment, application] = [0xda, 0xd9, 0xfe, 0xe0];
/** What colours depend on. Every other application segment is somebody's note. */
const kept: Readonly<Record<number, string>> = { 0: 'JFIF\0', 2: 'ICC_PROFILE\0', 14: 'Adobe' };

/** Keeps colours and orientation. What follows the image is left out. Throws BrokenImage. */
export function cleanJpeg(bytes: Buffer): CleanImage {
  const pieces: Buffer[] = [];
  let [at, width, height, orientation] = [2, 0, 0, 1];
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = between(bytes, at, at + 2);
    if (marker[0] !== 0xff) throw new BrokenImage();
    const kind = marker[1] ?? 0;
    if (kind === end) break;
    const next = at + 2 + between(bytes, at + 2, at + 4).readUInt16BE();
    const segment = between(bytes, at, next);
    if (isFrame(kind)) [height, width] = [between(segment, 5, 7).readUInt16BE(), between(segment, 7, 9).readUInt16BE()];
    if (kind === 0xe1 && segment.toString('latin1', 4, 8) === 'Exif') orientation = orientationIn(segment.subarray(4));
    if (staysIn(kind, segment)) pieces.push(segment);
    at = kind === startOfScan ? endOfScan(bytes, next) : next;
    if (kind === startOfScan) pieces.push(bytes.subarray(next, at));
  }
  if (pieces.length === 0) throw new BrokenImage();
  return { width, height, bytes: Buffer.concat([bytes.subarray(0, 2), ...(isUpright(orientation) ? [] : [exifSegment(orientation)]), ...pieces, Buffer.from([0xff, end])]) };
}

const isFrame = (kind: number): boolean => kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);

function staysIn(kind: number, segment: Buffer): boolean {
  if (kind === comment) return false;
  if (kind < application || kind > application + 15) return true;
  const name = kept[kind - application];
  return name !== undefined && segment.toString('latin1', 4, 4 + name.length) === name;
}

/** Where the next marker stands: in a scan, 0xFF is followed by zero or by a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new BrokenImage();
}

function exifSegment(orientation: number): Buffer {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(orientation)]);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
}
