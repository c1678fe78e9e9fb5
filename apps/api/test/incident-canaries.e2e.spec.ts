import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCity, aPerson, type TestPerson } from '#identity/testing';
import { aNoteContent } from '#incidents/testing';
import { tlpLabels } from '#kernel';
import { access } from '../src/policies.ts';
import { documentFor, fieldsOf } from './documents.ts';
import { allowAll, Harness } from './harness.ts';
import { aRelease, mark, releaseInput, type ToldNote, type ToldRelease } from './incident-steps.ts';

/** In every text and in the observable of every note, and in nothing that was released to a sweeper. */
const canary = 'zzcanaryzz';

/** What an argument of a query is filled with, by its type. */
function filled(argument: string, type: string, id: string | null): unknown {
  if (argument === 'redaction') return releaseInput({ tlp: 'TLP:CLEAR' }).redaction;
  if (type.startsWith('ID')) return id;
  if (type.startsWith('String')) return canary.slice(2, 8);
  return type.startsWith('Boolean') ? true : undefined;
}

describe.each([
  ['with the policies in force', access],
  ['with policies that allow everything', allowAll],
])('No word of a note reaches anybody whom its label does not name, %s', (_, policies) => {
  let harness: Harness;
  let ciso: TestPerson;
  let sweepers: Record<'foreign' | 'roleless' | 'network', TestPerson>;
  const notes: ToldNote[] = [];
  const releases: ToldRelease[] = [];

  beforeAll(async () => {
    harness = await Harness.open({ access: policies });
    const [metz, trier, lux] = [await aCity(), await aCity(), await aCity()];
    ciso = await aPerson({ city: metz, roles: ['ciso'] });
    const expert = await aPerson({ city: metz, roles: ['expert'] });
    const reader = await aPerson({ city: lux });
    sweepers = { foreign: await aPerson({ city: trier, roles: ['ciso', 'coordinator', 'expert', 'city-administrator'] }), roleless: await aPerson({ city: metz, roles: [] }), network: await aPerson({ city: null, networkRoles: ['network-coordinator'] }) };
    const personalData = { lawfulBasis: 'public-task', retainUntil: '2099-01-01', passages: [{ quote: canary, subject: canary }] } as const;
    for (const tlp of tlpLabels) {
      const content = { ...aNoteContent(canary), personalData: tlp === 'TLP:GREEN' ? { ...personalData, passages: [...personalData.passages] } : null };
      const note = await harness.as(ciso).do<ToldNote>('createIncidentNote', { content, exercise: false });
      const marked = tlp === note.tlp ? note : await mark(harness.as(ciso), note, tlp, tlp === 'TLP:RED' ? [expert] : []);
      notes.push(marked);
      if (tlp === 'TLP:AMBER') releases.push(await aRelease(harness.as(ciso), harness.as(expert), marked, { tlp, cities: [lux] }));
      if (tlp === 'TLP:RED') releases.push(await aRelease(harness.as(ciso), harness.as(expert), marked, { tlp, persons: [reader] }));
      // What was only proposed, what was revoked, and what was released with the words taken out.
      if (tlp === 'TLP:CLEAR') releases.push(await harness.as(ciso).do<ToldRelease>('proposeIncidentRelease', { noteId: marked.id, input: releaseInput({ tlp }) }));
      if (tlp === 'TLP:CLEAR') {
        const out = await aRelease(harness.as(ciso), harness.as(expert), marked, { tlp });
        releases.push(await harness.as(ciso).do<ToldRelease>('revokeIncidentRelease', { id: out.id }));
      }
      if (tlp === 'TLP:GREEN') await aRelease(harness.as(ciso), harness.as(expert), marked, { tlp });
    }
  }, 60_000);
  afterAll(() => harness.close());

  it('by any query of the schema, whatever id it is asked with', async () => {
    const ids = [...notes, ...releases].map(({ id }) => id);
    for (const [role, person] of Object.entries(sweepers)) {
      for (const { name, args } of fieldsOf('query')) {
        const asked = args.some(({ type }) => String(type) === 'ID!') ? ids : [null];
        for (const id of asked) {
          const given = Object.fromEntries(args.map(({ name: argument, type }) => [argument, filled(argument, String(type), id)]));
          const { text } = await harness.as(person).gql(documentFor('query', name), given);
          expect([role, name, text]).toEqual([role, name, expect.not.stringContaining(canary)]);
        }
      }
    }
  }, 120_000);

  it('while whoever may read it finds it by the same questions', async () => {
    const { text } = await harness.as(ciso).gql(documentFor('query', 'incidentNotes'));
    expect(text).toContain(canary);
  });

  it('by any socket', async () => {
    for (const person of Object.values(sweepers)) {
      const following = await harness.as(person).follow('incidentNews', {});
      await following.until(() => following.values.length > 0);
      await mark(harness.as(ciso), await harness.as(ciso).ask<ToldNote>('query', 'incidentNote', { id: notes[0]?.id }), 'TLP:CLEAR');
      expect(JSON.stringify(following.messages)).not.toMatch(new RegExp(`${canary}|${notes.map(({ id }) => id).join('|')}`));
      await following.leave();
    }
  });
});
