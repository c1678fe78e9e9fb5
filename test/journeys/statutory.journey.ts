import { expect, type Page, test } from '@playwright/test';
import { anExercise, direct, seat } from './exercise.ts';
import { Person } from './people.ts';

/** What a team finds on its screen, in its language. */
const french = { room: 'Délais légaux', notify: 'Prévenir une autorité', what: /Que notifiez-vous/, whom: /À quelle autorité/, text: /Ce que vous écrivez/, check: 'Vérifier et envoyer', send: 'Envoyer la notification' };
const german = { room: 'Meldefristen', notify: 'Einer Behörde melden', what: /Was melden Sie/, whom: /Welcher Behörde/, text: /Was Sie der Behörde schreiben/, check: 'Prüfen und senden', send: 'Meldung senden' };

async function notify(page: Page, words: typeof french, authority: RegExp, text: string): Promise<void> {
  await page.getByRole('button', { name: words.notify }).click();
  await page.getByRole('combobox', { name: words.what }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('combobox', { name: words.whom }).click();
  await page.getByRole('option', { name: authority }).click();
  await page.getByRole('textbox', { name: words.text }).fill(text);
  await page.getByRole('button', { name: words.check }).click();
  await page.getByRole('button', { name: words.send }).click();
}

test('two cities learn that data is lost: Metz notifies its authority in time, Trier a wrong one, and each sees what came of it', async ({ browser }) => {
  const director = await Person.enter(browser, 'director');
  const exerciseId = await anExercise(director, 'Statutory clocks');
  await seat(director, exerciseId, 'Nadia Belkacem', 'PARTICIPANT', 'metz');
  await seat(director, exerciseId, 'Jana Hettgen', 'PARTICIPANT', 'trier');
  const { page: metz } = await Person.enter(browser, 'metz.participant1', { locale: 'fr-FR' });
  const { page: trier } = await Person.enter(browser, 'trier.participant1', { locale: 'de-DE' });
  await direct(director, exerciseId, 'briefExercise');
  await direct(director, exerciseId, 'startExercise');
  const rooms = [
    { page: metz, team: 'metz', words: french },
    { page: trier, team: 'trier', words: german },
  ];

  await test.step('what has arrived starts no clock; opening it does, and the room says how fast it runs', async () => {
    for (const { page, team, words } of rooms) {
      await page.goto(`/exercises/${exerciseId}/room`);
      await direct(director, exerciseId, 'releaseInject', `, inject: "${team}/leak-site"`);
      const row = page.locator(`[data-inject="${team}/leak-site"]`);
      await expect(row).toBeVisible();
      await expect(page.getByRole('region', { name: words.room })).toHaveCount(0);
      await row.click();
      await expect(page.getByRole('region', { name: words.room })).toBeVisible();
    }
    await expect(metz.getByRole('region', { name: french.room })).toContainText(/72\s*h selon la loi, 30\s*min dans cet exercice/);
  });

  await test.step('each team notifies whom it takes for the right one', async () => {
    await notify(metz, french, /CNIL/, 'Des données de citoyens sont publiées.');
    await notify(trier, german, /CNIL/, 'Daten von Bürgern sind veröffentlicht.');
    await expect(metz.getByText('Tout ce qui était dû a été notifié.')).toBeVisible();
    await expect(trier.getByRole('status').filter({ hasText: 'nicht zuständig' })).toBeVisible();
  });

  await test.step('the staff see the wrong one at once', async () => {
    await director.page.goto(`/exercises/${exerciseId}/cockpit`);
    await expect(director.page.getByText(/Trier notified an authority not in charge/)).toBeVisible();
    await director.page.getByRole('tab', { name: 'Statutory clocks' }).click();
    await expect(director.page.getByRole('row', { name: /Metz.*CNIL.*in time/ })).toBeVisible();
    await expect(director.page.getByRole('row', { name: /Trier.*Told instead: CNIL.*wrong authority/ })).toBeVisible();
  });

  await test.step('the debrief says it to each team about itself, and to the staff about all', async () => {
    await direct(director, exerciseId, 'endExercise');
    await metz.goto(`/exercises/${exerciseId}/debrief`);
    await expect(metz.getByRole('row', { name: /Metz.*CNIL.*dans les délais/ })).toBeVisible();
    await expect(metz.getByRole('row', { name: /Trèves.*CNIL/ })).toHaveCount(0);
    await trier.goto(`/exercises/${exerciseId}/debrief`);
    await expect(trier.getByRole('row', { name: /Trier.*CNIL.*falsche Behörde/ })).toBeVisible();
    await director.page.goto(`/exercises/${exerciseId}/debrief`);
    for (const row of [/Metz.*CNIL.*in time/, /Trier.*CNIL.*wrong authority/]) await expect(director.page.getByRole('row', { name: row })).toBeVisible();
  });
});
