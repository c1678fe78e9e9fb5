import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { Person } from './people.ts';

/** The bytes of what a press of the button downloads. */
async function downloaded(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('link', { name: 'Download' }).click()]);
  return readFile(await download.path());
}

test('a scenario is saved as a file for another tool, with an account of what stays behind, and as a booklet', async ({ browser }) => {
  const { page } = await Person.enter(browser, 'director');
  await page.goto('/scenarios');
  await page.getByRole('link', { name: 'Ten past twelve' }).click();
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save the scenario as a file' });

  await test.step('of our own, nothing stays behind', async () => {
    await expect(dialog.getByRole('table').first()).toBeVisible();
    await expect(dialog.getByText(/[1-9]\d* things? (is|are) lost/)).toHaveCount(0);
    expect((await downloaded(page)).subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('for OpenAEV, what stays behind is told before', async () => {
    await dialog.getByRole('radio', { name: 'OpenAEV archive' }).click();
    await expect(dialog.getByText('the format has no place for it').first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
    expect((await downloaded(page)).subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('as a booklet for those who play, in German', async () => {
    await dialog.getByRole('radio', { name: 'Booklet as PDF' }).click();
    await dialog.getByLabel('Language').selectOption('German');
    await dialog.getByLabel('For whom').selectOption('Participants: briefing only');
    expect((await downloaded(page)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
