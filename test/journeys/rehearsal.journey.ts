import { expect, test } from '@playwright/test';
import { findings } from './axe.ts';
import { closedCounters } from './exercise.ts';
import { Person } from './people.ts';

const languages = [
  { locale: 'fr', rehearse: 'Répéter', cancel: 'Annuler', cancelled: 'Annulé.', done: 'parties, graine 7', seed: 'Graine', figures: 'Les chiffres', teams: 'Ce que les équipes ont à supporter', unreached: 'Branches jamais atteintes' },
  { locale: 'de', rehearse: 'Proben', cancel: 'Abbrechen', cancelled: 'Abgebrochen.', done: 'Durchläufe, Startwert 7', seed: 'Startwert', figures: 'Die Zahlen', teams: 'Was die Teams zu tragen haben', unreached: 'Nie erreichte Zweige' },
];

for (const { locale, rehearse, cancel, cancelled, done, seed, figures, teams, unreached } of languages) {
  test(`the shipped scenario is rehearsed a thousand times in the browser, in ${locale}, by a seed that tells the same again`, async ({ browser }) => {
    const director = await Person.enter(browser, 'director');
    const { page } = director;
    await director.ask(`mutation { changeLanguage(locale: ${locale}) { id } }`);
    try {
      await page.goto(`/scenarios/${await closedCounters(director)}/rehearsal`);
      const start = page.getByRole('button', { name: rehearse, exact: true });

      await test.step('it can be cancelled', async () => {
        await start.click();
        await expect(page.getByRole('progressbar')).toBeVisible();
        await page.getByRole('button', { name: cancel }).click();
        await expect(page.getByText(cancelled)).toBeVisible();
        await expect(page.getByRole('progressbar')).toBeHidden();
      });

      const forecast = async (): Promise<string> => {
        await start.click();
        await expect(page.getByText(done)).toBeVisible({ timeout: 60_000 });
        return page.getByRole('region').allInnerTexts().then((texts) => texts.join('\n'));
      };

      await test.step('the same seed gives the same forecast', async () => {
        await page.getByLabel(seed).fill('7');
        const first = await forecast();
        expect(await forecast()).toBe(first);
      });

      await test.step('the figures stand beside the charts, and every branch is accounted for', async () => {
        await page.getByRole('region', { name: teams }).getByText(figures).first().click();
        await expect(page.getByRole('region', { name: teams }).getByRole('table')).toHaveCount(2);
        await expect(page.getByRole('region', { name: unreached })).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });
    } finally {
      await director.ask('mutation { changeLanguage(locale: en) { id } }');
    }
  });
}
