import { expect, test } from '@playwright/test';
import { findings } from './axe.ts';
import { anExercise, direct, seat } from './exercise.ts';
import { Person } from './people.ts';

test('an observer rates by keyboard during play, points at the log, and meets the director’s official mark after the end', async ({ browser }) => {
  const director = await Person.enter(browser, 'director');
  const exerciseId = await anExercise(director, 'Rated while it is played');
  const observer = await Person.enter(browser, 'observer', { locale: 'de-DE' });
  const participant = await Person.enter(browser, 'metz.participant1', { locale: 'fr-FR' });
  const nameOf = async (person: Person): Promise<string> => (await person.ask<{ viewer: { name: string } }>('{ viewer { name } }')).viewer.name;
  await seat(director, exerciseId, await nameOf(observer), 'OBSERVER', null);
  await seat(director, exerciseId, await nameOf(participant), 'PARTICIPANT', 'metz');
  await direct(director, exerciseId, 'briefExercise');
  await direct(director, exerciseId, 'startExercise');
  await direct(director, exerciseId, 'jumpAhead', ', toMs: 900000, passed: RELEASE');
  const { page } = observer;
  const cell = (row: number, column: number) => page.getByRole('row').nth(row + 1).getByRole('gridcell').nth(column);

  await test.step('from the cockpit to the matrix', async () => {
    await page.goto(`/exercises/${exerciseId}/cockpit`);
    await page.getByRole('link', { name: 'Bewertung' }).click();
    await expect(page.getByText('0 von 20')).toBeVisible();
  });

  await test.step('arrow keys move, letters rate, C comments, Escape leads back', async () => {
    await cell(0, 0).click();
    for (const key of ['s', 'ArrowRight', 'p', 'ArrowDown', 'n', 'ArrowUp']) await page.keyboard.press(key);
    await expect(cell(0, 0)).toContainText('S');
    await expect(cell(0, 1)).toContainText('P');
    await expect(cell(1, 1)).toContainText('Nicht beobachtet');
    await expect(page.getByText('3 von 20')).toBeVisible();
    await page.keyboard.press('c');
    await page.keyboard.type('Ruhig und schnell.');
    await page.keyboard.press('Control+Enter');
    await expect(cell(0, 1)).toContainText('mit Kommentar');
    await page.keyboard.press('Escape');
    await expect(cell(0, 1)).toBeFocused();
  });

  await test.step('evidence is a stretch of the log, from here to here', async () => {
    await page.getByRole('button', { name: 'Beleg wählen' }).click();
    const lines = page.getByRole('dialog').getByRole('listitem');
    await expect(lines.filter({ hasText: 'Zugestellt' }).first()).toBeVisible();
    await lines.nth(1).getByRole('button', { name: /^Ab hier/ }).click();
    await lines.nth(3).getByRole('button', { name: /^Bis hier/ }).click();
    await page.getByRole('button', { name: 'Als Beleg verwenden' }).click();
    await expect(page.getByRole('button', { name: /^Protokollzeilen \d+–\d+$/ })).toBeVisible();
  });

  await test.step('all of it is there when the page is loaded anew, under the own name', async () => {
    await page.reload();
    await expect(page.getByText('3 von 20')).toBeVisible();
    await cell(0, 1).click();
    await expect(page.getByRole('textbox', { name: 'Kommentar' })).toHaveValue('Ruhig und schnell.');
    await expect(page.getByText(await nameOf(observer)).first()).toBeVisible();
  });

  await test.step('two tabs: who saves second is told, and the text stays', async () => {
    await page.route('**/graphql', (route) => (route.request().postData()?.includes('query evaluation') ? route.abort() : route.continue()));
    const other = await observer.context.newPage();
    await other.goto(page.url());
    await other.getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
    await other.keyboard.press('m');
    await expect(other.getByRole('row').nth(1).getByRole('gridcell').nth(1)).toContainText('M');
    await other.close();
    await page.getByRole('textbox', { name: 'Kommentar' }).fill('Ruhig, schnell, zu zweit.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Diese Bewertung wurde inzwischen geändert.', { exact: false })).toBeVisible();
    await page.unroute('**/graphql');
    await expect(cell(0, 1)).toContainText('M');
    await expect(page.getByRole('textbox', { name: 'Kommentar' })).toHaveValue('Ruhig, schnell, zu zweit.');
    await page.getByRole('button', { name: 'Kommentar speichern' }).click();
    await expect(page.getByRole('button', { name: 'Kommentar speichern' })).toBeDisabled();
  });

  await test.step('what was changed is still to be read', async () => {
    await page.getByRole('button', { name: 'Frühere Fassungen' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Ruhig und schnell.' }).first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('an expectation is overruled with a reason, beside the judgement from the log', async () => {
    await page.getByRole('button', { name: /Beziffert, welche Hilfe.*Metz:\s*Offen/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('combobox', { name: 'Anders beurteilen' }).click();
    await page.getByRole('option', { name: 'Teilweise erfüllt' }).click();
    await drawer.getByRole('textbox', { name: 'Begründung' }).fill('Am Telefon, ohne Zahlen.');
    await drawer.getByRole('button', { name: 'Urteil eintragen' }).click();
    await expect(drawer.getByText('Am Telefon, ohne Zahlen.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /Beziffert, welche Hilfe.*Metz:\s*Teilweise erfüllt/ })).toBeVisible();
  });

  await test.step('the participant waits for the end, and then sees the official mark of the own team alone', async () => {
    await participant.page.goto(`/exercises/${exerciseId}/evaluation`);
    await expect(participant.page.getByText('Le jeu est encore en cours')).toBeVisible();
    await director.page.goto(`/exercises/${exerciseId}/evaluation`);
    await director.page.getByText('Official mark', { exact: true }).first().click();
    await director.page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
    await director.page.keyboard.press('s');
    await expect(director.page.getByText('1 of 20')).toBeVisible();
    await direct(director, exerciseId, 'endExercise');
    await expect(participant.page.getByRole('gridcell').first()).toContainText('S', { timeout: 20_000 });
    await expect(participant.page.getByRole('gridcell')).toHaveCount(5);
    await expect(participant.page.getByText('Ruhig und schnell.')).toHaveCount(0);
    await expect(participant.page.getByRole('button', { name: /Fait en partie/ })).toBeVisible();
  });
  for (const person of [director, observer, participant]) await person.leave();
});
