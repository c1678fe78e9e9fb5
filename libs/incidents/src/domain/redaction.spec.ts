import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNoteContent } from '../testing/index.ts';
import { looksLikeExercise } from './exercise-marking.ts';
import { type NoteContent, noteContentShape } from './note-content.ts';
import { releasable } from './marking.ts';
import { misquoted, pseudonymised } from './personal-data.ts';
import { nothingRedacted, redacted } from './redaction.ts';

const about = (...passages: { quote: string; subject: string }[]): Partial<NoteContent> => ({ personalData: { lawfulBasis: 'public-task', retainUntil: '2027-01-01', passages } });
const clerk = { quote: 'A clerk', subject: 'the clerk' };

describe('What others are told of a note', () => {
  it('is a sound note, however little is left of it', () => {
    const content = aNoteContent('', about(clerk));
    const fields = ['title', 'narrative', 'services/registry', 'timeline/first', 'observables/host', 'impacts/closed', 'lessons/restore', 'techniques/T1486'];
    const told = redacted(content, { ...nothingRedacted, fields, dates: 'year', languages: ['de'] }, true);
    expect(noteContentShape.safeParse(told).error).toBeUndefined();
    expect(told).toMatchObject({ title: { de: '[…]' }, services: [], observables: [], impacts: [], lessons: [] });
    expect(told.timeline).toEqual([expect.objectContaining({ moment: { at: '2026-01-01T00:00:00Z', fidelity: 'year', zone: 'UTC' }, text: { de: '[1] called' } })]);
  });

  it('never holds flagged personal data, the moment of awareness, whom the city had to notify, or a key that the author chose', () => {
    const told = redacted(aNoteContent('', about(clerk)), nothingRedacted, false);
    expect(told).toMatchObject({ awareAt: null, notifiable: [], crossBorder: 'unknown', personalData: null });
    expect(JSON.stringify(told)).not.toMatch(/A clerk|"registry"|"key":"seen"/);
    expect(told.impacts[0]?.services).toEqual(['services-1']);
  });

  it('tells neither zone nor measures behind a pseudonym', () => {
    const content = aNoteContent('', { lessons: [{ key: 'a', statement: { en: 'A' }, controlFailure: 'absent', pointers: [{ kind: 'measure', id: '6f1e1f0a-1c1b-4a39-9f0e-0f4f3f1b2a3c' }] }] });
    expect(JSON.stringify(redacted(content, nothingRedacted, true))).not.toMatch(/Europe|6f1e1f0a/);
    expect(JSON.stringify(redacted(content, nothingRedacted, false))).toMatch(/Europe.*6f1e1f0a/);
  });

  it('tells a day as the day of the city, and not when in UTC that day begins', () => {
    const moment = { at: '2026-08-31T22:00:00Z', fidelity: 'day', zone: 'Europe/Paris' } as const;
    const told = redacted(aNoteContent('', { timeline: [{ key: 'a', moment, kind: 'decision', text: { en: 'A' }, techniques: [] }] }), nothingRedacted, false);
    expect(told.timeline[0]?.moment).toEqual({ at: '2026-09-01T00:00:00Z', fidelity: 'day', zone: 'UTC' });
  });

  it('holds no word that was to be replaced, in whatever case and place it stood', () => {
    const word = fc.stringMatching(/^[A-Za-z][a-z]{4,10}$/).filter((text) => !JSON.stringify(aNoteContent()).toLowerCase().includes(text.toLowerCase()));
    fc.assert(
      fc.property(word, fc.boolean(), (quote, isUpper) => {
        const content = aNoteContent(isUpper ? quote.toUpperCase() : quote);
        const told = redacted(content, { ...nothingRedacted, passages: [{ quote, instead: 'X' }] }, false);
        return !JSON.stringify(told).toLowerCase().includes(quote.toLowerCase());
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same person the same number, and keeps no observable that names one', () => {
    const passages = [clerk, { quote: 'In the morning', subject: 'Morning' }, { quote: 'EXAMPLE', subject: 'the clerk' }];
    const cleaned = pseudonymised(aNoteContent('', about(...passages)));
    expect(cleaned.timeline[1]?.text.en).toBe('[1] called');
    expect(cleaned.narrative.en).toBe('[2] nobody could open a file.');
    expect(cleaned.observables).toEqual([]);
  });

  it('is flagged by words that stand in the note', () => {
    expect(misquoted(aNoteContent('', about({ ...clerk, quote: 'a CLERK' })))).toBeNull();
    expect(misquoted(aNoteContent('', about({ ...clerk, quote: 'nobody at all' })))).toBe('nobody at all');
  });
});

it('A note leaves its city under no wider label than its own, and never as AMBER+STRICT', () => {
  expect(releasable('TLP:CLEAR')).toEqual(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:RED']);
  expect(releasable('TLP:AMBER')).toEqual(['TLP:AMBER', 'TLP:RED']);
  expect(releasable('TLP:AMBER+STRICT')).toEqual([]);
  expect(releasable('TLP:RED')).toEqual(['TLP:RED']);
});

it.each([
  ['EXERCISE EXERCISE EXERCISE – the mail server is down', true],
  ['ÜBUNG – ÜBUNG – ÜBUNG', true],
  ['EXERCICE EXERCICE EXERCICE', true],
  ['We held an exercise last year', false],
])('%s is marked as an exercise: %s', (text, isMarked) => {
  expect(looksLikeExercise(aNoteContent('', { narrative: { en: text } }))).toBe(isMarked);
});
