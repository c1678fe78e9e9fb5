import { expect, test } from '@playwright/test';
import { findings } from './axe.ts';
import { anExercise, closedCounters, direct } from './exercise.ts';
import { Person } from './people.ts';

test('what a rehearsal foretold is kept, and stands beside the play in the debrief', async ({ browser }) => {
  const director = await Person.enter(browser, 'director');
  const { page } = director;
  const exerciseId = await anExercise(director, 'Foretold');

  await test.step('the forecast is kept by itself', async () => {
    await page.goto(`/scenarios/${await closedCounters(director)}/rehearsal`);
    await page.getByLabel('Runs').fill('50');
    await page.getByLabel('Seed').fill('11');
    await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
    await expect(page.getByText(/^Kept: 50 runs of .*, seed 11\./)).toBeVisible({ timeout: 60_000 });
    await page.reload();
    await expect(page.getByText(/^Kept: 50 runs of .*, seed 11\./)).toBeVisible();
  });

  await test.step('after the end it stands beside what came', async () => {
    for (const command of ['briefExercise', 'startExercise']) await direct(director, exerciseId, command);
    await direct(director, exerciseId, 'jumpAhead', ', toMs: 3600000, passed: RELEASE');
    await direct(director, exerciseId, 'endExercise');
    await page.goto(`/exercises/${exerciseId}/debrief`);
    const section = page.getByRole('region', { name: 'What was foretold, and what came' });
    await expect(section.getByRole('row', { name: /^Time until the end .* 1:00:0\d$/ })).toBeVisible();
    await expect(section.getByRole('row', { name: /nobody/ }).first()).toBeVisible();
    await section.getByRole('button', { name: /^All \d+ branches$/ }).click();
    await expect(section.getByRole('button', { name: 'Fewer branches' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
  await director.leave();
});
