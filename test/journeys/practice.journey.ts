import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { Person } from './people.ts';

const openId = (page: Page): string => new URL(page.url()).pathname.split('/')[2] ?? '';

test('a practice is written in one city, and a reviewer of another asks for changes', async ({ browser }) => {
  const metz = await Person.enter(browser, 'metz.ciso', { locale: 'fr-FR' });
  const saar = await Person.enter(browser, 'saarbruecken.ciso', { locale: 'de-DE' });
  const title = `Accès des prestataires ${randomUUID().slice(0, 8)}`;

  await test.step('Metz writes it, sees how it will be read, and finds it again after closing the page', async () => {
    await metz.page.goto('/practices');
    await metz.page.getByRole('button', { name: 'Nouvelle pratique' }).click();
    const dialog = metz.page.getByRole('dialog', { name: 'Nouvelle pratique' });
    await dialog.getByLabel('Titre').fill(title);
    await dialog.getByRole('button', { name: 'Commencer' }).click();
    await metz.page.getByRole('textbox', { name: 'Ce qu’il faut faire' }).fill('1. **Lister** les accès\n\n<img src="https://elsewhere.example/a.png" onerror="document.title = 1">');
    const preview = metz.page.getByRole('region', { name: 'Tel qu’on le lira' }).filter({ hasText: 'Lister' });
    await expect(preview.getByText('Lister', { exact: true })).toBeVisible();
    await expect(preview.locator('img')).toHaveCount(0);
    await expect(metz.page.getByRole('status').filter({ hasText: 'Enregistré' })).toBeVisible();
    await metz.page.reload();
    await expect(metz.page.getByRole('textbox', { name: 'Ce qu’il faut faire' })).toHaveValue(/Lister/);
  });
  const id = openId(metz.page);

  await test.step('Saarbrücken cannot read the draft', async () => {
    await saar.page.goto(`/practices/${id}`);
    await expect(saar.page.getByText('Diese Praxis gibt es nicht')).toBeVisible();
  });

  await test.step('once it is submitted, Saarbrücken reads it in French, says so, and answers the checklist', async () => {
    await metz.page.goto(`/practices/${id}`);
    await metz.page.getByRole('button', { name: 'Soumettre à relecture' }).click();
    await metz.page.getByRole('dialog').getByRole('button', { name: 'Soumettre à relecture' }).click();
    await expect(metz.page.getByText('Version 1, en relecture')).toBeVisible();
    await expect(metz.page.getByRole('button', { name: 'Approuver' })).toHaveCount(0);
    await saar.page.reload();
    await expect(saar.page.getByText('Nicht vollständig übersetzt')).toBeVisible();
    await saar.page.getByRole('button', { name: 'Freigeben' }).click();
    await expect(saar.page.getByRole('dialog').getByRole('button', { name: 'Freigeben' })).toBeDisabled();
    await saar.page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click();
    await saar.page.getByRole('button', { name: 'Änderungen erbitten' }).click();
    const dialog = saar.page.getByRole('dialog');
    await dialog.getByRole('radiogroup', { name: 'Nachweis der Wirkung' }).getByLabel('nein').check();
    await dialog.getByLabel('Was sich ändern soll').fill('Woran sieht man, dass es wirkt?');
    await dialog.getByRole('button', { name: 'Änderungen erbitten' }).click();
    await expect(saar.page.getByText('Version 1, Änderungen erbeten')).toBeVisible();
  });

  await test.step('Metz reads what should change, and edits again', async () => {
    await metz.page.reload();
    await metz.page.getByRole('tab', { name: 'Relecture' }).click();
    await expect(metz.page.getByText('Woran sieht man, dass es wirkt?')).toBeVisible();
    await expect(metz.page.getByText('Preuve de l’effet : non')).toBeVisible();
    await metz.page.getByRole('link', { name: 'Modifier' }).click();
    await expect(metz.page.getByText('Le relecteur a demandé des modifications')).toBeVisible();
  });
});
