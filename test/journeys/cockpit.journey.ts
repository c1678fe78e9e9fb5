import { expect, type Locator, test } from '@playwright/test';
import { cutLine } from './cut-line.ts';
import { anExercise, direct, entriesOf, logOf, seat } from './exercise.ts';
import { Person } from './people.ts';

test.describe('A director in the cockpit', () => {
  test.describe.configure({ mode: 'serial' });
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
    await expect(director.page.getByRole('region', { name: 'Command line' })).toBeVisible();
  });
  test.afterAll(async () => {
    // The other journeys meet the same people.
    await metz.ask('mutation { changeLanguage(locale: fr) { id } }');
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
    await page.getByRole('button', { name: 'DECISION: share the indicators with the other cities?', exact: true }).click();
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

  test('is warned of languages that would keep the old text, and gives everybody the new one', async () => {
    const { page } = director;
    const panel = page.getByRole('complementary', { name: 'Selected inject' });
    await page.getByRole('button', { name: 'DECISION: share the indicators with the other cities?', exact: true }).click();
    await panel.getByRole('button', { name: /^Edit/ }).click();
    await panel.getByLabel('Text', { exact: true }).fill('The indicators changed in the night.');
    await expect(panel.getByText('Still the old text in: Français, Deutsch')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Save anyway: Français, Deutsch keep the old text' })).toBeVisible();
    await panel.getByRole('button', { name: 'Use the new text for all until it is translated' }).click();
    await expect(panel.getByText('The indicators changed in the night.')).toBeVisible();
    await metz.ask('mutation { changeLanguage(locale: fr) { id } }');
    await metz.page.reload();
    await panel.getByRole('button', { name: /^Release now/ }).click();
    await metz.page.locator('[data-inject]').first().click();
    await expect(metz.page.getByText('The indicators changed in the night.').first()).toBeVisible();
    await metz.ask('mutation { changeLanguage(locale: en) { id } }');
    await metz.page.reload();
  });

  /** A blank inject to Metz, in the words given. */
  async function improvise(channel: string, from: string, subject: string): Promise<Locator> {
    await director.page.keyboard.press('i');
    const dialog = director.page.getByRole('dialog', { name: 'Improvised inject' });
    await dialog.getByRole('tab', { name: 'Blank' }).click();
    await dialog.getByRole('combobox', { name: 'Channel' }).click();
    await director.page.getByRole('option', { name: channel }).click();
    await dialog.getByRole('combobox', { name: 'From' }).fill(from);
    await dialog.getByLabel('Subject').fill(subject);
    await dialog.getByLabel('Text', { exact: true }).fill(`${subject} Please tell us.`);
    return dialog;
  }

  test('improvises a decision with options, and the team decides', async () => {
    const dialog = await improvise('E-mail', 'The mayor', 'Do we close the town hall?');
    await dialog.getByText('A decision').click();
    await expect(dialog.getByRole('button', { name: 'Release now' })).toBeDisabled();
    await expect(dialog.getByText('Still missing: the question, two different options at least, a team')).toBeVisible();
    await dialog.getByLabel('Question').fill('Close today?');
    await dialog.getByLabel('Option 1').fill('Close at noon');
    await dialog.getByLabel('Option 2').fill('Stay open');
    await dialog.getByRole('checkbox', { name: 'Metz' }).check();
    await dialog.getByRole('button', { name: 'Release now' }).click();
    await expect(dialog).toHaveCount(0);

    const { page } = metz;
    await page.getByRole('button', { name: /Close today\?/ }).click();
    await page.getByRole('group', { name: /consider/ }).getByLabel('Stay open').check();
    await page.getByRole('radio', { name: 'Close at noon' }).check();
    await page.getByLabel('Why?').fill('Nobody can be served');
    await page.getByLabel('Who answers for the decision?').fill('The mayor');
    await page.getByRole('button', { name: 'Check and decide' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
    await expect(page.getByText('Answers for it: The mayor')).toBeVisible();
    await expect(director.page.getByText('Decision on “Do we close the town hall?”: Close at noon')).toBeVisible();
  });

  test('improvises a call, which the team picks up and answers', async () => {
    const dialog = await improvise('Telephone', 'A journalist', 'Are you under attack?');
    await dialog.getByText('An answer').click();
    await dialog.getByLabel('Question').fill('What do you say?');
    await dialog.getByRole('checkbox', { name: 'Metz' }).check();
    await dialog.getByRole('button', { name: 'Release now' }).click();
    const { page } = metz;
    await page.getByRole('button', { name: 'Pick up' }).click();
    await expect(page.getByText('Are you under attack? Please tell us.')).toBeVisible();
    await page.getByLabel('Reply on behalf of the team').fill('We call you back at ten.');
    await page.getByRole('button', { name: 'Send the reply' }).click();
    await expect(director.page.getByText('Answer to “Are you under attack?”: We call you back at ten.')).toBeVisible();
  });

  test('need not care that a participant’s own clock is an hour off', async ({ browser }) => {
    const late = await Person.enter(browser, 'metz.participant2');
    await late.ask('mutation { changeLanguage(locale: en) { id } }');
    const { viewer } = await late.ask<{ viewer: { name: string } }>('{ viewer { name } }');
    await seat(director, exerciseId, viewer.name, 'PARTICIPANT', 'metz');
    await late.page.addInitScript(() => {
      const now = Date.now.bind(Date);
      const shifted = (): number => now() + 3_600_000;
      globalThis.Date = new Proxy(Date, {
        construct: (target, given) => Reflect.construct(target, given.length === 0 ? [shifted()] : given) as object,
        get: (target, key) => (key === 'now' ? shifted : (Reflect.get(target, key) as unknown)),
      });
    });
    await late.page.goto(`/exercises/${exerciseId}/room`);
    expect(await late.page.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + 3_500_000);
    const dialog = await improvise('E-mail', 'The mayor', 'How long will it take?');
    await dialog.getByText('An answer').click();
    await dialog.getByLabel('Question').fill('How long?');
    await dialog.getByRole('checkbox', { name: 'Metz' }).check();
    await dialog.getByRole('button', { name: 'Release now' }).click();
    const seconds = async ({ page }: Person): Promise<number> => {
      const words = await page.getByRole('timer', { name: 'Exercise time' }).first().innerText();
      return (/[\d:]+/.exec(words)?.[0] ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    };
    expect(Math.abs((await seconds(late)) - (await seconds(metz)))).toBeLessThan(5);
    const asked = late.page.getByRole('button', { name: /How long\?/ });
    await expect(asked.getByText(/^(10:00|9:\d\d) left$/)).toBeVisible();
    await asked.click();
    await late.page.getByLabel('Reply on behalf of the team').fill('Until noon');
    await late.page.getByRole('button', { name: 'Send the reply' }).click();
    await expect(metz.page.getByRole('button', { name: /How long\?/ })).toHaveCount(0);
    const given = (await entriesOf(director, exerciseId)).findLast(({ event }) => event.type === 'answer-given');
    expect(given?.event).toMatchObject({ text: 'Until noon' });
    expect(Math.abs((given?.wallMs ?? 0) - Date.now())).toBeLessThan(60_000);
    await late.ask('mutation { changeLanguage(locale: fr) { id } }');
    await late.leave();
  });

  test('sees what a team shares with another', async () => {
    const { page } = metz;
    await page.getByRole('tab', { name: /Sharing/ }).click();
    await page.getByRole('checkbox', { name: 'Trier' }).check();
    await page.getByLabel('Information').fill('Block 203.0.113.7');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByText('You shared with Trier')).toBeVisible();
    await expect(director.page.getByText(/Shared with Trier.*203\.0\.113\.7/)).toBeVisible();
  });

  test('learns within three seconds that the connection is lost, and that nobody was stopped; the command is sent once it is back', async () => {
    const { page } = director;
    const incidents = async (): Promise<number> => (await logOf(director, exerciseId)).filter(({ type, reason }) => type === 'exercise-paused' && reason === 'real-incident').length;
    const before = await incidents();
    const line = await cutLine(director.context);
    await page.reload();
    await expect(page.getByText('Connected', { exact: true })).toBeVisible();
    line.cut();
    await expect(page.getByText('No connection to the server.')).toBeVisible({ timeout: 3_000 });
    await page.keyboard.press('Shift+R');
    await expect(page.getByText('NOBODY HAS BEEN STOPPED YET')).toBeVisible();
    await metz.page.getByRole('tab', { name: /Logbook/ }).click();
    await metz.page.getByLabel('Note in the logbook').fill('We go on');
    await metz.page.getByRole('button', { name: 'Note', exact: true }).click();
    await expect(metz.page.getByRole('alertdialog')).toHaveCount(0);
    line.mend();
    await expect(page.getByText('It has been sent now.')).toBeVisible();
    await expect(metz.page.getByRole('alertdialog')).toBeVisible();
    await expect(page.getByText('No connection to the server.')).toHaveCount(0);
    await expect(page.getByText('Logbook: We go on')).toBeVisible();
    expect(await incidents()).toBe(before + 1);
    await direct(director, exerciseId, 'resumeExercise');
    await expect(page.getByRole('button', { name: 'Real incident' })).toBeVisible();
  });

  test('reads what is wrong with a time to jump to, and what lies on the way to a right one', async () => {
    const { page } = director;
    await page.keyboard.press('j');
    const dialog = page.getByRole('dialog', { name: 'Jump ahead' });
    const time = dialog.getByLabel('To this exercise time');
    for (const [typed, wrong] of [['soon', 'This is not a time. For example 45, 45:00 or 1:05:00.'], ['0', 'Exercise time only moves forward.']] as const) {
      await time.fill(typed);
      await expect(dialog.getByText(wrong)).toBeVisible();
      await expect(dialog.getByRole('radio')).toHaveCount(0);
      await expect(dialog.getByText('No inject lies on the way.')).toHaveCount(0);
      await expect(dialog.getByRole('button', { name: 'Jump', exact: true })).toBeDisabled();
    }
    await time.fill('20');
    await expect(dialog.getByText(/injects lie on the way/)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('is asked before a person loses the seat during play', async () => {
    const { page } = director;
    await page.goto(`/exercises/${exerciseId}`);
    await page.getByRole('button', { name: /^Take the seat of/ }).last().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: /^Take the seat of/ })).toHaveCount(3);
    await page.goto(`/exercises/${exerciseId}/cockpit`);
  });
});
