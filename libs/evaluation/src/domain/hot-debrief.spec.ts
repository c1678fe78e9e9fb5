import { describe, expect, it } from '@jest/globals';
import { HotDebrief } from './hot-debrief.entity.ts';

const aHotDebrief = (parts: Partial<HotDebrief> = {}): HotDebrief => Object.assign(new HotDebrief(), { questionnaire: 'waiting', anonymous: true, cards: 'waiting', step: 'overview', momentMs: 0, focus: null, ...parts });

describe('a hot debrief', () => {
  it('lets the director choose anonymity until somebody has answered', () => {
    const open = aHotDebrief();
    open.openQuestionnaire(false, 0);
    open.openQuestionnaire(true, 0);
    expect(open).toMatchObject({ questionnaire: 'open', anonymous: true });
    expect(() => open.openQuestionnaire(false, 1)).toThrow('evaluation.anonymity-promised');
    expect(() => open.openQuestionnaire(true, 1)).toThrow('evaluation.questionnaire-already-open');
  });

  it('asks again by name, but not once an urn was emptied', () => {
    const named = aHotDebrief({ questionnaire: 'closed', anonymous: false });
    named.openQuestionnaire(false, 4);
    expect(named.questionnaire).toBe('open');
    expect(() => aHotDebrief({ questionnaire: 'closed' }).openQuestionnaire(true, 4)).toThrow('evaluation.urn-emptied');
  });

  it('takes an answer only as it was promised', () => {
    const open = aHotDebrief({ questionnaire: 'open', anonymous: false });
    expect(() => open.requireAsking(true)).toThrow('evaluation.promise-changed');
    expect(() => open.requireAsking(false)).not.toThrow();
    expect(() => aHotDebrief({ questionnaire: 'closed' }).requireAsking(true)).toThrow('evaluation.questionnaire-not-open');
  });

  it('closes only what is open', () => {
    expect(() => aHotDebrief().closeQuestionnaire()).toThrow('evaluation.questionnaire-not-open');
  });

  it.each([-1, Number.NaN, Infinity])('has no moment %d', (momentMs) => {
    expect(() => aHotDebrief().lead({ step: 'time-axis', momentMs, focus: null })).toThrow('evaluation.moment-out-of-range');
  });

  it('refuses a focus that is no key', () => {
    expect(() => aHotDebrief().lead({ step: 'knowledge', momentMs: 0, focus: 'x'.repeat(201) })).toThrow('evaluation.moment-out-of-range');
  });
});
