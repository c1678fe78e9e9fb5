import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { direct, seat } from './exercise.ts';
import { Person } from './people.ts';
import { address } from './tocsin.ts';

const text = (en: string) => ({ en, fr: `${en} (fr)`, de: `${en} (de)` });
const inject = (key: string, team: string) => ({ key, title: text(`For ${team}`), channel: 'email', from: 'desk', to: [team], trigger: { manual: true }, content: { subject: text(`To ${team}`), body: text('See the plan that comes along.') } });

/** A draft with one inject for each of two teams. */
async function aDraft(author: Person): Promise<string> {
  const { createScenario } = await author.ask<{ createScenario: { id: string; content: Record<string, unknown> } }>(
    'mutation ($key: ID!) { createScenario(input: { title: "With a plan", language: en, template: BLANK }, idempotencyKey: $key) { id content } }',
    { key: randomUUID() },
  );
  const { id, content } = createScenario;
  const parts = {
    teams: ['metz', 'trier'].map((key) => ({ key, name: text(key), timeZone: 'Europe/Paris' })),
    phases: [{ key: 'play', title: text('Play'), startsAtMs: 0 }],
    personas: [{ key: 'desk', name: 'Service desk', role: text('Desk'), organisation: text('City') }],
    injects: [inject('plan', 'metz'), inject('nothing', 'trier')],
    marking: text('EXERCISE'),
  };
  const edits = Object.entries(parts).map(([field, to]) => ({ path: [field], from: content[field] ?? null, to }));
  await author.ask('mutation ($id: ID!, $edits: [ScenarioEdit!]!, $key: ID!) { editScenario(id: $id, edits: $edits, idempotencyKey: $key) { revision } }', { id, edits, key: randomUUID() });
  return id;
}

async function drop(page: Page, name: string, words: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? ''));
      return transfer;
    },
    [name, words],
  );
  await page.getByText('Or drop them here.').dispatchEvent('drop', { dataTransfer });
}

test('a file goes from the workshop to the one team that its inject is for, and to no other', async ({ browser }) => {
  const author = await Person.enter(browser, 'director');
  const { page } = author;
  const id = await aDraft(author);

  await test.step('files are dropped in the workshop; what is refused says why', async () => {
    await page.goto(`/scenarios/${id}/edit?tab=lists`);
    await page.getByRole('tab', { name: /^Attachments/ }).click();
    await drop(page, 'plan.txt', 'The plan of the network');
    await expect(page.getByRole('link', { name: 'plan.txt' })).toBeVisible();
    await drop(page, 'drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    await expect(page.getByRole('alert')).toContainText('Web pages, SVG and XML are not kept');
    await page.locator('input[type="file"]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') });
    await expect(page.getByRole('link', { name: 'list.csv' })).toBeVisible();
    await expect(page.locator('[data-saving="saved"]')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('one is attached to an inject, and stands in the preview of its team', async () => {
    await page.goto(`/scenarios/${id}/edit?tab=inject&inject=plan`);
    await page.getByRole('combobox', { name: 'Attachments' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'plan.txt' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'Preview' }).getByRole('link', { name: 'plan.txt' })).toBeVisible();
    await expect(page.locator('[data-saving="saved"]')).toBeVisible();
  });

  const players = { metz: await Person.enter(browser, 'metz.participant1', { locale: 'fr-FR' }), trier: await Person.enter(browser, 'trier.participant1', { locale: 'de-DE' }) };
  const exerciseId = await test.step('an exercise is made of it', async () => {
    const { createExercise } = await author.ask<{ createExercise: { id: string } }>('mutation ($id: ID!, $key: ID!) { createExercise(input: { scenarioId: $id, title: "With a plan" }, idempotencyKey: $key) { id } }', { id, key: randomUUID() });
    for (const [team, player] of Object.entries(players)) {
      const { viewer } = await player.ask<{ viewer: { name: string } }>('{ viewer { name } }');
      await seat(author, createExercise.id, viewer.name, 'PARTICIPANT', team);
    }
    for (const command of ['briefExercise', 'startExercise']) await direct(author, createExercise.id, command);
    return createExercise.id;
  });

  await test.step('the team gets the file with the inject, by a name that says exercise; the other team cannot have it', async () => {
    const { page: room } = players.metz;
    await room.goto(`/exercises/${exerciseId}/room`);
    await author.ask('mutation ($e: ID!, $key: ID!) { releaseInject(exerciseId: $e, inject: "metz/plan", idempotencyKey: $key) { at } }', { e: exerciseId, key: randomUUID() });
    await room.getByText('To metz').first().click();
    const link = room.getByRole('link', { name: 'plan.txt' });
    const [download] = await Promise.all([room.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('EXERCICE - plan.txt');
    expect(await findings(room)).toEqual([]);
    const file = `${address}${await link.getAttribute('href')}`;
    expect((await players.metz.context.request.get(file)).status()).toBe(200);
    expect((await players.trier.context.request.get(file)).status()).toBe(404);
    expect((await author.context.request.get(file)).status()).toBe(200);
  });

  await test.step('after the end it is there when one looks back', async () => {
    await direct(author, exerciseId, 'endExercise');
    await page.goto(`/exercises/${exerciseId}/replay`);
    await page.getByText('To metz').first().click();
    await expect(page.getByRole('link', { name: 'plan.txt' })).toBeVisible();
  });
  for (const person of [author, ...Object.values(players)]) await person.leave();
});
