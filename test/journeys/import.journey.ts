import { expect, test } from '@playwright/test';
import { findings } from './axe.ts';
import { Person } from './people.ts';

const mail = (id: string, title: string) => ({
  inject_id: id,
  inject_title: title,
  inject_enabled: true,
  inject_all_teams: true,
  inject_depends_duration: 60,
  inject_injector_contract: { injector_contract_injector_type: 'openaev_email' },
  inject_content: { subject: title, body: '<p>The screens of the depot are dark.</p>', expectations: [] },
});

/** As OpenAEV exports a scenario, in our own wording. */
const exported = {
  export_version: 1,
  scenario_information: { scenario_id: 'scenario', scenario_name: 'Dark depot', scenario_description: 'The tram depot of the city goes dark.' },
  scenario_teams: [{ team_id: 'it', team_name: 'IT operations' }],
  scenario_injects: [mail('first', 'Screens go dark'), mail('second', 'The depot calls')],
};
const file = { name: 'dark-depot.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(exported)) };

const countScenarios = async (director: Person): Promise<number> => (await director.ask<{ scenarios: object[] }>('{ scenarios { id } }')).scenarios.length;

test('a scenario of another platform is looked into, imported and made an exercise, all in the browser', async ({ browser }) => {
  const director = await Person.enter(browser, 'director');
  const { page } = director;
  const before = await countScenarios(director);
  await page.goto('/scenarios');
  await page.getByRole('button', { name: 'Import a scenario' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a scenario' });
  const choose = dialog.locator('input[type="file"]');

  await test.step('what is no scenario is refused, and nothing is stored', async () => {
    await choose.setInputFiles({ name: 'holiday.zip', mimeType: 'application/zip', buffer: Buffer.from('no archive') });
    await expect(dialog.getByRole('alert')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  });

  await test.step('the report stands before anything is stored', async () => {
    await choose.setInputFiles(file);
    await expect(dialog.getByText('Dark depot').first()).toBeVisible();
    expect(await countScenarios(director)).toBe(before);
  });

  await test.step('it is imported with its injects, and can be played', async () => {
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await page.waitForURL(/\/scenarios\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Dark depot' })).toBeVisible();
    await page.getByRole('tab', { name: 'Injects' }).click();
    for (const title of ['Screens go dark', 'The depot calls']) await expect(page.getByText(title).first()).toBeVisible();
    await page.getByRole('tab', { name: 'Check' }).click();
    await expect(page.getByRole('heading', { name: 'A text is missing in a language' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: /^Show .* more places/ }).click();
    await page.getByRole('button', { name: /^Go there: inject “Screens go dark”/ }).first().click();
    await expect(page.getByRole('dialog', { name: 'Screens go dark' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Make an exercise of it/ }).first().click();
    await page.getByLabel('Title of the exercise').fill('Dark depot, rehearsed');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL(/\/exercises\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Dark depot, rehearsed' })).toBeVisible();
  });
  await director.leave();
});
