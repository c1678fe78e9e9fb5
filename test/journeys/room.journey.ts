import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { cities, direct, entriesOf, logOf, textOfLog } from './exercise.ts';
import { Person } from './people.ts';
import { killServer, ready } from './tocsin.ts';

const tenMinutes = 10 * 60_000;
const connected = (page: Page): Locator => page.locator('[data-connection="live"]').first();

test('four cities play ten minutes at speed 20 in six browsers, through a killed server, to the debrief', async ({ browser }) => {
  const director = await Person.enter(browser, 'director');
  const exerciseId = await test.step('the director makes an exercise, seats everybody, briefs and starts', () => prepare(director.page));
  const players = await Promise.all(cities.map((city) => enterRoom(browser, city, exerciseId)));
  const animator = await Person.enter(browser, 'animator');
  await animator.page.goto(`/exercises/${exerciseId}/cockpit`);

  await test.step('the first inject reaches every city', async () => {
    await direct(director, exerciseId, 'changeSpeed', ', rate: 20');
    for (const { page } of players) await expect(page.locator('[aria-labelledby="asks-title"], ul li').first()).toBeVisible();
    await expect.poll(() => releasedIn(director, exerciseId), { timeout: 30_000 }).toBeGreaterThan(4);
  });

  await test.step('a participant writes in the logbook', async () => {
    const { page } = players[1]!;
    await page.getByRole('textbox').last().fill('Registre arrêté à 08:35');
    await page.getByRole('textbox').last().press('Control+Enter');
    await expect(page.getByText('Registre arrêté à 08:35').first()).toBeVisible();
  });

  await test.step('the server is killed and every browser comes back within five seconds of its return', async () => {
    killServer();
    await ready(10_000);
    const backSince = Date.now();
    await Promise.all(players.map(({ page }) => expect(connected(page)).toBeVisible({ timeout: 5_000 })));
    expect(Date.now() - backSince).toBeLessThan(5_500);
    await expect(players[1]!.page.getByText('Connexion rétablie. Rien n’a été manqué.').first()).toBeVisible();
  });

  await test.step('play goes on to ten minutes of exercise time, and is paused', async () => {
    await expect.poll(() => exerciseMs(director, exerciseId), { timeout: 90_000, intervals: [500] }).toBeGreaterThan(tenMinutes);
    await direct(director, exerciseId, 'pauseExercise');
  });

  await test.step('every browser shows what its team received, nothing missed and nothing twice, also when loaded anew', async () => {
    const log = await logOf(director, exerciseId);
    for (const [index, { page }] of players.entries()) {
      const released = log.filter(({ type, team }) => type === 'inject-released' && team === cities[index]).length;
      await expect(page.locator('[data-inject]')).toHaveCount(released);
      await page.reload();
      await expect(page.locator('[data-inject]')).toHaveCount(released);
    }
  });

  await test.step('the exercise ends: no inject fired twice, and the log replays to the same state', async () => {
    await direct(director, exerciseId, 'endExercise');
    const log = await logOf(director, exerciseId);
    const fired = log.filter(({ type }) => type === 'inject-released').map(({ inject }) => inject);
    expect(new Set(fired).size).toBe(fired.length);
    const file = join(mkdtempSync(join(tmpdir(), 'tocsin-log-')), 'log.jsonl');
    writeFileSync(file, await textOfLog(director, exerciseId));
    const replayed = execFileSync('node', ['start/tocsin.mjs', 'replay', file, '--json'], { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' });
    const { debrief } = await director.ask<{ debrief: { stateHash: string } }>('query ($e: ID!) { debrief(exerciseId: $e) { stateHash } }', { e: exerciseId });
    expect(replayed).toContain(debrief.stateHash);
  });

  await test.step('everybody reads the debrief', async () => {
    for (const { page } of players) {
      await page.goto(`/exercises/${exerciseId}/debrief`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
  for (const person of [director, animator, ...players]) await person.leave();
});

async function prepare(page: Page): Promise<string> {
  await page.goto('/scenarios');
  await page.getByRole('button', { name: /Make an exercise of it: Closed counters/ }).first().click();
  await page.getByLabel('Title of the exercise').fill('Journey through the room');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.waitForURL(/\/exercises\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: 'Fill by city' }).click();
  await expect(page.getByText('Nadia Belkacem').first()).toBeVisible();
  const staff = page.getByRole('combobox', { name: /Add a person: Exercise staff/ });
  await staff.click();
  await staff.fill('Benoît');
  await page.getByRole('option', { name: /Benoît Lacroix/ }).click();
  await expect(page.getByText('Benoît Lacroix').first()).toBeVisible();
  for (const action of [/Brief/, /Start/]) {
    await page.getByRole('button', { name: action }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: action }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.waitForURL(/\/cockpit$/);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

async function enterRoom(browser: Browser, city: string, exerciseId: string): Promise<Person> {
  const person = await Person.enter(browser, `${city}.participant1`);
  await person.page.goto(`/exercises/${exerciseId}/room`);
  await expect(connected(person.page)).toBeVisible();
  return person;
}

const releasedIn = async (director: Person, exerciseId: string): Promise<number> =>
  (await logOf(director, exerciseId)).filter(({ type }) => type === 'inject-released').length;

async function exerciseMs(director: Person, exerciseId: string): Promise<number> {
  return Math.max(0, ...(await entriesOf(director, exerciseId)).map(({ exerciseMs }) => exerciseMs));
}
