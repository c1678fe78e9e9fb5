import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { anExercise, direct, seat } from './exercise.ts';
import { Person } from './people.ts';

const minute = 60_000;

/** Metz shares its indicators at 10:00, Trier is warned early; both answer, and the director ends it after 45 minutes. */
async function played(director: Person, metz: Person, trier: Person, observer: Person): Promise<string> {
  const exerciseId = await anExercise(director, 'Played to be seen again');
  for (const [person, role, team] of [[metz, 'PARTICIPANT', 'metz'], [trier, 'PARTICIPANT', 'trier'], [observer, 'OBSERVER', null]] as const) {
    const { viewer } = await person.ask<{ viewer: { name: string } }>('{ viewer { name } }');
    await seat(director, exerciseId, viewer.name, role, team);
  }
  await direct(director, exerciseId, 'briefExercise');
  await direct(director, exerciseId, 'startExercise');
  const jump = async (toMs: number): Promise<void> => {
    await direct(director, exerciseId, 'jumpAhead', `, toMs: ${toMs}, passed: RELEASE`);
    await expect.poll(() => nextDueMs(director, exerciseId)).toBeGreaterThan(toMs);
  };
  await jump(10 * minute);
  await act(metz, exerciseId, 'writeLog', '$text: String!', { text: 'Registre arrêté' });
  await act(metz, exerciseId, 'decideInject', '$input: DecideInjectInput!', {
    input: { inject: 'metz/indicators-ready', option: 'share-now', considered: ['finish-analysis'], rationale: 'Les autres sont visés aussi', decidedBy: 'Anna' },
  });
  await jump(25 * minute);
  await act(trier, exerciseId, 'answerInject', '$inject: ID!, $text: String!', { inject: 'trier/trier-early', text: 'Wir sperren die Adressen.' });
  await jump(45 * minute);
  await direct(director, exerciseId, 'endExercise');
  return exerciseId;
}

const act = (person: Person, exerciseId: string, command: string, declared: string, variables: Record<string, unknown>): Promise<unknown> =>
  person.ask(`mutation ($e: ID!, $key: ID!, ${declared}) { ${command}(exerciseId: $e, idempotencyKey: $key, ${Object.keys(variables).map((name) => `${name}: $${name}`).join(', ')}) { at } }`, {
    e: exerciseId,
    key: randomUUID(),
    ...variables,
  });

/** Exercise time of the last thing that the log of the staff holds: jumping lets the timer catch up first. */
async function nextDueMs(director: Person, exerciseId: string): Promise<number> {
  const text = await (await director.context.request.get(`/exercises/${exerciseId}/log.jsonl`)).text();
  const entries = text.trim().split('\n').map((line) => JSON.parse(line) as { exerciseMs?: number; event?: { type: string } });
  return Math.max(...entries.map(({ exerciseMs, event }) => (event?.type === 'inject-released' ? (exerciseMs ?? 0) : 0)));
}

const scrubber = (page: Page) => page.getByRole('slider');
const shownMs = async (page: Page): Promise<number> => Number(await page.locator('[data-at]').getAttribute('data-at'));

test('a played exercise is scrubbed by its participants in German and forked by an observer in French', async ({ browser }) => {
  const director = await Person.enter(browser, 'director');
  const metz = await Person.enter(browser, 'metz.participant1');
  const trier = await Person.enter(browser, 'trier.participant1');
  const observer = await Person.enter(browser, 'metz.ciso');
  const stranger = await Person.enter(browser, 'saarbruecken.participant1');
  const exerciseId = await played(director, metz, trier, observer);

  await test.step('a participant sees their room at the end, and steps back through it by keyboard', async () => {
    const { page } = trier;
    await page.goto(`/exercises/${exerciseId}/debrief`);
    await page.getByRole('link', { name: 'Wiedergabe' }).click();
    await expect(page.getByRole('heading', { name: 'Der Raum von Trier' })).toBeVisible();
    await expect(page.getByText('Wir sperren die Adressen.').first()).toBeVisible();
    await scrubber(page).focus();
    await page.keyboard.press('Home');
    expect(await shownMs(page)).toBe(0);
    await expect(page.getByText('Noch hatte das Team nichts erreicht.')).toBeVisible();
    await page.keyboard.press('PageUp');
    expect(await shownMs(page)).toBe(minute);
    await page.keyboard.press('End');
    await expect(page.getByText('Wir sperren die Adressen.').first()).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(scrubber(page)).toHaveAttribute('aria-valuetext', /\. .+/);
  });

  await test.step('dragging shows the moment under the pointer, and the address keeps it', async () => {
    const { page } = trier;
    const box = await scrubber(page).boundingBox();
    if (!box) throw new Error('There is no axis');
    await page.mouse.move(box.x + box.width * 0.9, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 50, { steps: 5 });
    await page.mouse.up();
    const ms = await shownMs(page);
    expect(ms).toBeGreaterThan(20 * minute);
    expect(ms).toBeLessThan(25 * minute);
    await expect(page).toHaveURL(new RegExp(`at=${ms}`));
    await page.reload();
    await expect(page.locator(`[data-at="${ms}"]`)).toBeVisible();
  });

  await test.step('it plays by itself, at sixty times the speed', async () => {
    const { page } = trier;
    const from = await shownMs(page);
    await page.getByText('60×').click();
    await page.getByRole('button', { name: 'Abspielen' }).click();
    await expect.poll(() => shownMs(page)).toBeGreaterThan(from + minute);
    await page.getByRole('button', { name: 'Anhalten' }).click();
  });

  await test.step('a participant sees the own decisions, and may choose nothing otherwise', async () => {
    const { page } = metz;
    await page.goto(`/exercises/${exerciseId}/replay`);
    await page.getByRole('region', { name: 'Décisions' }).getByRole('button').first().click();
    await expect(page.getByText('Les autres sont visés aussi')).toBeVisible();
    await expect(page.getByText('Et si…')).toHaveCount(0);
  });

  await test.step('an observer looks at what Metz knew when it decided', async () => {
    const { page } = observer;
    await page.goto(`/exercises/${exerciseId}/replay`);
    await page.getByRole('region', { name: 'Décisions' }).getByRole('button').first().click();
    await expect(page.getByRole('heading', { name: 'La salle de Metz' })).toBeVisible();
    await expect(page.getByText('Registre arrêté', { exact: true })).toBeVisible();
    await expect(page.getByText('Attend une réponse').first()).toBeVisible();
  });

  await test.step('and takes the decision otherwise: Trier would have been warned late', async () => {
    const { page } = observer;
    await page.getByRole('region', { name: 'La décision de ce moment' }).getByRole('button').last().click();
    await expect(page.getByText('Une simulation, pas ce qui s’est passé')).toBeVisible();
    const injects = page.getByRole('region', { name: 'Stimuli', exact: true });
    await expect(injects.locator('[data-change="onlyPlayed"]').first()).toBeVisible();
    await expect(injects.locator('[data-change="onlySimulated"]').first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Devenu impossible' })).toContainText('Wir sperren die Adressen.');
    await expect(page).toHaveURL(/fork=\d+/);
    await page.getByText('Simulation', { exact: true }).last().click();
    await expect(page.getByRole('heading', { name: /^La salle de / })).toBeVisible();
  });

  await test.step('a fork beyond the log is refused in words, and the play stays to be seen', async () => {
    const { page } = observer;
    await page.goto(`/exercises/${exerciseId}/replay?fork=999999&option=share-now`);
    await expect(page.getByRole('alert')).toContainText('Ce moment ne figure pas dans le journal de l’exercice.');
    await page.getByRole('button', { name: 'Fermer la simulation' }).click();
    await expect(page).not.toHaveURL(/fork=/);
    await expect(page.getByRole('heading', { name: /^La salle de / })).toBeVisible();
  });

  await test.step('nobody without a seat learns that there is anything to replay', async () => {
    const { page } = stranger;
    await page.goto(`/exercises/${exerciseId}/replay`);
    await expect(page.getByRole('alert')).toContainText('Diese Übung gibt es nicht');
    await page.goto(`/exercises/${randomUUID()}/replay`);
    await expect(page.getByRole('alert')).toContainText('Diese Übung gibt es nicht');
  });
  for (const person of [director, metz, trier, observer, stranger]) await person.leave();
});
