import { expect, test } from '@playwright/test';
import { anExercise, direct, seat } from './exercise.ts';
import { Person } from './people.ts';

test.describe('A director in the cockpit', () => {
  let director: Person;
  let metz: Person;
  let exerciseId: string;

  test.beforeAll(async ({ browser }) => {
    director = await Person.enter(browser, 'director');
    metz = await Person.enter(browser, 'metz.participant1');
    await metz.ask('mutation { changeLanguage(locale: en) { id } }');
    const { viewer } = await metz.ask<{ viewer: { name: string } }>('{ viewer { name } }');
    exerciseId = await anExercise(director, 'Journey through the cockpit');
    await seat(director, exerciseId, viewer.name, 'PARTICIPANT', 'metz');
    await direct(director, exerciseId, 'briefExercise');
    await direct(director, exerciseId, 'startExercise');
    await director.page.goto(`/exercises/${exerciseId}/cockpit`);
    await metz.page.goto(`/exercises/${exerciseId}/room`);
  });
  test.afterAll(async () => {
    for (const person of [director, metz]) await person.leave();
  });

  test('stops play for a real incident by one key, and goes on only after a question', async () => {
    const { page } = director;
    const marking = /^EXERCISE EXERCISE EXERCISE$/;
    await expect(page.getByText(marking)).toBeVisible();
    await page.keyboard.press('Shift+R');
    for (const { page: screen } of [director, metz]) {
      await expect(screen.getByText('NO DUFF – real incident, exercise stopped')).toBeVisible();
      await expect(screen.getByText(marking)).toHaveCount(0);
    }
    const commands = page.getByRole('region', { name: 'Command line' });
    await expect(commands.getByRole('button')).toHaveText(['End', '']);
    for (const key of ['Space', 'p', 'j', 'n', 'i', '+']) await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Over: resume the exercise' }).click();
    await page.getByRole('button', { name: 'No, stay stopped' }).click();
    await expect(commands.getByText('Paused')).toBeVisible();
    await page.getByRole('button', { name: 'Over: resume the exercise' }).click();
    await page.getByRole('button', { name: 'Yes, resume the exercise' }).click();
    await expect(commands.getByText('Running')).toBeVisible();
    await expect(metz.page.getByText(marking)).toBeVisible();
  });

  test('takes back a skip at once, and a hold later', async () => {
    const { page } = director;
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'DECISION: share the indicators with the other cities?' }).click();
    const panel = page.getByRole('complementary', { name: 'Selected inject' });
    await expect(panel.getByText('Coming')).toBeVisible();
    await page.keyboard.press('x');
    await expect(panel.getByText('by the director')).toBeVisible();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect(panel.getByText('Coming')).toBeVisible();
    await panel.getByRole('button', { name: /^Hold/ }).click();
    await expect(panel.getByText('Held')).toBeVisible();
    await panel.getByRole('button', { name: 'Plan again' }).click();
    await expect(panel.getByText('Coming')).toBeVisible();
    await expect(panel.getByText('due 7:00')).toBeVisible();
  });

  test('is asked before a person loses the seat during play', async () => {
    const { page } = director;
    await page.goto(`/exercises/${exerciseId}`);
    await page.getByRole('button', { name: /^Take the seat of/ }).last().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: /^Take the seat of/ })).toHaveCount(2);
    await page.goto(`/exercises/${exerciseId}/cockpit`);
  });
});
