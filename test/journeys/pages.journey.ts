import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { anExercise, closedCounters, direct, seat } from './exercise.ts';
import { Person } from './people.ts';

async function expectSound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main, [role="main"], h1').first()).toBeVisible();
  expect(await findings(page), path).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(1);
}

const decisions: Readonly<Record<string, { readonly inject: string; readonly option: string }>> = {
  metz: { inject: 'metz/indicators-ready', option: 'share-now' },
  saarbruecken: { inject: 'saarbruecken/mutual-aid', option: 'decline' },
};

const decide = (participant: Person, exerciseId: string, team: string): Promise<unknown> =>
  participant.ask('mutation ($e: ID!, $key: ID!, $input: DecideInjectInput!) { decideInject(exerciseId: $e, idempotencyKey: $key, input: $input) { at } }', {
    e: exerciseId,
    key: randomUUID(),
    input: { ...decisions[team], considered: [], rationale: 'Because', decidedBy: 'Ada' },
  });

/** The decision taken, chosen otherwise. */
async function expectSoundFork(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Decisions' }).getByRole('button').first().click();
  await page.getByRole('region', { name: 'The decision of this moment' }).getByRole('button').last().click();
  await expect(page.getByText('A simulation, not what happened')).toBeVisible();
  expect(await findings(page), 'a fork').toEqual([]);
}

const looks = [
  { name: 'a wide window in French, light', account: 'metz', notify: 'Prévenir une autorité', options: { locale: 'fr-FR', colorScheme: 'light' as const } },
  { name: 'a phone in German, dark', account: 'saarbruecken', notify: 'Einer Behörde melden', options: { locale: 'de-DE', colorScheme: 'dark' as const, viewport: { width: 390, height: 844 } } },
];

for (const { name, account, notify, options } of looks) {
  test(`every page is sound for axe and fits ${name}`, async ({ browser }) => {
    const director = await Person.enter(browser, 'director', { colorScheme: options.colorScheme, viewport: options.viewport ?? { width: 1440, height: 900 } });
    const exerciseId = await anExercise(director, `Pages in ${name}`);
    const { viewer } = await (await Person.enter(browser, `${account}.participant1`)).ask<{ viewer: { name: string } }>('{ viewer { name } }');
    await seat(director, exerciseId, viewer.name, 'PARTICIPANT', account);
    await seat(director, exerciseId, 'Sabine Kruse', 'SPECTATOR', null);
    const participant = await Person.enter(browser, `${account}.participant1`, options);
    const spectator = await Person.enter(browser, 'observer', options);
    const administrator = await Person.enter(browser, `${account}.admin`, options);

    await expectSound(await (await browser.newContext({ baseURL: new URL(director.page.url()).origin, ...options })).newPage(), '/sign-in');
    await expectSound(director.page, '/');
    await expectSound(director.page, '/scenarios');
    await expectSound(director.page, `/scenarios/${await closedCounters(director)}`);
    await director.page.getByRole('tab', { name: 'Check' }).click();
    await expect(director.page.getByText('Nothing to mend')).toBeVisible();
    expect(await findings(director.page), 'the check').toEqual([]);
    await expectSound(director.page, `/scenarios/${await closedCounters(director)}/rehearsal`);
    await expectSound(director.page, `/exercises/${exerciseId}`);
    for (const part of ['', '#followed', '#mail']) await expectSound(director.page, `/inbox${part}`);
    await expectSound(administrator.page, '/people');
    await expectSound(administrator.page, '/regimes');
    await expectSound(participant.page, `/exercises/${exerciseId}`);
    await expectSound(participant.page, `/exercises/${exerciseId}/room`);

    await direct(director, exerciseId, 'briefExercise');
    await direct(director, exerciseId, 'startExercise');
    await direct(director, exerciseId, 'jumpAhead', ', toMs: 900000, passed: RELEASE');
    await direct(director, exerciseId, 'releaseInject', `, inject: "${account}/leak-site"`);
    await direct(participant, exerciseId, 'openInject', `, inject: "${account}/leak-site"`);
    await expectSound(participant.page, `/exercises/${exerciseId}/room`);
    // By keyboard, because a call may ring over it.
    await participant.page.getByRole('button', { name: notify }).press('Enter');
    await participant.page.getByRole('dialog').getByRole('combobox').first().waitFor();
    expect(await findings(participant.page), 'the dialog that notifies an authority').toEqual([]);
    await expectSound(participant.page, `/exercises/${exerciseId}/wall`);
    await expectSound(spectator.page, `/exercises/${exerciseId}/watch`);
    await expectSound(director.page, `/exercises/${exerciseId}/cockpit`);
    await expectSound(director.page, `/exercises/${exerciseId}/wall`);
    await expectSound(participant.page, `/exercises/${exerciseId}/replay`);
    await decide(participant, exerciseId, account);
    await expectSound(director.page, `/exercises/${exerciseId}/evaluation`);
    await direct(director, exerciseId, 'declareRealIncident');
    await expectSound(participant.page, `/exercises/${exerciseId}/room`);
    await direct(director, exerciseId, 'endExercise');
    await expectSound(participant.page, `/exercises/${exerciseId}/debrief`);
    await expectSound(participant.page, `/exercises/${exerciseId}/replay`);
    await expectSound(spectator.page, `/exercises/${exerciseId}/replay`);
    await expectSound(director.page, `/exercises/${exerciseId}/replay`);
    await expectSoundFork(director.page);
    await expectSound(participant.page, `/exercises/${exerciseId}/report`);
    await expectSound(director.page, `/exercises/${exerciseId}/report`);
    for (const { page } of [director, participant, spectator]) await expectSound(page, `/exercises/${exerciseId}/hot-debrief`);
    await expectSound(participant.page, `/exercises/${exerciseId}/evaluation`);
    await expectSound(director.page, '/history');
    await expectSound(participant.page, '/history');
    await expectSound(participant.page, '/findings');
    await expectSound(administrator.page, '/history');
    for (const person of [director, participant, spectator, administrator]) await person.leave();
  });

  test(`the workshop is sound for axe and fits ${name}, with a draft in which everything stands and with a blank one`, async ({ browser }) => {
    const author = await Person.enter(browser, `${account}.ciso`, options);
    const { copyScenario } = await author.ask<{ copyScenario: { id: string } }>('mutation ($id: ID!, $key: ID!) { copyScenario(id: $id, idempotencyKey: $key) { id } }', { id: await closedCounters(author), key: randomUUID() });
    const { createScenario } = await author.ask<{ createScenario: { id: string } }>('mutation ($key: ID!) { createScenario(input: { title: "Blank", language: en, template: BLANK }, idempotencyKey: $key) { id } }', {
      key: randomUUID(),
    });
    for (const id of [copyScenario.id, createScenario.id]) {
      for (const tab of ['timeline', 'grid', 'inject&inject=indicators-ready', 'lists', 'languages', 'problems']) await expectSound(author.page, `/scenarios/${id}/edit?tab=${tab}`);
    }
    await author.leave();
  });
}
