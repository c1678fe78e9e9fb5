import { describe, expect, it } from '@jest/globals';
import { applyEdits, languageStates } from '#exercise-engine';
import { anInject, aScenario } from '#exercise-engine/testing';
import { columnKeys, type GridWords } from './columns.ts';
import { clipboardOf, pasted, rangeOf } from './pasted.ts';

const minute = 60_000;
const scenario = aScenario({ injects: [anInject('a', { trigger: { at: 0 } }), anInject('b', { trigger: { after: { inject: 'a', delayMs: minute } } })] });
const words: GridWords = { scenario, language: 'en', everyTeam: 'Every team', manual: 'By the director', contingency: 'On the shelf', channelName: (channel) => channel, sayTrigger: () => 'later' };
const paste = (clipboard: string, row = 0, column = 0) => pasted(rangeOf(clipboard), { row, column }, columnKeys, words, () => 'new');

describe('a range of a spreadsheet', () => {
  it('keeps tabs, quotes and line breaks of a cell, there and back', () => {
    const range = [['a "b"', 'c\td'], ['e\nf', '']];

    expect(rangeOf(clipboardOf(range))).toEqual(range);
  });

  it('changes injects and adds what stands below the last one, and only once it is taken', () => {
    const { edits, changed, added, problems } = paste('12\ta\tMetz; trier\n+3:00\tb\tall\n1:05:00\tc\tMetz');
    const done = applyEdits(scenario, edits);

    expect({ changed, added, problems }).toEqual({ changed: 2, added: 1, problems: [] });
    expect(done).toMatchObject({
      scenario: { injects: [{ trigger: { at: 12 * minute }, to: ['metz', 'trier'] }, { trigger: { after: { inject: 'a', delayMs: 3 * minute } }, to: 'all' }, { key: 'new', trigger: { at: 65 * minute }, to: ['metz'] }] },
    });
  });

  it('tells each cell that is not understood, and takes the others', () => {
    const { edits, problems, beyond } = paste('noon\tNew title\tParis\tpigeon\tNobody', 0);

    expect(problems.map(({ row, column, problem }) => [row, column, problem])).toEqual([[1, 'when', 'time'], [1, 'to', 'team'], [1, 'channel', 'channel'], [1, 'from', 'persona']]);
    expect(edits).toEqual([{ path: ['injects', 'a', 'title', 'en'], from: 'a', to: 'New title' }]);
    expect(beyond).toBe(0);
  });

  it('goes by the names of the columns where the first row names them, and counts what belongs to none', () => {
    expect(paste('title\tchannel\tbudget\nRing\tphone\t5')).toMatchObject({ beyond: 1, edits: [{ path: ['injects', 'a', 'title', 'en'] }, { path: ['injects', 'a', 'channel'], to: 'phone' }] });
  });

  it('makes the translations of what it changes stale, and its own translations known', () => {
    const given = aScenario({ injects: [anInject('a', { title: { en: 'Call', fr: 'Appel', de: 'Anruf' } }), anInject('b')] });
    const into = (language: 'en' | 'fr', titles: string, from = given) => {
      const done = applyEdits(from, pasted(rangeOf(titles), { row: 0, column: columnKeys.indexOf('title') }, columnKeys, { ...words, scenario: from, language }, () => 'new').edits);
      if (!('scenario' in done)) throw new Error('It does not fit');
      return done.scenario;
    };
    const stateOf = (scenario: typeof given, path: string) => languageStates(scenario).texts.find(({ id }) => id === path)?.states.fr;
    const translated = into('fr', 'Coup de fil\nSecond\nTroisième');

    expect(Object.keys(translated.languages?.texts ?? {})).toEqual(['injects.a.title', 'injects.b.title', 'injects.new.title']);
    expect(stateOf(translated, 'injects.a.title')).toBe('draft');
    expect(stateOf(into('en', 'Phone call', translated), 'injects.a.title')).toBe('stale');
    expect(into('en', 'Phone call').languages).toBeUndefined();
  });

  it('changes nothing where it says what stands there already', () => {
    expect(paste('0:00\ta\tEvery team\temail\tCamille Roth')).toMatchObject({ edits: [], problems: [], changed: 0 });
  });
});
