import { crc32 } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { exifOf } from '../inspection/images/orientation.ts';

/** What a camera writes into an image besides the image. */
export const canary = 'CANARY 49.6116 N 6.1319 E';

/** A drawing of 40 by 20 pixels. */
export function aDrawing(type: 'png' | 'jpeg' | 'webp'): Promise<Buffer> {
  const canvas = createCanvas(40, 20);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 40, 20);
  context.fillStyle = '#0b7285';
  context.fillRect(0, 0, 30, 10);
  return type === 'png' ? canvas.encode('png') : canvas.encode(type, 80);
}

/** The same with a place, a comment, a turned orientation, and something behind its end. */
export async function aPhoto(type: 'png' | 'jpeg' | 'webp', orientation = 6): Promise<Buffer> {
  const drawing = await aDrawing(type);
  const exif = Buffer.concat([exifOf(orientation), Buffer.from(canary)]);
  if (type === 'jpeg') {
    const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), data]);
    return Buffer.concat([drawing.subarray(0, 2), segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif])), segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${canary}`)), segment(0xfe, Buffer.from(canary)), drawing.subarray(2), Buffer.from(canary)]);
  }
  if (type === 'png') return Buffer.concat([drawing.subarray(0, 33), pngChunk('eXIf', exif), pngChunk('tEXt', Buffer.from(`Comment\0${canary}`)), drawing.subarray(33), Buffer.from(canary)]);
  // Its first chunk, VP8X, says what else there is.
  drawing.writeUInt8(drawing.readUInt8(20) | 0x0c, 20);
  return riffChunk('RIFF', Buffer.concat([drawing.subarray(8), riffChunk('EXIF', exif), riffChunk('XMP ', Buffer.from(canary))]));
}

/** A PNG that only says how large it is. */
export function aPngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pngChunk('IHDR', header), pngChunk('IDAT', Buffer.alloc(8)), pngChunk('IEND', Buffer.alloc(0))]);
}

/** An animation of one pixel that repeats, with a comment. */
export const aGif = (width = 1): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Buffer.from([width & 0xff, width >> 8, width & 0xff, width >> 8, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('NETSCAPE2.0\x03\x01\0\0\0', 'latin1'),
    Buffer.from([0x21, 0xfe, canary.length]),
    Buffer.from(`${canary}\0`),
    Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]),
  ]);

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

function riffChunk(type: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(type, 'latin1'), size, data, Buffer.alloc(data.length % 2)]);
}
