import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { pagesOf, wordOf } from '../../apps/api/test/read-back.ts';
import { anExercise, direct, seat } from './exercise.ts';
import { Person } from './people.ts';

test('a finding is written, submitted and approved, and the report is taken along in French and in German', async ({ browser }) => {
  const { director, ciso, exerciseId } = await test.step('an exercise has been played by Metz and Trier', () => played(browser));
  const { page } = director;

  await test.step('the director takes a suggestion over as a finding of Metz, and submits it', async () => {
    await page.goto(`/exercises/${exerciseId}/report`);
    const suggestion = page.getByRole('listitem').filter({ hasText: /^Metz/ }).first();
    await suggestion.getByRole('button').click();
    await page.getByLabel('Proposed corrective action').fill('Try the offline backup every month');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('article').filter({ hasText: 'Try the offline backup every month' })).toBeVisible();
    await page.getByRole('button', { name: 'Submit for review: Metz' }).click();
    await expect(page.getByText('In review').first()).toBeVisible();
  });

  await test.step('two editors of one section both keep their text', async () => {
    await page.getByRole('button', { name: 'Add text: Overview' }).click();
    await page.getByLabel('Text below what follows from the play').fill('The director writes.');
    await director.ask('mutation ($input: SaveReportSectionInput!, $key: ID!) { saveReportSection(input: $input, idempotencyKey: $key) { version } }', {
      input: { exerciseId, section: 'OVERVIEW', locale: 'EN', baseVersion: 0, markdown: 'Somebody else was faster.' },
      key: randomUUID(),
    });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'was faster' })).toBeVisible();
    await expect(page.getByLabel('Your text')).toHaveValue('The director writes.');
    await page.getByRole('button', { name: 'Put it before mine' }).click();
    await page.getByRole('button', { name: 'Save mine as it stands now' }).click();
    await expect(page.getByLabel('Your text')).toBeHidden();
    await expect(page.getByText('Somebody else was faster.')).toBeVisible();
    await expect(page.getByText('The director writes.')).toBeVisible();
  });

  await test.step('the CISO of Metz approves in French, and the report is final', async () => {
    await ciso.page.goto(`/exercises/${exerciseId}/report`);
    await expect(ciso.page.getByText('Projet', { exact: true }).first()).toBeVisible();
    await ciso.page.getByRole('button', { name: /^Approuver.: Metz$/ }).click();
    await expect(ciso.page.getByText('Définitif')).toBeVisible();
  });

  await test.step('both files come in French and in German, marked on every page', async () => {
    await ciso.page.getByRole('button', { name: 'Fichiers' }).click();
    for (const [language, locale, marking] of [
      ['Français', 'fr', 'EXERCICE EXERCICE EXERCICE'],
      ['Deutsch', 'de', 'ÜBUNG ÜBUNG ÜBUNG'],
    ] as const) {
      await ciso.page.getByText(language, { exact: true }).click();
      const { pages } = await pagesOf(await fileOf(ciso.page, 'PDF', language));
      expect(pages.length).toBeGreaterThan(4);
      for (const text of pages) for (const words of ['TLP:AMBER+STRICT', marking]) expect(text).toContain(words);
      expect(pages.join(' ')).toContain('Try the offline backup every month');
      const { text, parts } = await wordOf(await fileOf(ciso.page, 'Word', language));
      expect(text).toContain('Try the offline backup every month');
      expect([...parts].find(([name]) => /header/.test(name) && !name.includes('rels'))?.[1]).toContain(marking);
      expect(parts.get('word/styles.xml')).toContain(`w:lang w:val="${locale}-`);
    }
  });
  await test.step('the CISO takes the finding back on the page of the city, and says why', async () => {
    await ciso.page.goto('/findings');
    const finding = ciso.page.getByRole('article').filter({ hasText: 'Try the offline backup every month' });
    await finding.getByRole('button', { name: /^Retirer/ }).click();
    await ciso.page.getByLabel('Motif').fill('La sauvegarde est déjà testée');
    await ciso.page.getByRole('button', { name: 'Le retirer' }).click();
    await expect(finding).toBeHidden();
    await ciso.page.goto(`/exercises/${exerciseId}/report`);
    await ciso.page.getByText('1 constat a été retiré').click();
    await expect(ciso.page.getByText('La sauvegarde est déjà testée')).toBeVisible();
    await expect(ciso.page.getByText('Try the offline backup every month')).toHaveCount(0);
  });
  for (const person of [director, ciso]) await person.leave();
});

async function played(browser: Browser): Promise<{ director: Person; ciso: Person; exerciseId: string }> {
  const director = await Person.enter(browser, 'director');
  const ciso = await Person.enter(browser, 'metz.ciso', { locale: 'fr-FR' });
  const trier = await Person.enter(browser, 'trier.participant1');
  const exerciseId = await anExercise(director, 'Reported');
  for (const [person, team] of [
    [ciso, 'metz'],
    [trier, 'trier'],
  ] as const) {
    const { viewer } = await person.ask<{ viewer: { name: string } }>('{ viewer { name } }');
    await seat(director, exerciseId, viewer.name, 'PARTICIPANT', team);
  }
  await direct(director, exerciseId, 'briefExercise');
  await direct(director, exerciseId, 'startExercise');
  await direct(director, exerciseId, 'jumpAhead', ', toMs: 2400000, passed: RELEASE');
  await direct(director, exerciseId, 'endExercise');
  await trier.leave();
  return { director, ciso, exerciseId };
}

/** Asks for a file, sees how far it is, and takes it. */
async function fileOf(page: Page, format: string, language: string): Promise<Uint8Array> {
  await page.getByRole('button', { name: format, exact: true }).click();
  const link = page.getByRole('listitem').filter({ hasText: language }).first().getByRole('link');
  await expect(link).toHaveAttribute('aria-label', new RegExp(format === 'Word' ? 'DOCX' : 'PDF'), { timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(await download.failure()).toBeNull();
  return new Uint8Array(readFileSync(await download.path()));
}
