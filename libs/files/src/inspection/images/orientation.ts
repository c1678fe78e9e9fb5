const tag = 0x0112;
const upright = 1;

/** The orientation (1 to 8) that an EXIF block tells, upright if it tells none. */
export function orientationIn(exif: Buffer): number {
  const tiff = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  if (tiff.length < 10 || (!little && tiff.toString('latin1', 0, 2) !== 'MM')) return upright;
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(short(first), 500); entry++) {
    const at = first + 2 + entry * 12;
    if (short(at) === tag) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : upright;
  }
  return upright;
}

export const isUpright = (orientation: number): boolean => orientation === upright;

/** An EXIF block (TIFF, big-endian) that tells the orientation and nothing else. */
export function exifOf(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(tag, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
