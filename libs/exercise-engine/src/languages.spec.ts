import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyEdits, type Edit } from './edit.ts';
import { removalEdits, reviewEdits, textEdits } from './language-edits.ts';
import { languageStates } from './languages.ts';
import type { Scenario } from './scenario.ts';
import { arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { anInject, aScenario } from './testing/scenario.ts';

const subject = ['injects', 'call', 'content', 'subject'];
const german: Scenario = aScenario({
  languages: { source: 'de', texts: {} },
  injects: [anInject('call', { content: { subject: { de: 'Lösegeld gefordert' }, body: { de: 'Der Krisenstab tagt.' } }, expectedActions: [{ de: 'Anrufen', fr: 'Appeler' }] })],
});

const after = (scenario: Scenario, ...batches: readonly ((now: Scenario) => readonly Edit[])[]): Scenario =>
  batches.reduce((now, batch) => {
    const done = applyEdits(now, batch(now));
    if (!('scenario' in done)) throw new Error(JSON.stringify(done.conflicts));
    return done.scenario;
  }, scenario);
const write = (locale: 'de' | 'fr' | 'en', to: string) => (now: Scenario) => textEdits(now, { path: subject, locale, to });
const review = (now: Scenario) => reviewEdits(now, [subject], 'fr');
const frenchOf = (scenario: Scenario, id: string = subject.join('.')) => languageStates(scenario).texts.find((text) => text.id === id)?.states['fr'];

describe('the languages of a scenario', () => {
  it.each([
    ['missing', []],
    ['draft', [write('fr', 'Rançon exigée')]],
    ['reviewed', [write('fr', 'Rançon exigée'), review]],
    ['draft', [write('fr', 'Rançon exigée'), review, write('fr', 'Rançon réclamée')]],
    ['stale', [write('fr', 'Rançon exigée'), review, write('de', 'Kein Lösegeld')]],
    ['reviewed', [write('fr', 'Rançon exigée'), review, write('de', 'Kein Lösegeld'), review]],
    ['reviewed', [write('fr', 'Rançon exigée'), review, write('de', 'Kein Lösegeld'), write('de', 'Lösegeld gefordert')]],
    ['missing', [write('fr', 'Rançon exigée'), write('fr', '')]],
  ] as const)('call a translation %s after what was done to it', (state, batches) => {
    expect(frenchOf(after(german, ...batches))).toBe(state);
  });

  it('call what came with the scenario a draft, in lists by place too', () => {
    expect(frenchOf(german, 'injects.call.expectedActions.0')).toBe('draft');
  });

  it('keep what a stale translation was written from, however often the source changes after', () => {
    const stale = after(german, write('fr', 'Rançon exigée'), write('de', 'Kein Lösegeld'), write('de', 'Nie Lösegeld'));

    expect(stale.languages?.texts[subject.join('.')]).toMatchObject({ fr: { from: 'Lösegeld gefordert' } });
  });

  it('begin with the first translation of a scenario that named no source', () => {
    const { languages: _, ...unnamed } = german;
    const written = after({ ...unnamed, title: { de: 'Angriff' } }, write('fr', 'Rançon exigée'));

    expect(written.languages).toMatchObject({ source: 'de', texts: { [subject.join('.')]: { fr: { reviewed: false } } } });
  });

  it('take a text away with its last language where it may be absent', () => {
    const notes = { path: ['injects', 'call', 'staffNotes'], locale: 'de', optional: true } as const;
    const noted = after(german, (now) => textEdits(now, { ...notes, to: 'Ruhig bleiben' }));

    expect(noted.injects[0]?.staffNotes).toEqual({ de: 'Ruhig bleiben' });
    expect(after(noted, (now) => textEdits(now, { ...notes, to: '' })).injects).toEqual(german.injects);
  });

  it('do not let an author write over what somebody else wrote meanwhile', () => {
    expect(applyEdits(german, textEdits(german, { path: subject, locale: 'de', to: 'Mein Text', from: 'Lösegeld' }))).toMatchObject({ conflicts: [{ theirs: 'Lösegeld gefordert' }] });
  });

  it('go with their texts when one before them is taken out of its list', () => {
    const actions = ['injects', 'call', 'expectedActions'];
    const two = after(german, (now) => [{ path: actions, from: now.injects[0]?.expectedActions, to: [{ de: 'Anrufen' }, { de: 'Abschalten', fr: 'Éteindre' }] }]);
    const reviewed = after(two, (now) => reviewEdits(now, [[...actions, '1']], 'fr'));
    const left = after(reviewed, (now) => removalEdits(now, actions, 0));

    expect(frenchOf(left, 'injects.call.expectedActions.0')).toBe('reviewed');
    expect(Object.keys(left.languages?.texts ?? {})).toEqual(['injects.call.expectedActions.0']);
  });

  it('tell a term of the glossary that the translation lacks, whatever its ending', () => {
    const glossary = [{ key: 'staff', term: { de: 'Krisenstab', fr: 'cellule de crise' } }];
    const body = (de: string, fr: string) =>
      languageStates({ ...german, glossary, injects: [anInject('call', { content: { subject: { de: 'x' }, body: { de, fr } } })] }).texts.find(({ id }) => id === 'injects.call.content.body')?.missedTerms['fr'];

    expect(body('Leiter des Krisenstabes', 'Chef de la direction')).toEqual(['staff']);
    expect(body('Leiter des Krisenstabes', 'Chef des cellules de crise')).toEqual([]);
    expect(body('Leiter', 'Chef de la direction')).toEqual([]);
  });

  it('count every text once in each language', () => {
    fc.assert(
      fc.property(arbitraryScenario({ linked: true }), (scenario) => {
        const { texts, coverage, locales } = languageStates(scenario);
        for (const locale of locales) expect(Object.values(coverage[locale]!).reduce((sum, count) => sum + count, 0)).toBe(texts.length);
      }),
      { numRuns: 20 },
    );
  });

  it('are counted in a moment for two thousand injects', () => {
    const injects = Array.from({ length: 2_000 }, (_, at) => anInject(`i${at}`, { content: { subject: { de: `Anruf ${at}`, fr: `Appel ${at}` }, body: { de: `Der Krisenstab tagt. ${'Wort '.repeat(80)}${at}`, fr: 'La cellule de crise siège.' } } }));
    const big = { ...german, injects, glossary: [{ key: 'staff', term: { de: 'Krisenstab', fr: 'cellule de crise' } }] };
    const reviewed = after(big, (now) => reviewEdits(now, injects.map(({ key }) => ['injects', key, 'content', 'body']), 'fr'));
    const started = performance.now();

    expect(languageStates(reviewed).coverage['fr']?.reviewed).toBe(2_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
