import type { Page } from '@playwright/test';

/** Times between frames, ms. */
export type Frames = readonly number[];

interface Scrolling {
  /** Of the element that scrolls. */
  readonly selector: string;
  /** Of what must be seen in it at the end. */
  readonly box: string;
  readonly side: 'left' | 'top';
  readonly frames: number;
}

/** A fast hand: about 2 400 pixels a second. */
const stepPx = 40;

/** Scrolls an element at each frame, and turns round at its ends. */
export async function scroll(page: Page, { selector, box, side, frames }: Scrolling): Promise<Frames> {
  const { times, seen } = await page.evaluate(scrolled, { selector, box, side, frames, stepPx });
  if (seen === 0) throw new Error(`Nothing is seen in ${selector} after it was scrolled`);
  return times;
}

/** In the page. */
async function scrolled({ selector, box, side, frames, stepPx: step }: Scrolling & { readonly stepPx: number }): Promise<{ times: number[]; seen: number }> {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  const most = side === 'left' ? element.scrollWidth - element.clientWidth : element.scrollHeight - element.clientHeight;
  if (most < 600) throw new Error(`Only ${most} pixels to scroll`);
  const times: number[] = [];
  let by = step;
  let at = 0;
  let last = 0;
  await new Promise<void>((resolve) => {
    const frame = (now: number): void => {
      if (last > 0) times.push(now - last);
      last = now;
      if (at + by < 0 || at + by > most) by = -by;
      at += by;
      element.scrollTo({ [side]: at, behavior: 'instant' });
      if (times.length < frames) requestAnimationFrame(frame);
      else resolve();
    };
    requestAnimationFrame(frame);
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const window = element.getBoundingClientRect();
  const isWithin = ({ left, right, top, bottom }: DOMRect): boolean => right > window.left && left < window.right && bottom > window.top && top < window.bottom;
  return { times, seen: [...element.querySelectorAll(box)].filter((candidate) => isWithin(candidate.getBoundingClientRect())).length };
}

/** Drags a box in the middle to and fro by the pointer, drops it elsewhere, and waits until that is drawn. */
export async function drag(page: Page, { selector, box, moves }: { readonly selector: string; readonly box: string; readonly moves: number }): Promise<Frames> {
  const { x, y } = await page.evaluate(middleOf, `${selector} ${box}`);
  await page.mouse.move(x, y);
  await page.evaluate(record);
  await page.mouse.down();
  for (let move = 1; move <= moves; move += 1) await page.mouse.move(x + Math.sin(move / 20) * 200, y);
  await page.mouse.up();
  await page.waitForTimeout(500);
  return page.evaluate(() => (globalThis as unknown as { recorded: () => number[] }).recorded());
}

/** In the page: where to take hold of the box that is nearest to the middle of the window. */
function middleOf(selector: string): { readonly x: number; readonly y: number } {
  const places = [...document.querySelectorAll(selector)].map((box) => box.getBoundingClientRect()).map(({ x, y }) => ({ x: x + 20, y: y + 14 }));
  const farness = ({ x, y }: { x: number; y: number }): number => Math.abs(x - innerWidth / 2) + Math.abs(y - innerHeight / 2);
  const [nearest] = places.toSorted((one, other) => farness(one) - farness(other));
  if (!nearest) throw new Error('There is nothing to drag');
  return nearest;
}

/** In the page: takes the times between frames until they are asked for. */
function record(): void {
  const times: number[] = [];
  let last = 0;
  let isOver = false;
  const frame = (now: number): void => {
    if (last > 0) times.push(now - last);
    last = now;
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  Object.assign(globalThis, {
    recorded: () => {
      isOver = true;
      return times;
    },
  });
}
