import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { Person } from './people.ts';

/** An edit past the editor, which has a journey of its own. */
const rename = (author: Person, id: string, from: string, to: string): Promise<unknown> =>
  author.ask('mutation ($id: ID!, $edits: [ScenarioEdit!]!, $key: ID!) { editScenario(id: $id, edits: $edits, idempotencyKey: $key) { revision } }', {
    id,
    key: randomUUID(),
    edits: [{ path: ['title', 'fr'], from, to }],
  });

const openId = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog', { name }).getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('dialog', { name })).toBeHidden();
}

test('a scenario is written in one city, approved by another, published, found, compared and adapted', async ({ browser }) => {
  const metz = await Person.enter(browser, 'metz.ciso', { locale: 'fr-FR' });
  const saar = await Person.enter(browser, 'saarbruecken.ciso', { locale: 'de-DE' });
  const title = `Pompes muettes ${randomUUID().slice(0, 8)}`;

  await test.step('it begins as a draft of Metz, in French', async () => {
    await metz.page.goto('/scenarios');
    await metz.page.getByRole('button', { name: 'Nouveau scénario' }).click();
    const dialog = metz.page.getByRole('dialog', { name: 'Nouveau scénario' });
    await dialog.getByLabel('Titre').fill(title);
    await dialog.getByRole('button', { name: 'Commencer' }).click();
    await expect(metz.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(metz.page.getByText('Version 1, brouillon').first()).toBeVisible();
  });
  const first = openId(metz.page);

  await test.step('Saarbrücken may review it, and Metz cannot approve it alone', async () => {
    await metz.page.getByRole('button', { name: 'Partager' }).click();
    const dialog = metz.page.getByRole('dialog', { name: 'Partager avec d’autres villes' });
    await dialog.getByRole('combobox', { name: 'Ville' }).click();
    await metz.page.getByRole('option', { name: 'Saarbrücken' }).click();
    await dialog.getByRole('switch', { name: 'Elle relit aussi' }).check();
    await dialog.getByRole('button', { name: 'Partager', exact: true }).click();
    await expect(dialog.getByText('Saarbrücken lit et relit')).toBeVisible();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await step(metz.page, 'Soumettre à relecture');
    await expect(metz.page.getByText('Version 1, en relecture').first()).toBeVisible();
    await expect(metz.page.getByRole('button', { name: 'Approuver' })).toHaveCount(0);
  });

  await test.step('Saarbrücken finds it by a search in German, and approves it', async () => {
    await saar.page.goto('/scenarios');
    await saar.page.getByRole('searchbox', { name: 'Suche' }).fill(title.toUpperCase());
    await expect(saar.page.getByRole('status').filter({ hasText: '1 von' })).toBeVisible();
    await saar.page.getByRole('link', { name: title }).click();
    await step(saar.page, 'Freigeben');
    await expect(saar.page.getByText('Version 1, freigegeben').first()).toBeVisible();
  });

  await test.step('Metz publishes it, and begins the next version', async () => {
    await metz.page.reload();
    await step(metz.page, 'Publier');
    await expect(metz.page.getByText('Version 1, publié').first()).toBeVisible();
    await step(metz.page, 'Nouvelle version');
    await expect(metz.page.getByText('Version 2, brouillon').first()).toBeVisible();
  });

  await test.step('what the next version says otherwise is told word by word', async () => {
    await rename(metz, openId(metz.page), title, title.replace('muettes', 'bavardes'));
    await metz.page.reload();
    await metz.page.getByRole('tab', { name: 'Comparer' }).click();
    await expect(metz.page.getByRole('deletion')).toHaveText('muettes');
    await expect(metz.page.getByRole('insertion')).toHaveText('bavardes');
  });

  await test.step('Saarbrücken reads what is published, not the draft, and copies it', async () => {
    await saar.page.goto(`/scenarios/${openId(metz.page)}`);
    await expect(saar.page.getByText('Dieses Szenario gibt es nicht, oder es steht Ihnen nicht offen.')).toBeVisible();
    await saar.page.goto(`/scenarios/${first}`);
    await step(saar.page, 'Kopieren und anpassen');
    await expect(saar.page.getByText('Geschrieben von Saarbrücken', { exact: false })).toBeVisible();
    await expect(saar.page.getByRole('link', { name: 'Aus einem anderen Szenario angepasst' })).toBeVisible();
  });
  for (const person of [metz, saar]) await person.leave();
});
