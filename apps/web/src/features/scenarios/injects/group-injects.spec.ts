import { describe, expect, it } from '@jest/globals';
import type { Inject, Trigger } from '#exercise-engine';
import { groupInjects } from './group-injects.ts';

const minute = 60_000;
const phases = [
  { key: 'quiet', title: { en: 'Quiet' }, startsAtMs: 0 },
  { key: 'peak', title: { en: 'Peak' }, startsAtMs: 30 * minute },
];
const inject = (key: string, trigger: Trigger): Inject => ({ key, trigger, title: { en: key }, channel: 'email', from: 'somebody', to: 'all', content: { subject: { en: key }, body: { en: key } } });
const keysBy = (injects: readonly Inject[]): unknown =>
  Object.fromEntries(groupInjects({ phases, injects }).map(({ place, injects: members }) => [typeof place === 'string' ? place : place.key, members.map((member) => member.inject.key)]));

describe('the injects of a scenario by phase', () => {
  it('puts each where its time falls, in order of time', () => {
    expect(keysBy([inject('late', { at: 40 * minute }), inject('second', { at: 2 * minute }), inject('first', { at: minute })])).toEqual({ quiet: ['first', 'second'], peak: ['late'] });
  });

  it('follows a chain of injects into the next phase', () => {
    expect(
      keysBy([
        inject('question', { at: 20 * minute }),
        inject('reaction', { when: { any: [{ answered: 'question' }, { milestone: 'told' }] }, delayMs: 5 * minute }),
        inject('echo', { after: { inject: 'reaction', delayMs: 6 * minute } }),
        inject('pressure', { unless: { milestone: 'told' }, byMs: 31 * minute }),
      ]),
    ).toEqual({ quiet: ['question', 'reaction'], peak: ['echo', 'pressure'] });
  });

  it('keeps apart what nobody can time and what lies on the shelf', () => {
    expect(keysBy([inject('spare', { contingency: true }), inject('byHand', { manual: true }), inject('turning', { when: { milestone: 'told' } })])).toEqual({ untimed: ['byHand', 'turning'], shelf: ['spare'] });
  });

  it('does not hang on injects that wait for each other', () => {
    expect(keysBy([inject('egg', { after: { inject: 'hen', delayMs: 0 } }), inject('hen', { after: { inject: 'egg', delayMs: 0 } })])).toEqual({ untimed: ['egg', 'hen'] });
  });
});
