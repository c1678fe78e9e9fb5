import { describe, expect, it } from '@jest/globals';
import { answerOf, longestAnswer } from './questionnaire-answer.ts';

const scenario = { objectives: [{ key: 'contain', title: { en: 'Contain' } }] };
const nothing = { scales: [], texts: [], self: [] };

describe('an answer to the questionnaire', () => {
  it('is kept as it was given, without blank texts', () => {
    const given = { scales: [{ question: 'roles', value: 5 }], texts: [{ question: 'helped', text: ' The list ' }, { question: 'monday', text: ' ' }], self: [{ objective: 'contain', rating: 'S' as const }] };
    expect(answerOf(given, scenario)).toEqual({ scales: { roles: 5 }, texts: { helped: 'The list' }, self: { contain: 'S' } });
  });

  it.each([
    ['says nothing', { texts: [{ question: 'helped', text: '  ' }] }, 'evaluation.answer-empty'],
    ['leaves the scale', { scales: [{ question: 'roles', value: 6 }] }, 'evaluation.scale-out-of-range'],
    ['answers what nobody asked', { scales: [{ question: 'weather', value: 1 }] }, 'evaluation.question-unknown'],
    ['puts words where a number belongs', { texts: [{ question: 'roles', text: 'Well' }] }, 'evaluation.question-unknown'],
    ['is endless', { texts: [{ question: 'helped', text: 'x'.repeat(longestAnswer + 1) }] }, 'evaluation.text-too-long'],
    ['rates an objective that the scenario lacks', { self: [{ objective: 'fly', rating: 'P' as const }] }, 'evaluation.objective-unknown'],
  ])('that %s is refused', (_, part, reason) => {
    expect(() => answerOf({ ...nothing, ...part }, scenario)).toThrow(reason);
  });
});
