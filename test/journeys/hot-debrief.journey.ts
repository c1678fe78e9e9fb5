import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { findings } from './axe.ts';
import { anExercise, direct, seat } from './exercise.ts';
import { Person } from './people.ts';

const cast = {
  metz: { name: 'Nadia Belkacem', locale: 'fr-FR' },
  trier: { name: 'Jana Hettgen', locale: 'de-DE' },
  saarbruecken: { name: 'Aylin Demir', locale: 'de-DE' },
} as const;

/** What the two languages call what a participant meets. */
const words = {
  fr: { toHotDebrief: 'Vers le RETEX à chaud', anonymous: 'Anonyme', send: 'Envoyer les réponses', thanks: 'Merci, vos réponses sont enregistrées', follows: 'Vous suivez la direction de l’exercice.', helped: 'Qu’est-ce qui vous a le plus aidé ?', inTime: 'Nous avons décidé à temps.', rating: 'Avec quelques difficultés', answered: '4 personnes ont répondu.', knowledge: 'Qui savait quoi, et quand', weakness: 'Faiblesse', body: 'En une phrase', add: 'Ajouter la carte' },
  de: { toHotDebrief: 'Zur Sofortauswertung', anonymous: 'Anonym', send: 'Antworten senden', thanks: 'Danke, Ihre Antworten sind da', follows: 'Sie folgen der Übungsleitung.', helped: 'Was hat am meisten geholfen?', inTime: 'Wir haben rechtzeitig entschieden.', rating: 'Mit einigen Schwierigkeiten', answered: '4 Personen haben geantwortet.', knowledge: 'Wer wusste wann was', weakness: 'Schwäche', body: 'In einem Satz', add: 'Karte hinzufügen' },
} as const;

test('a director and three cities hold the hot debrief in French and German, minutes after the end', async ({ browser }) => {
  const director = await Person.enter(browser, 'director', { viewport: { width: 1920, height: 1080 } });
  const { exerciseId, metz, colleague, trier, saarbruecken } = await test.step('three cities play, share and decide, and the exercise ends', () => aPlay(browser, director));
  const players = [
    { ...metz, say: words.fr, helped: 'Le partage avec Trèves' },
    { ...trier, say: words.de, helped: 'Der Hinweis aus Metz' },
    { ...saarbruecken, say: words.de, helped: 'Klare Rollen' },
    { ...colleague, say: words.fr, helped: 'Une seule main courante' },
  ];
  await director.page.goto(`/exercises/${exerciseId}/hot-debrief`);

  await test.step('the director opens an anonymous questionnaire', async () => {
    await director.page.getByRole('radio', { name: 'Anonymous' }).check();
    await director.page.getByRole('button', { name: 'Open the questionnaire' }).click();
    await expect(director.page.getByText('0 of 4 participants have answered')).toBeVisible();
  });

  await test.step('from the room, everybody answers in the own language', async () => {
    for (const { page, say, helped } of players) {
      await page.getByRole('link', { name: say.toHotDebrief }).click();
      await expect(page.getByText(say.anonymous, { exact: true })).toBeVisible();
      await page.getByRole('group', { name: say.inTime }).getByRole('radio', { name: '4' }).check();
      await page.getByRole('radio', { name: say.rating }).first().check();
      await page.getByLabel(say.helped).fill(helped);
      await expectSound(page);
      await page.getByRole('button', { name: say.send }).click();
      await expect(page.getByText(say.thanks)).toBeVisible();
    }
    await expect(director.page.getByText('4 of 4 participants have answered')).toBeVisible();
  });

  await test.step('the results of all come when it closes, without a name and without the small teams', async () => {
    await director.page.getByRole('button', { name: 'Close and show the results' }).click();
    await director.page.getByRole('dialog').getByRole('button', { name: 'Close and show the results' }).click();
    for (const { page, say } of players) {
      await expect(page.getByText(say.answered)).toBeVisible();
      for (const { helped } of players) await expect(page.getByText(helped)).toBeVisible();
    }
    await expectSound(director.page);
  });

  await test.step('the moment on the time axis moves for everybody, by keyboard too', async () => {
    await director.page.getByRole('button', { name: /Time axis/ }).click();
    for (let steps = 0; steps < 3; steps += 1) await director.page.getByRole('slider', { name: 'Moment of play' }).press('ArrowRight');
    await expect(players[0]!.page.getByRole('heading', { name: 'À 0:30' })).toBeVisible();
    await expect(players[1]!.page.getByRole('heading', { name: 'Um 0:30' })).toBeVisible();
  });

  await test.step('who leads takes everybody along to who knew what when', async () => {
    await director.page.getByRole('button', { name: /Who knew what when/ }).click();
    for (const { page, say } of players) {
      await expect(page.getByText(say.follows)).toBeVisible();
      await expect(page.getByRole('heading', { name: say.knowledge, exact: true })).toBeVisible();
    }
    await expect(players[1]!.page.getByText('Bekannt in 2 von 4 Städten. Zuerst Metz um 8:00.')).toBeVisible();
    await expect(players[1]!.page.getByRole('row', { name: /Indikatoren/ }).getByText('von Metz')).toBeVisible();
    await expectSound(players[1]!.page);
  });

  await test.step('somebody looks around, and comes back', async () => {
    const { page } = players[0]!;
    await page.getByRole('button', { name: /Axe du temps/ }).click();
    await expect(page.getByRole('heading', { name: 'L’axe du temps' })).toBeVisible();
    await expectSound(page);
    await director.page.getByRole('button', { name: /Decisions/ }).click();
    await expect(page.getByRole('heading', { name: 'L’axe du temps' })).toBeVisible();
    await page.getByRole('button', { name: 'Rejoindre la salle' }).click();
    await expect(page.getByText('Les trois autres villes ont le même agent')).toBeVisible();
  });

  await test.step('each city reads its own reasons, not those of others', async () => {
    const { page } = players[1]!;
    await expect(page.getByText('Die Gründe nennt das Team in seinen eigenen Worten.')).toBeVisible();
    await expect(page.getByText('Les trois autres villes ont le même agent')).toHaveCount(0);
    await expectSound(page);
  });

  await test.step('strengths and weaknesses are collected and voted live', async () => {
    await director.page.getByRole('button', { name: /Strengths and weaknesses/ }).click();
    await director.page.getByRole('switch', { name: 'Collect cards' }).click();
    const [french, german] = [players[0]!, players[1]!];
    await french.page.getByText(french.say.weakness, { exact: true }).click();
    await french.page.getByLabel(french.say.body).fill('Personne ne lisait la boîte de la cellule');
    await french.page.getByRole('button', { name: french.say.add }).click();
    for (const { page } of [german, players[2]!]) await page.getByRole('button', { name: /Für „Personne ne lisait/ }).click();
    await expect(director.page.getByRole('button', { name: 'Vote for “Personne ne lisait la boîte de la cellule”, 2 votes so far' })).toBeVisible();
    await expect(german.page.getByText('Noch 4 Stimmen')).toBeVisible();
    await french.page.getByRole('button', { name: /Que faire de/ }).click();
    await french.page.getByRole('menuitem', { name: 'Modifier' }).click();
    await expect(french.page.getByText('les votes déjà donnés à cette carte sont rendus')).toBeVisible();
    await expect(french.page.getByRole('menu')).toHaveCount(0);
    await expectSound(french.page);
    await french.page.getByRole('listitem').getByLabel('En une phrase').fill('Personne ne lisait la boîte aux lettres de la cellule');
    await french.page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(german.page.getByText('Der Text wurde geändert, nachdem abgestimmt worden war')).toBeVisible();
    await expect(german.page.getByText('Noch 5 Stimmen')).toBeVisible();
    for (const { page } of [german, players[2]!]) await page.getByRole('button', { name: /Für „Personne ne lisait/ }).click();
    await expect(director.page.getByRole('button', { name: 'Vote for “Personne ne lisait la boîte aux lettres de la cellule”, 2 votes so far' })).toBeVisible();
    await expectSound(german.page);
    await expectSound(director.page);
  });

  await test.step('and what follows stands before everybody', async () => {
    await director.page.getByRole('button', { name: /What follows/ }).click();
    for (const { page } of players) await expect(page.getByText('Personne ne lisait la boîte aux lettres de la cellule')).toBeVisible();
    await expect(players[2]!.page.getByText('2 Stimmen · Metz')).toBeVisible();
    await expectSound(players[2]!.page);
  });
  for (const person of [director, metz, colleague, trier, saarbruecken]) await person.leave();
});

async function aPlay(browser: Browser, director: Person): Promise<{ exerciseId: string } & Record<keyof typeof cast | 'colleague', Person>> {
  const exerciseId = await anExercise(director, 'Journey through the hot debrief');
  for (const [team, { name }] of Object.entries(cast)) await seat(director, exerciseId, name, 'PARTICIPANT', team);
  await seat(director, exerciseId, 'Thomas Grandjean', 'PARTICIPANT', 'metz');
  const enter = (team: keyof typeof cast): Promise<Person> => Person.enter(browser, `${team}.participant1`, { locale: cast[team].locale });
  const [metz, trier, saarbruecken] = [await enter('metz'), await enter('trier'), await enter('saarbruecken')];
  const colleague = await Person.enter(browser, 'metz.participant2', { locale: cast.metz.locale });
  await direct(director, exerciseId, 'briefExercise');
  await direct(director, exerciseId, 'startExercise');
  await direct(director, exerciseId, 'pauseExercise');
  await direct(director, exerciseId, 'jumpAhead', ', toMs: 480000, passed: RELEASE');
  await direct(director, exerciseId, 'resumeExercise');
  // The timer releases what the jump passed, a moment later.
  await expect(() => play(metz, exerciseId, 'openInject', 'inject: "metz/indicators-ready"')).toPass({ timeout: 10_000 });
  await play(metz, exerciseId, 'shareInformation', 'to: ["trier"], text: "TLP:AMBER", inject: "metz/indicators-ready"');
  await play(metz, exerciseId, 'decideInject', 'input: { inject: "metz/indicators-ready", option: "share-now", considered: [], rationale: "Les trois autres villes ont le même agent", decidedBy: "RSSI" }');
  await direct(director, exerciseId, 'endExercise');
  for (const { page } of [metz, colleague, trier, saarbruecken]) await page.goto(`/exercises/${exerciseId}/room`);
  return { exerciseId, metz, colleague, trier, saarbruecken };
}

async function play(person: Person, exerciseId: string, command: string, args: string): Promise<void> {
  await person.ask(`mutation ($e: ID!, $key: ID!) { ${command}(exerciseId: $e, idempotencyKey: $key, ${args}) { at } }`, { e: exerciseId, key: randomUUID() });
}

/** No serious finding of WCAG 2.1 A and AA, and nothing wider than the window. */
async function expectSound(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(1);
}
