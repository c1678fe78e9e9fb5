import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId, type PersonId } from '#kernel';
import { type CityRegime, type ClockFacts, deadlinesOf, remindersOf, stateAt } from './deadline.ts';

const hourMs = 3_600_000;
const name = (text: string) => ({ en: text, fr: text, de: text });
const spans = { '24 h': { withinMs: 24 * hourMs }, '72 h': { withinMs: 72 * hourMs }, '1 month': { withinMs: 720 * hourMs, months: 1 } };

const nis2: CityRegime = {
  key: 'nis2',
  kinds: ['significant-incident'],
  authority: { key: 'bsi', name: name('BSI'), language: 'de' },
  stages: [
    { key: 'early-warning', title: name('Early warning'), ...spans['24 h'] },
    { key: 'notification', title: name('Notification'), ...spans['72 h'] },
    { key: 'progress-report', title: name('Progress report'), ...spans['1 month'], after: 'notification', whileOngoing: true },
    { key: 'final-report', title: name('Final report'), ...spans['1 month'], after: 'notification' },
  ],
  source: 'Directive (EU) 2022/2555, Art. 23',
  sourceUrl: 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj',
  confirmed: false,
  validFrom: '2024-10-18',
  validTo: null,
};
const gdpr: CityRegime = { ...nis2, key: 'gdpr', kinds: ['personal-data'], stages: [{ key: 'notification', title: name('Notification'), ...spans['72 h'] }], validFrom: '2018-05-25' };

const awareAt = new Date('2026-11-24T10:00:00Z');
const facts: ClockFacts = { kinds: ['significant-incident'], awareAt, endedAt: null, zone: 'Europe/Berlin', submissions: [] };
const submitted = (stage: string, at: string) => ({ regime: 'nis2', stage, at: new Date(at), reference: '', by: newId<PersonId>(), recordedAt: new Date(at) });
const told = (given: Partial<ClockFacts>, regimes = [nis2]) =>
  deadlinesOf(regimes, { ...facts, ...given }).map(({ stage, dueAt, waitsFor }) => `${stage.key} ${dueAt?.toISOString() ?? (waitsFor === 'end' ? 'after the end' : `after ${waitsFor?.stage}`)}`);

describe('A deadline', () => {
  it.each<[zone: string, from: string, span: keyof typeof spans, due: string]>([
  ['Europe/Luxembourg', '2026-10-24T01:30:00Z', '24 h', '2026-10-25T01:30:00Z'],
  ['Europe/Luxembourg', '2026-10-24T01:30:00Z', '72 h', '2026-10-27T01:30:00Z'],
  ['Europe/Paris', '2026-10-24T10:00:00Z', '24 h', '2026-10-25T10:00:00Z'],
  ['Europe/Paris', '2026-10-24T10:00:00Z', '72 h', '2026-10-27T10:00:00Z'],
  ['Europe/Berlin', '2026-10-24T23:59:00Z', '24 h', '2026-10-25T23:59:00Z'],
  ['Europe/Berlin', '2026-10-24T23:59:00Z', '72 h', '2026-10-27T23:59:00Z'],
  ['Europe/Berlin', '2026-10-25T00:30:00Z', '24 h', '2026-10-26T00:30:00Z'],
  ['Europe/Berlin', '2026-10-25T00:30:00Z', '72 h', '2026-10-28T00:30:00Z'],
  ['Europe/Luxembourg', '2026-10-23T00:30:00Z', '24 h', '2026-10-24T00:30:00Z'],
  ['Europe/Luxembourg', '2026-10-23T00:30:00Z', '72 h', '2026-10-26T00:30:00Z'],
  ['Europe/Paris', '2027-03-27T01:30:00Z', '24 h', '2027-03-28T01:30:00Z'],
  ['Europe/Paris', '2027-03-27T01:30:00Z', '72 h', '2027-03-30T01:30:00Z'],
  ['Europe/Berlin', '2027-03-27T11:00:00Z', '24 h', '2027-03-28T11:00:00Z'],
  ['Europe/Berlin', '2027-03-27T11:00:00Z', '72 h', '2027-03-30T11:00:00Z'],
  ['Europe/Luxembourg', '2027-03-28T00:59:00Z', '24 h', '2027-03-29T00:59:00Z'],
  ['Europe/Luxembourg', '2027-03-28T00:59:00Z', '72 h', '2027-03-31T00:59:00Z'],
  ['Europe/Berlin', '2027-03-28T01:00:00Z', '24 h', '2027-03-29T01:00:00Z'],
  ['Europe/Berlin', '2027-03-28T01:00:00Z', '72 h', '2027-03-31T01:00:00Z'],
  ['Europe/Paris', '2027-03-25T22:59:00Z', '24 h', '2027-03-26T22:59:00Z'],
  ['Europe/Paris', '2027-03-25T22:59:00Z', '72 h', '2027-03-28T22:59:00Z'],
  ['Europe/Luxembourg', '2026-12-31T22:30:00Z', '24 h', '2027-01-01T22:30:00Z'],
  ['Europe/Luxembourg', '2026-12-31T22:30:00Z', '72 h', '2027-01-03T22:30:00Z'],
  ['Europe/Berlin', '2027-12-29T23:00:00Z', '24 h', '2027-12-30T23:00:00Z'],
  ['Europe/Berlin', '2027-12-29T23:00:00Z', '72 h', '2028-01-01T23:00:00Z'],
  ['Europe/Paris', '2028-02-27T17:15:00Z', '24 h', '2028-02-28T17:15:00Z'],
  ['Europe/Paris', '2028-02-27T17:15:00Z', '72 h', '2028-03-01T17:15:00Z'],
  ['Europe/Berlin', '2028-02-28T08:00:00Z', '24 h', '2028-02-29T08:00:00Z'],
  ['Europe/Berlin', '2028-02-28T08:00:00Z', '72 h', '2028-03-02T08:00:00Z'],
  ['Europe/Luxembourg', '2027-02-26T16:45:00Z', '24 h', '2027-02-27T16:45:00Z'],
  ['Europe/Luxembourg', '2027-02-26T16:45:00Z', '72 h', '2027-03-01T16:45:00Z'],
  ['Europe/Luxembourg', '2027-01-31T09:00:00Z', '1 month', '2027-02-28T09:00:00Z'],
  ['Europe/Paris', '2028-01-31T09:00:00Z', '1 month', '2028-02-29T09:00:00Z'],
  ['Europe/Berlin', '2027-01-30T07:00:00Z', '1 month', '2027-02-28T07:00:00Z'],
  ['Europe/Berlin', '2028-01-29T22:59:00Z', '1 month', '2028-02-29T22:59:00Z'],
  ['Europe/Luxembourg', '2027-01-28T11:00:00Z', '1 month', '2027-02-28T11:00:00Z'],
  ['Europe/Paris', '2027-02-28T11:00:00Z', '1 month', '2027-03-28T10:00:00Z'],
  ['Europe/Berlin', '2028-02-29T11:00:00Z', '1 month', '2028-03-29T10:00:00Z'],
  ['Europe/Luxembourg', '2026-08-31T14:20:00Z', '1 month', '2026-09-30T14:20:00Z'],
  ['Europe/Paris', '2026-10-31T22:30:00Z', '1 month', '2026-11-30T22:30:00Z'],
  ['Europe/Berlin', '2026-12-31T22:59:00Z', '1 month', '2027-01-31T22:59:00Z'],
  ['Europe/Luxembourg', '2026-09-25T00:30:00Z', '1 month', '2026-10-25T00:30:00Z'],
  ['Europe/Paris', '2026-09-25T10:00:00Z', '1 month', '2026-10-25T11:00:00Z'],
  ['Europe/Berlin', '2026-10-25T11:00:00Z', '1 month', '2026-11-25T11:00:00Z'],
  ['Europe/Luxembourg', '2026-10-24T10:00:00Z', '1 month', '2026-11-24T11:00:00Z'],
  ['Europe/Paris', '2027-02-28T01:30:00Z', '1 month', '2027-03-28T01:30:00Z'],
  ['Europe/Berlin', '2027-02-28T02:00:00Z', '1 month', '2027-03-28T01:00:00Z'],
  ['Europe/Luxembourg', '2027-02-28T23:30:00Z', '1 month', '2027-03-31T22:30:00Z'],
  ['Europe/Paris', '2027-03-28T01:00:00Z', '1 month', '2027-04-28T01:00:00Z'],
  ['Europe/Berlin', '2027-03-31T07:00:00Z', '1 month', '2027-04-30T07:00:00Z'],
  ['Europe/Luxembourg', '2027-05-30T22:00:00Z', '1 month', '2027-06-29T22:00:00Z'],
  ['Europe/Paris', '2026-11-24T19:00:00Z', '1 month', '2026-12-24T19:00:00Z'],
  ['Europe/Berlin', '2027-06-30T20:00:00Z', '1 month', '2027-07-30T20:00:00Z'],
  ['Europe/Luxembourg', '2027-07-31T05:07:00Z', '1 month', '2027-08-31T05:07:00Z'],
  ['Europe/Paris', '2032-01-31T05:00:00Z', '1 month', '2032-02-29T05:00:00Z'],
  ['Europe/Berlin', '2027-12-14T23:00:00Z', '1 month', '2028-01-14T23:00:00Z'],
  ['Europe/Luxembourg', '2028-03-25T01:30:00Z', '1 month', '2028-04-25T00:30:00Z'],
  ['Europe/Paris', '2029-01-31T11:00:00Z', '1 month', '2029-02-28T11:00:00Z'],
  ['Europe/Berlin', '2026-09-25T00:59:59Z', '1 month', '2026-10-25T00:59:59Z'],
  ['Europe/Berlin', '2026-10-25T00:30:00Z', '1 month', '2026-11-25T01:30:00Z'],
  ['Europe/Berlin', '2026-10-25T01:30:00Z', '1 month', '2026-11-25T01:30:00Z'],
  ])('in %s from %s within %s is %s', (zone, from, span, due) => {
    const regime = { ...nis2, stages: [{ key: 'only', title: name('Only'), ...spans[span] }] };
    const [deadline] = deadlinesOf([regime], { ...facts, zone, awareAt: new Date(from) });
    expect(deadline?.dueAt).toEqual(new Date(due));
  });

  it('of hours is that long whatever the clocks on the wall do, and one of months stays within 27 to 31 days and an hour', () => {
    const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.constantFrom('Europe/Luxembourg', 'Europe/Paris', 'Europe/Berlin'), fc.constantFrom(...(Object.keys(spans) as (keyof typeof spans)[])), (at, zone, span) => {
        const [deadline] = deadlinesOf([{ ...nis2, stages: [{ key: 'only', title: name('Only'), ...spans[span] }] }], { ...facts, zone, awareAt: at });
        const passed = deadline!.dueAt!.getTime() - at.getTime();
        expect(span === '1 month' ? passed >= 27 * 24 * hourMs && passed <= (31 * 24 + 1) * hourMs : passed === spans[span].withinMs).toBe(true);
      }),
    );
  });
});

describe('What is owed', () => {
  it('is nothing before the city is aware, of another kind, or by a law of another day', () => {
    expect(told({ awareAt: null })).toEqual([]);
    expect(told({}, [gdpr])).toEqual([]);
    expect(told({}, [{ ...nis2, validFrom: '2026-11-25' }, { ...nis2, validTo: '2026-11-23' }])).toEqual([]);
  });

  it('goes by the day in the city, not in UTC', () => {
    const lateInTheEvening = new Date('2026-11-23T23:30:00Z');
    expect(told({ awareAt: lateInTheEvening }, [{ ...gdpr, kinds: ['significant-incident'], validFrom: '2026-11-24' }])).toEqual(['notification 2026-11-26T23:30:00.000Z']);
  });

  it('is owed to each authority that one of its kinds concerns', () => {
    expect(told({ kinds: ['significant-incident', 'personal-data'] }, [nis2, gdpr])).toHaveLength(5);
  });

  it('of a final report counts from the submission of the notification, not from awareness', () => {
    const endedAt = new Date('2026-11-25T08:00:00Z');
    expect(told({ endedAt })).toEqual(['early-warning 2026-11-25T10:00:00.000Z', 'notification 2026-11-27T10:00:00.000Z', 'final-report after notification']);
    expect(told({ endedAt, submissions: [submitted('notification', '2027-01-31T09:00:00Z')] })).toContain('final-report 2027-02-28T09:00:00.000Z');
  });

  it('of an incident that goes on is a progress report, and the final one a month after its end', () => {
    const submissions = [submitted('notification', '2026-11-26T10:00:00Z')];
    const progress = 'progress-report 2026-12-26T10:00:00.000Z';
    expect(told({ submissions }).slice(2)).toEqual([progress, 'final-report after the end']);
    expect(told({ submissions, endedAt: new Date('2027-01-31T10:00:00Z') }).slice(2)).toEqual([progress, 'final-report 2027-02-28T10:00:00.000Z']);
    expect(told({ submissions, endedAt: new Date('2026-12-20T10:00:00Z') }).slice(2)).toEqual(['final-report 2026-12-26T10:00:00.000Z']);
  });

  it('stays owed with a progress report that was sent before the incident ended early', () => {
    const submissions = [submitted('notification', '2026-11-26T10:00:00Z'), submitted('progress-report', '2026-12-10T10:00:00Z')];
    expect(told({ submissions, endedAt: new Date('2026-12-20T10:00:00Z') }).slice(3)).toEqual(['final-report 2027-01-20T10:00:00.000Z']);
  });

  it('moves with awareness that is corrected', () => {
    expect(told({ awareAt: new Date('2026-11-24T12:00:00Z') })[0]).toBe('early-warning 2026-11-25T12:00:00.000Z');
  });
});

describe('The state of a deadline', () => {
  const [early] = deadlinesOf([nis2], facts);
  const [done] = deadlinesOf([nis2], { ...facts, submissions: [submitted('early-warning', '2026-11-25T10:00:00Z')] });
  const [late] = deadlinesOf([nis2], { ...facts, submissions: [submitted('early-warning', '2026-11-25T10:00:01Z')] });
  it.each([
    ['running', early, '2026-11-25T03:59:59Z'],
    ['due-soon', early, '2026-11-25T04:00:00Z'],
    ['due-soon', early, '2026-11-25T09:59:59Z'],
    ['overdue', early, '2026-11-25T10:00:00Z'],
    ['submitted', done, '2027-11-25T10:00:00Z'],
    ['submitted-late', late, '2027-11-25T10:00:00Z'],
    ['waiting', deadlinesOf([nis2], facts)[3], '2027-11-25T10:00:00Z'],
  ])('is %s', (state, deadline, now) => expect(stateAt(deadline!, new Date(now))).toBe(state));

  it('is called to mind at 75, 90 and 100 % of its time, and no more once it is met or while it waits', () => {
    expect(remindersOf(early!).map(({ percent, at }) => `${percent} ${at.toISOString()}`)).toEqual(['75 2026-11-25T04:00:00.000Z', '90 2026-11-25T07:36:00.000Z', '100 2026-11-25T10:00:00.000Z']);
    expect([remindersOf(done!), remindersOf(deadlinesOf([nis2], facts)[3]!)]).toEqual([[], []]);
  });
});
