import { between, BrokenImage, type CleanImage } from './image.ts';

const [image, extension, trailer] = [0x2c, 0x21, 0x3b];
const [control, application] = [0xf9, 0xff];
/** They say how often an animation repeats. */
const kept = ['NETSCAPE2.0', 'ANIMEXTS1.0'];

/** Comments and notes of programs are left out. Throws BrokenImage. */
export function cleanGif(bytes: Buffer): CleanImage {
  const screen = between(bytes, 6, 13);
  let [width, height] = [screen.readUInt16LE(0), screen.readUInt16LE(2)];
  let at = 13 + tableLength(screen[4]);
  const pieces = [between(bytes, 0, at)];
  for (;;) {
    const kind = between(bytes, at, at + 1)[0];
    if (kind === trailer) break;
    if (kind === image) {
      const descriptor = between(bytes, at, at + 10);
      width = Math.max(width, descriptor.readUInt16LE(1) + descriptor.readUInt16LE(5));
      height = Math.max(height, descriptor.readUInt16LE(3) + descriptor.readUInt16LE(7));
      const next = afterBlocks(bytes, at + 11 + tableLength(descriptor[9]));
      pieces.push(between(bytes, at, next));
      at = next;
    } else if (kind === extension) {
      const next = afterBlocks(bytes, at + 2);
      const label = bytes[at + 1];
      if (label === control || (label === application && kept.includes(bytes.toString('latin1', at + 3, at + 14)))) pieces.push(between(bytes, at, next));
      at = next;
    } else throw new BrokenImage();
  }
  return { width, height, bytes: Buffer.concat([...pieces, Buffer.from([trailer])]) };
}

const tableLength = (flags = 0): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function afterBlocks(bytes: Buffer, from: number): number {
  let at = from;
  for (let length = -1; length !== 0; ) {
    length = between(bytes, at, at + 1)[0] ?? 0;
    at += 1 + length;
  }
  return at;
}
