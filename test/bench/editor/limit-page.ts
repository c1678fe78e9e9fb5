import type { Page } from '@playwright/test';

/** As many plain boxes as the draft has injects, of the size of its blocks, in an element that scrolls; one follows the pointer while it is pressed. Nothing runs while it scrolls. */
export async function showPlainBoxes(page: Page, count: number): Promise<void> {
  await page.setContent(`<!doctype html><title>Plain boxes</title><style>
    #plain { position: relative; overflow: auto; width: 1350px; height: 600px }
    #plain div { position: absolute; box-sizing: border-box; width: 117px; height: 28px; overflow: hidden; white-space: nowrap; border: 1.5px solid; border-radius: 6px; font: 12px sans-serif }
  </style><div id="plain"></div>`);
  await page.evaluate((boxes) => {
    const scroller = document.querySelector('#plain');
    const columns = Math.ceil(Math.sqrt(boxes));
    const drawn = Array.from({ length: boxes }, (_, at) => {
      const box = document.createElement('div');
      box.textContent = `A plain box of some words, ${at}`;
      box.style.left = `${(at % columns) * 120}px`;
      box.style.top = `${Math.floor(at / columns) * 68}px`;
      return box;
    });
    scroller?.append(...drawn);
    addEventListener('pointermove', ({ clientX, buttons }) => {
      if (drawn[0]) drawn[0].style.transform = buttons > 0 ? `translateX(${clientX}px)` : '';
    });
  }, count);
}
