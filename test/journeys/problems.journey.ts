import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { Person } from './people.ts';

test('whoever is told a problem is led to the very field, in the very language', async ({ browser }) => {
  const author = await Person.enter(browser, 'director');
  const { page } = author;
  const { createScenario } = await author.ask<{ createScenario: { id: string } }>('mutation ($input: CreateScenarioInput!, $key: ID!) { createScenario(input: $input, idempotencyKey: $key) { id } }', {
    input: { title: 'Led to the field', language: 'en', template: 'TABLETOP' },
    key: randomUUID(),
  });
  const { id } = createScenario;
  await author.ask('mutation ($id: ID!, $edits: [ScenarioEdit!]!, $key: ID!) { editScenario(id: $id, edits: $edits, idempotencyKey: $key) { revision } }', {
    id,
    edits: [{ path: ['injects', 'first-sign', 'content', 'body', 'de'], from: 'Mehrere Personen melden Dateien, die sich nicht öffnen lassen.', to: null }],
    key: randomUUID(),
  });
  const follow = async (name: RegExp): Promise<void> => {
    await page.goto(`/scenarios/${id}/edit?tab=problems`);
    await page.getByRole('button', { name }).first().click();
  };

  await test.step('a text of the scenario', async () => {
    await follow(/^Go there: title$/);
    const field = page.locator('[data-place="title"] input');
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('lang', 'fr');
  });

  await test.step('something in a list, which is opened', async () => {
    await follow(/^Go there: team .* name$/);
    await expect(page.locator('[data-place="teams.team.name"] input')).toBeFocused();
  });

  await test.step('a part of an inject', async () => {
    await follow(/^Go there: inject .*The first sign/);
    const field = page.locator('[data-place="injects.first-sign.content.body"] textarea');
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('lang', 'de');
  });
  await author.leave();
});
