import { chromium, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../../journeys/chromium.ts';
import { onStop } from '../harness/stop.ts';

export interface Seek {
  /** From the press of the pointer until the moment stands on the screen. */
  readonly ms: number;
  /** Exercise time that is shown. */
  readonly atMs: number;
  /** What stands in the inbox of the team shown. */
  readonly reached: number;
}

interface Visit {
  readonly port: number;
  readonly exerciseId: string;
  readonly cookie: string;
  readonly seeks: number;
}

/** Seeks at random places of the axis, by the mouse, in the real page. */
export async function seekInThePage({ port, exerciseId, cookie, seeks }: Visit): Promise<readonly Seek[]> {
  const browser = await chromium.launch(await chromiumLaunchOptions());
  onStop(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: `https://localhost:${port}`, secure: true, httpOnly: true }]);
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/exercises/${exerciseId}/replay`);
  const axis = page.getByRole('slider');
  await axis.waitFor({ timeout: 60_000 });
  await page.evaluate(watchSeeks);
  const box = await axis.boundingBox();
  if (!box) throw new Error('There is no axis');
  const found: Seek[] = [];
  for (let at = 0; at < seeks; at += 1) {
    const share = ((at * 7_919 + 13) % 1_009) / 1_009;
    await page.mouse.move(box.x + 20 + share * (box.width - 40), box.y + 60);
    await page.mouse.down();
    await page.mouse.up();
    found.push(await seekOf(page));
  }
  await browser.close();
  return found;
}

/** In the page: after the frame in which a press is drawn, says how long that took. */
function watchSeeks(): void {
  addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      Reflect.deleteProperty(globalThis, 'drawnMs');
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => Object.assign(globalThis, { drawnMs: performance.now() - timeStamp }));
        port1.start();
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

async function seekOf(page: Page): Promise<Seek> {
  const drawn = await page.waitForFunction(() => (globalThis as { drawnMs?: number }).drawnMs, null, { polling: 5 });
  const shown = await page.evaluate(() => ({
    atMs: Number(document.querySelector('[data-at]')?.getAttribute('data-at')),
    reached: Number(document.querySelector('section[aria-label="Inbox"] h3 span')?.textContent ?? 0),
  }));
  return { ms: (await drawn.jsonValue()) ?? Number.NaN, ...shown };
}
