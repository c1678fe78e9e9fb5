import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { Person } from './people.ts';

const saved = (page: Page) => expect(page.locator('[data-saving="saved"]')).toBeVisible();

/** A German draft for Metz, with a persona and one decision. */
async function aDraft(author: Person): Promise<string> {
  const { createScenario } = await author.ask<{ createScenario: { id: string; content: Record<string, unknown> } }>(
    'mutation ($key: ID!) { createScenario(input: { title: "Dunkle Schirme", language: de, template: BLANK }, idempotencyKey: $key) { id content } }',
    { key: randomUUID() },
  );
  const { id, content } = createScenario;
  const parts = {
    teams: [{ key: 'metz', name: { de: 'Metz', fr: 'Metz', en: 'Metz' }, timeZone: 'Europe/Paris' }],
    personas: [{ key: 'desk', name: 'Service desk', role: { de: 'Erste Ebene' }, organisation: { de: 'Stadt' } }],
    injects: [
      {
        key: 'cut',
        title: { de: 'Leitung trennen?' },
        channel: 'email',
        from: 'desk',
        to: 'all',
        trigger: { at: 60_000 },
        content: { subject: { de: 'Leitung' }, body: { de: 'Trennen wir?' } },
        ask: { kind: 'decision', prompt: { de: 'Trennen?' }, withinMs: 300_000, options: [{ key: 'yes', label: { de: 'Ja' } }, { key: 'no', label: { de: 'Nein' } }] },
      },
    ],
  };
  const edits = Object.entries(parts).map(([field, to]) => ({ path: [field], from: content[field] ?? null, to }));
  await author.ask('mutation ($id: ID!, $edits: [ScenarioEdit!]!, $key: ID!) { editScenario(id: $id, edits: $edits, idempotencyKey: $key) { revision } }', { id, edits, key: randomUUID() });
  return id;
}

/** Chooses in a field whose label is this. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).or(page.getByRole('textbox', { name: label, exact: true })).last().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('an author writes an inject with a condition by words, sees it as Metz will in French, and keeps its translation up to date', async ({ browser }) => {
  const author = await Person.enter(browser, 'trier.ciso');
  const { page } = author;
  const id = await aDraft(author);
  await page.goto(`/scenarios/${id}/edit?tab=inject&in=de`);

  await page.getByLabel('Titel einer neuen Einlage').fill('Folge der Trennung');
  await page.getByRole('button', { name: 'Einlage hinzufügen' }).click();
  await choose(page, 'Sie kommt', 'sobald');
  await choose(page, 'Was gelten muss', 'das Team hat entschieden');
  await choose(page, 'Option', 'Ja');
  await expect(page.getByText('Sie kommt: sobald gilt: bei „Leitung trennen?“ wurde „Ja“ gewählt.')).toBeVisible();
  await page.getByLabel('Betreff').fill('Die Leitung ist getrennt');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Es wird still.');
  await saved(page);
  expect(await findings(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Sprachen' }).click();
  await page.getByRole('button', { name: /Français/ }).click();
  await page.getByText('Die Leitung ist getrennt').click();
  await page.getByRole('textbox', { name: 'Français' }).fill('La ligne est coupée');
  await page.getByRole('textbox', { name: 'Français' }).blur();
  await page.getByRole('button', { name: 'Als geprüft kennzeichnen' }).click();
  await expect(page.getByText('geprüft', { exact: true }).first()).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Einlage' }).click();
  const preview = page.getByRole('region', { name: 'Vorschau' });
  await page.locator('label').filter({ hasText: /^FR$/ }).click();
  await expect(preview.getByRole('heading', { name: 'La ligne est coupée' })).toBeVisible();
  await expect(preview.getByText('Metz, cellule de crise')).toBeVisible();
  await page.getByLabel('Betreff').fill('Die Leitung steht wieder');
  await page.getByLabel('Betreff').blur();
  await saved(page);

  await page.reload();
  await page.getByRole('tab', { name: 'Sprachen' }).click();
  await page.getByRole('button', { name: /Français/ }).click();
  await page.getByText('La ligne est coupée').click();
  await expect(page.getByText('Bei der Übersetzung lautete die Quelle:')).toBeVisible();
  await expect(page.getByText('Die Leitung ist getrennt')).toBeVisible();

  await page.getByRole('tab', { name: 'Listen' }).click();
  expect(await findings(page)).toEqual([]);
  await author.leave();
});
