import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { Person } from './people.ts';

const openId = (page: Page): string => new URL(page.url()).pathname.split('/')[2] ?? '';

test('a practice is written in one city, reviewed by a second and taken up by a third', async ({ browser }) => {
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

  await test.step('Metz says it in three languages; Saarbrücken agrees to each text, answers the checklist and approves', async () => {
    await writeInThreeLanguages(metz.page, id);
    await metz.page.goto(`/practices/${id}`);
    await take(metz.page, 'Soumettre à relecture');
    await saar.page.goto(`/practices/${id}`);
    await saar.page.getByRole('tab', { name: 'Übersetzungen' }).click();
    for (const language of ['Englisch', 'Deutsch']) {
      await saar.page.getByRole('combobox', { name: 'Übersetzung ins' }).click();
      await saar.page.getByRole('option', { name: language }).click();
      await agreeToAll(saar.page);
    }
    await saar.page.getByRole('button', { name: 'Freigeben' }).click();
    const dialog = saar.page.getByRole('dialog');
    await expect(dialog.getByRole('radiogroup')).toHaveCount(6);
    for (const check of await dialog.getByRole('radiogroup').all()) await check.getByLabel('ja', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Freigeben' }).click();
    await expect(saar.page.getByText('Version 1, freigegeben')).toBeVisible();
  });

  await test.step('Metz publishes it; Trier takes it up for a range of the cost, and asks', async () => {
    await metz.page.reload();
    await take(metz.page, 'Publier');
    await expect(metz.page.getByText('Version 1, publiée')).toBeVisible();
    const trier = await Person.enter(browser, 'trier.ciso', { locale: 'de-DE' });
    await trier.page.goto(`/practices/${id}`);
    await trier.page.getByRole('tab', { name: 'In den Städten' }).click();
    await trier.page.getByRole('combobox', { name: 'Stand' }).click();
    await trier.page.getByRole('option', { name: 'im Einsatz' }).click();
    await trier.page.getByRole('combobox', { name: 'Was andere lesen' }).click();
    await trier.page.getByRole('option', { name: 'eine Spanne' }).click();
    await trier.page.getByLabel('Aufbau tatsächlich: EUR').fill('4321');
    await trier.page.getByRole('button', { name: 'Festhalten' }).click();
    await expect(trier.page.getByText('Beleg E1')).toBeVisible();
    await trier.page.getByRole('tab', { name: /^Fragen/ }).click();
    await trier.page.getByLabel('Ihre Frage').fill('Was tun, wenn der Anbieter sich weigert?');
    await trier.page.getByRole('button', { name: 'Fragen', exact: true }).click();
    await metz.page.reload();
    await metz.page.getByRole('tab', { name: 'Dans les villes' }).click();
    await expect(metz.page.getByRole('row', { name: /Trier/ })).toContainText('appliquée');
    await expect(metz.page.getByText(/4\s?321/)).toHaveCount(0);
    await metz.page.getByRole('tab', { name: /^Questions/ }).click();
    await expect(metz.page.getByText('Was tun, wenn der Anbieter sich weigert?')).toBeVisible();
  });
});

async function take(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step }).click();
  await page.getByRole('dialog').getByRole('button', { name: step }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function agreeToAll(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: 'Dieser Übersetzung zustimmen' });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
}

async function writeInThreeLanguages(page: Page, id: string): Promise<void> {
  await page.goto(`/practices/${id}/edit`);
  for (const language of ['français', 'anglais', 'allemand']) {
    await page.getByRole('combobox', { name: 'Langue' }).click();
    await page.getByRole('option', { name: new RegExp(`^${language}`) }).click();
    for (const part of ['Titre', 'Résumé', 'Le problème', 'Ce qu’il faut faire', 'Ce qu’il faut avoir', 'Comment voir que cela marche']) {
      const field = page.getByRole('textbox', { name: part, exact: true });
      if ((await field.inputValue()) === '') await field.fill(`${part} (${language})`);
    }
  }
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré$/ })).toBeVisible();
}
