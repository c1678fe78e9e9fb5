import { describe, expect, it } from '@jest/globals';
import type { TextStates, TranslationState } from '#exercise-engine';
import { filtered, nextToDo } from './to-do.ts';

const text = (id: string, fr: TranslationState, terms: readonly string[] = []): TextStates => ({ id, path: [id], text: { de: id }, states: { fr }, missedTerms: { fr: terms } });
const texts = [text('a', 'reviewed'), text('b', 'missing'), text('c', 'reviewed', ['staff']), text('d', 'stale')];
const ids = (found: readonly TextStates[]): string => found.map(({ id }) => id).join('');

describe('what a translator has to do', () => {
  it.each([
    ['all', 'abcd'],
    ['to-do', 'bcd'],
    ['missing', 'b'],
    ['draft', ''],
    ['terms', 'c'],
  ] as const)('is filtered by %s', (filter, found) => {
    expect(ids(filtered(texts, 'fr', filter))).toBe(found);
  });

  it.each([
    [null, 'b'],
    ['b', 'c'],
    ['d', 'b'],
    ['gone', 'b'],
  ])('goes on after %s with %s', (after, next) => {
    expect(nextToDo(texts, 'fr', after)?.id).toBe(next);
  });

  it('ends when nothing else is left', () => {
    expect(nextToDo([text('a', 'reviewed'), text('b', 'missing')], 'fr', 'b')).toBeNull();
  });
});
