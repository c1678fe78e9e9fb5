/** An image without what it tells of its camera, place, maker and history. */
export interface CleanImage {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** The bytes end too early, or say what no image says. */
export class BrokenImage extends Error {}

/** Bytes from one place to another. Throws BrokenImage where there are fewer. */
export function between(bytes: Buffer, from: number, to: number): Buffer {
  if (from < 0 || to > bytes.length || to < from) throw new BrokenImage();
  return bytes.subarray(from, to);
}
