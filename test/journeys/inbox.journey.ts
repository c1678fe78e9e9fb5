import { expect, test } from '@playwright/test';
import { findings } from './axe.ts';
import { Person } from './people.ts';

test('somebody finds the inbox from every page, and chooses when mail comes', async ({ browser }) => {
  const { page } = await Person.enter(browser, 'trier.ciso', { locale: 'de-DE' });

  await test.step('the bell leads there by keyboard', async () => {
    await page.getByRole('link', { name: /^Posteingang/ }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Posteingang' })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Nachrichten' })).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('the link of a mail leads to the choices, which stay', async () => {
    await page.goto('/inbox#mail');
    const practices = page.getByRole('radiogroup', { name: 'Gute Praktiken' });
    const saved = page.waitForResponse((response) => response.request().postData()?.includes('chooseMail') === true);
    await practices.getByRole('radio', { name: 'Keine E-Mail' }).check();
    await saved;
    await page.reload();
    await expect(practices.getByRole('radio', { name: 'Keine E-Mail' })).toBeChecked();
    await expect(page.getByRole('radiogroup', { name: 'Vorfallnotizen' }).getByRole('radio', { name: 'Sofort' })).toBeChecked();
    expect(await findings(page), 'the choices of mail').toEqual([]);
  });

  await test.step('a list of what one follows says what to do first', async () => {
    await page.getByRole('tab', { name: 'Was ich verfolge' }).click();
    await expect(page.getByRole('heading', { name: 'Sie verfolgen nichts' })).toBeVisible();
  });
});
