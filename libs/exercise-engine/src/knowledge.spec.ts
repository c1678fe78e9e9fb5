import { describe, expect, it } from '@jest/globals';
import { injectId } from './inject-id.ts';
import { knowledgeSpread } from './knowledge.ts';
import { anInject, aScenario, LiveExercise } from './testing/index.ts';

const team = (key: string) => ({ key, name: { en: key }, timeZone: 'Europe/Paris' });
const scenario = aScenario({
  teams: ['luxembourg', 'metz', 'saarbruecken', 'trier'].map(team),
  injects: [
    anInject('indicators', { to: ['metz'], trigger: { at: 1_000 }, knowledge: 'ioc' }),
    anInject('match', { to: ['trier'], trigger: { at: 9_000 }, knowledge: 'ioc' }),
    anInject('press', { to: ['luxembourg', 'metz'], trigger: { at: 2_000 } }),
  ],
});

function played(): LiveExercise {
  const live = LiveExercise.started(scenario);
  live.pass(3_000);
  live.play('metz', { type: 'open-inject', inject: injectId('metz', 'indicators') });
  live.pass(1_000);
  live.play('metz', { type: 'share-information', to: ['luxembourg', 'saarbruecken'], text: 'Look for this', inject: injectId('metz', 'indicators') });
  live.pass(6_000);
  live.play('trier', { type: 'open-inject', inject: injectId('trier', 'match') });
  live.play('saarbruecken', { type: 'share-information', to: ['trier'], text: 'We have laptops' });
  live.pass(1_000);
  live.play('trier', { type: 'share-information', to: ['metz'], text: ' We have laptops ' });
  return live;
}

const piece = (key: string) => knowledgeSpread(scenario, played().log).find((one) => one.key === key);

describe('the spread of knowledge', () => {
  it('leaves out what AMBER+STRICT keeps with those who got it', () => {
    const live = LiveExercise.started(scenario);
    live.play('metz', { type: 'share-information', to: ['trier'], text: 'For your eyes', tlp: 'TLP:AMBER+STRICT' });

    expect(knowledgeSpread(scenario, live.log)).toEqual([]);
  });

  it('tells when each city knew, from whom, and how long it took to reach the fourth', () => {
    expect(piece('knowledge:ioc')).toEqual({
      key: 'knowledge:ioc',
      title: scenario.injects[0]?.title,
      text: null,
      delivered: [
        { team: 'metz', atMs: 1_000 },
        { team: 'trier', atMs: 9_000 },
      ],
      known: [
        { team: 'metz', atMs: 3_000, afterMs: 0, from: null },
        { team: 'luxembourg', atMs: 4_000, afterMs: 1_000, from: 'metz' },
        { team: 'saarbruecken', atMs: 4_000, afterMs: 1_000, from: 'metz' },
        { team: 'trier', atMs: 10_000, afterMs: 7_000, from: null },
      ],
      told: [
        { from: 'metz', to: 'luxembourg', atMs: 4_000 },
        { from: 'metz', to: 'saarbruecken', atMs: 4_000 },
      ],
    });
  });

  it('does not take what was delivered for what was known', () => {
    expect(piece('inject:press')).toMatchObject({ delivered: [{ team: 'luxembourg' }, { team: 'metz' }], known: [] });
  });

  it('follows the words of a team as a piece of their own, also when they are told on', () => {
    const ofOwn = knowledgeSpread(scenario, played().log).filter(({ text }) => text !== null);
    expect(ofOwn).toMatchObject([
      { title: null, text: 'We have laptops', known: [{ team: 'saarbruecken' }, { team: 'trier', from: 'saarbruecken' }, { team: 'metz', from: 'trier', afterMs: 1_000 }] },
    ]);
  });

  it('has nothing to tell of an empty log', () => {
    expect(knowledgeSpread(scenario, [])).toEqual([]);
  });
});
