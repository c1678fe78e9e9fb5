import { describe, expect, it } from '@jest/globals';
import { injectId } from './inject-id.ts';
import type { Inject } from './scenario.ts';
import { injectOf } from './state.ts';
import { anInject, aScenario, askForAnswer, askForDecision, LiveExercise } from './testing/index.ts';
import type { Condition } from './trigger.ts';

const metz = (key: string): string => injectId('metz', key);
const title = { en: 'Milestone' };

const startedWith = (...injects: readonly Inject[]): LiveExercise =>
  LiveExercise.started(
    aScenario({
      phases: [{ key: 'storm', title, startsAtMs: 30_000 }],
      milestones: [
        { key: 'warned', title },
        { key: 'ready', title, when: { all: [{ milestone: 'warned' }, { score: 'speed', is: 'at-least', than: 2 }] } },
        { key: 'sure', title, when: { milestone: 'ready' } },
      ],
      variables: [{ key: 'lost', initial: 0, description: title }],
      objectives: [{ key: 'speed', title }],
      injects,
    }),
  );

const answer = (live: LiveExercise, key: string, team = 'metz', text = 'Understood'): void => {
  live.play(team, { type: 'answer', inject: injectId(team, key), text });
};

const releasedMs = (live: LiveExercise, key: string, team = 'metz'): number | null => injectOf(live.state, injectId(team, key))?.releasedMs ?? null;

const question = anInject('question', { trigger: { at: 0 }, ask: askForAnswer(20_000, [{ milestone: 'warned', active: true }, { objective: 'speed', points: 2 }, { variable: 'lost', add: 3 }]) });

describe('a trigger', () => {
  it.each([
    ['released', 10_000],
    ['opened', 15_000],
    ['answered', 17_000],
  ] as const)('counts from the moment an inject is %s', (happened, expected) => {
    const live = startedWith(question, anInject('next', { trigger: { after: { inject: 'question', happened, delayMs: 10_000 } } }));
    live.pass(5_000);
    live.play('metz', { type: 'open-inject', inject: metz('question') });
    live.pass(2_000);
    answer(live, 'question');
    live.pass(60_000);
    expect(releasedMs(live, 'next')).toBe(expected);
  });

  it('counts from a milestone and from a phase', () => {
    const live = startedWith(
      question,
      anInject('by-milestone', { trigger: { after: { milestone: 'warned', delayMs: 1_000 } } }),
      anInject('by-phase', { trigger: { after: { phase: 'storm', delayMs: 1_000 } } }),
    );
    expect(injectOf(live.state, metz('by-phase'))?.dueMs).toBe(31_000);
    live.pass(4_000);
    answer(live, 'question');
    live.pass(60_000);
    expect(releasedMs(live, 'by-milestone')).toBe(5_000);
    expect(releasedMs(live, 'by-milestone', 'trier')).toBeNull();
    expect(releasedMs(live, 'by-phase')).toBe(31_000);
  });

  it('comes once its condition has held, after its delay, even if it no longer holds then', () => {
    const live = startedWith(question, anInject('next', { trigger: { when: { not: { milestone: 'warned' } }, delayMs: 5_000 } }));
    answer(live, 'question');
    live.pass(60_000);
    expect(releasedMs(live, 'next')).toBe(5_000);
  });

  it('lets milestones follow from one another before injects take notice', () => {
    const live = startedWith(question, anInject('next', { trigger: { when: { milestone: 'sure' } } }), anInject('hasty', { trigger: { when: { all: [{ answered: 'question' }, { not: { milestone: 'sure' } }] } } }));
    answer(live, 'question');
    live.runDue();
    expect(releasedMs(live, 'next')).toBe(0);
    expect(releasedMs(live, 'hasty')).toBeNull();
  });

  it('comes by a time unless its condition held before', () => {
    const live = startedWith(question, anInject('pressure', { trigger: { unless: { answered: 'question' }, byMs: 10_000 } }));
    answer(live, 'question');
    expect(injectOf(live.state, metz('pressure'))).toMatchObject({ status: 'skipped', skipped: 'condition' });
    live.pass(60_000);
    expect(releasedMs(live, 'pressure')).toBeNull();
    expect(releasedMs(live, 'pressure', 'trier')).toBe(10_000);
  });

  it('of one team depends on what another one did', () => {
    const live = startedWith(question, anInject('next', { to: ['trier'], trigger: { when: { team: 'metz', holds: { answered: 'question' } } } }));
    answer(live, 'question', 'trier');
    expect(live.runDue()).toEqual([]);
    answer(live, 'question', 'metz');
    expect(live.runDue()).toMatchObject([{ type: 'inject-released', inject: 'trier/next' }]);
  });

  it('waits for a decision, and its consequences touch the team they name', () => {
    const options = { isolate: [{ team: 'trier', milestone: 'warned', active: true }], wait: [] };
    const live = startedWith(
      anInject('choice', { trigger: { at: 0 }, ask: askForDecision(60_000, options) }),
      anInject('isolated', { trigger: { when: { decided: 'choice', option: 'isolate' } } }),
      anInject('waited', { trigger: { when: { decided: 'choice', option: 'wait' } } }),
    );
    live.play('metz', { type: 'decide', inject: metz('choice'), option: 'isolate', considered: ['wait'], rationale: 'Safer', decidedBy: '' });
    live.runDue();
    expect(live.state.teams.trier?.milestones.warned).toEqual({ active: true, activatedMs: 0 });
    expect([releasedMs(live, 'isolated'), releasedMs(live, 'waited')]).toEqual([0, null]);
  });

  it.each<[string, Condition, boolean]>([
    ['a word in an answer, case and accents apart', { answered: 'question', contains: 'PREFET' }, true],
    ['a word that is not in the answer', { answered: 'question', contains: 'maire' }, false],
    ['a count', { count: 'answers', is: 'equal', than: 1 }, true],
    ['a count within a while', { count: 'released', is: 'at-least', than: 1, withinMs: 4_999 }, false],
    ['a count within a longer while', { count: 'released', is: 'at-least', than: 1, withinMs: 5_000 }, true],
    ['a score', { score: 'speed', is: 'more', than: 1 }, true],
    ['a variable', { variable: 'lost', is: 'equal', than: 3 }, true],
    ['something unknown', { milestone: 'never-heard-of' }, false],
    ['one of several', { any: [{ milestone: 'never-heard-of' }, { variable: 'lost', is: 'less', than: 4 }] }, true],
  ])('can look at %s', (_, when, comes) => {
    const live = startedWith(question, anInject('next', { trigger: { when: { all: [{ answered: 'question' }, when] } } }));
    live.pass(5_000);
    answer(live, 'question', 'metz', 'Nous appelons le préfet.');
    live.runDue();
    expect(releasedMs(live, 'next') !== null).toBe(comes);
  });

  it('is looked at when information is shared and when a deadline is missed', () => {
    const live = startedWith(
      question,
      anInject('thanks', { trigger: { when: { count: 'shared', is: 'at-least', than: 1 } } }),
      anInject('reproach', { trigger: { when: { count: 'missed-deadlines', is: 'at-least', than: 1 } } }),
    );
    live.play('metz', { type: 'share-information', to: ['trier'], text: 'Look out' });
    live.pass(60_000);
    expect([releasedMs(live, 'thanks'), releasedMs(live, 'thanks', 'trier'), releasedMs(live, 'reproach')]).toEqual([0, null, 20_000]);
  });

  it('leaves an inject that the director holds to the director', () => {
    const live = startedWith(question, anInject('pressure', { trigger: { unless: { answered: 'question' }, byMs: 10_000 } }));
    live.direct({ type: 'hold-inject', inject: metz('pressure') });
    answer(live, 'question');
    expect(injectOf(live.state, metz('pressure'))?.status).toBe('held');
  });

  it('turns a milestone on by itself once, and leaves it off when something turned it off', () => {
    const live = startedWith(question, anInject('setback', { effects: [{ milestone: 'ready', active: false }] }), anInject('praise', { effects: [{ objective: 'speed', points: 1 }] }));
    answer(live, 'question');
    expect(live.state.teams.metz?.milestones.ready?.active).toBe(true);
    live.direct({ type: 'release-inject', inject: metz('setback') });
    live.direct({ type: 'release-inject', inject: metz('praise') });
    expect(live.state.teams.metz?.milestones.ready).toEqual({ active: false, activatedMs: 0 });
  });

  it('cannot go round in circles for ever', () => {
    const live = startedWith(
      question,
      anInject('there', { trigger: { after: { inject: 'back', delayMs: 0 } } }),
      anInject('back', { trigger: { when: { any: [{ milestone: 'warned' }, { count: 'released', is: 'more', than: 2 }] } }, effects: [{ milestone: 'ready', active: false }] }),
    );
    answer(live, 'question');
    live.pass(60_000);
    expect(live.log.filter(({ event }) => event.type === 'inject-released' && event.team === 'metz')).toHaveLength(3);
  });

  it('takes what is due at the same time in the order of the scenario', () => {
    const live = startedWith(anInject('late', { trigger: { at: 2_000 } }), anInject('b', { trigger: { at: 1_000 } }), anInject('a', { trigger: { at: 1_000 } }));
    live.now += 5_000;
    expect(live.run({ type: 'tick' }, null).map((event) => 'inject' in event && event.inject)).toEqual(['metz/b', 'trier/b', 'metz/a', 'trier/a', 'metz/late', 'trier/late']);
    expect(live.run({ type: 'tick' }, null)).toEqual([]);
  });
});
