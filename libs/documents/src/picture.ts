import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import type { Chart } from './block.ts';
import { roboto } from './fonts.ts';

const sharpness = 1.5;

/** The chart as PNG, for files that take no SVG. */
export async function pictureOf({ svg, width, height }: Chart): Promise<Buffer> {
  if (!GlobalFonts.has('Roboto')) for (const file of [roboto.normal, roboto.bold]) GlobalFonts.registerFromPath(file, 'Roboto');
  const canvas = createCanvas(width * sharpness, height * sharpness);
  const image = await loadImage(Buffer.from(svg));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.encode('png');
}
