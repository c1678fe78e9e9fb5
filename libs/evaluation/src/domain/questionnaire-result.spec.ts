import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentLocales } from '#kernel';
import { questions, selfRatings } from './questionnaire.ts';
import type { QuestionnaireAnswer } from './questionnaire-answer.ts';
import { fewestTogether, resultsOf, shuffle } from './questionnaire-result.ts';

const asGiven = <Item>(items: readonly Item[]): readonly Item[] => items;
const anAnswer = (roles: number, helped = ''): QuestionnaireAnswer => ({ scales: { roles }, texts: helped ? { helped } : {}, self: { contain: 'S' } });
const times = (count: number, answer = anAnswer(4)): readonly QuestionnaireAnswer[] => Array.from({ length: count }, () => answer);

const arbitraryAnswer: fc.Arbitrary<QuestionnaireAnswer> = fc.record({
  scales: fc.dictionary(fc.constantFrom('roles', 'picture'), fc.integer({ min: 1, max: 5 })),
  texts: fc.dictionary(fc.constantFrom('helped', 'monday'), fc.string({ minLength: 1 })),
  self: fc.dictionary(fc.constantFrom('contain', 'recover'), fc.constantFrom(...selfRatings)),
});
const byTeam = fc.dictionary(fc.constantFrom('', 'luxembourg', 'metz', 'saarbruecken', 'trier'), fc.array(arbitraryAnswer, { maxLength: 5 })).map((teams) => new Map(Object.entries(teams)));

describe('the questionnaire', () => {
  it('asks everything in every language, in few words', () => {
    for (const { text } of questions) for (const locale of contentLocales) expect(text[locale]?.length).toBeLessThanOrEqual(70);
    expect(questions.filter(({ kind }) => kind === 'scale')).toHaveLength(6);
    expect(questions.filter(({ kind }) => kind === 'text').map(({ key }) => key)).toEqual(['helped', 'hindered', 'monday']);
  });
});

describe('the results of a questionnaire', () => {
  it('count what was chosen, and give the texts to all together alone', () => {
    const results = resultsOf(new Map([['metz', [anAnswer(4, 'The list'), anAnswer(4), anAnswer(4), anAnswer(1, 'Coffee')]]]), asGiven);
    const counts = { answers: 4, scales: { roles: [1, 0, 0, 3, 0] }, self: { contain: { P: 0, S: 4, M: 0, U: 0, 'cannot-say': 0 } } };
    expect([...results]).toEqual([
      ['', { ...counts, texts: { helped: ['The list', 'Coffee'] } }],
      ['metz', { ...counts, texts: {} }],
    ]);
  });

  it.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
    ['nothing of three people', { metz: 3 }, []],
    ['a small team only within all', { metz: 4, trier: 4, luxembourg: 1, saarbruecken: 3 }, ['', 'metz', 'trier']],
    ['no team that would give away the one that is left over', { metz: 4, trier: 1 }, ['']],
    ['the larger ones where folding the smallest is enough', { metz: 5, luxembourg: 4, trier: 1 }, ['', 'metz']],
    ['every team where nobody is left over', { metz: 4, trier: 5 }, ['', 'trier', 'metz']],
    ['never those of teams too small for an urn as a team', { '': 4, metz: 4 }, ['', 'metz']],
  ])('show %s', (_, sizes, shown) => {
    const answers = new Map(Object.entries(sizes).map(([team, size]) => [team, times(size)]));
    expect([...resultsOf(answers, asGiven).keys()]).toEqual(shown);
  });

  it('never show fewer than four, also not by what is missing between all and the teams', () => {
    fc.assert(
      fc.property(byTeam, (answers) => {
        const { '': all, ...teams } = Object.fromEntries(resultsOf(answers, shuffle));
        const shown = Object.values(teams).map((result) => result.answers);
        const left = (all?.answers ?? 0) - shown.reduce((sum, count) => sum + count, 0);
        for (const count of shown) expect(count).toBeGreaterThanOrEqual(fewestTogether);
        expect(left === 0 || left >= fewestTogether).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keep every word, in an order that says nothing', () => {
    const words = Array.from({ length: 40 }, (_, at) => `word ${String(at).padStart(2, '0')}`);
    const given = resultsOf(new Map([['metz', words.map((word) => anAnswer(3, word))]]), shuffle).get('')?.texts['helped'] ?? [];
    expect([...given].sort()).toEqual(words);
    expect(given).not.toEqual(words);
  });
});
