import { describe, expect, it } from '@jest/globals';
import { decisionMoments } from './decision-moment.ts';
import { injectId } from './inject-id.ts';
import { anInject, aScenario, askForAnswer, askForDecision, LiveExercise } from './testing/index.ts';

const scenario = aScenario({
  milestones: [{ key: 'alarm', title: { en: 'Alarm raised' } }],
  injects: [
    anInject('seen', { trigger: { at: 0 }, effects: [{ milestone: 'alarm', active: true }] }),
    anInject('unseen', { channel: 'press', trigger: { at: 1_000 }, ask: askForAnswer(60_000) }),
    anInject('choice', { trigger: { at: 2_000 }, ask: askForDecision(60_000, { stay: [], go: [] }) }),
    anInject('later', { trigger: { at: 50_000 } }),
  ],
});

function played(): LiveExercise {
  const live = LiveExercise.started(scenario);
  live.play('metz', { type: 'open-inject', inject: injectId('metz', 'seen') });
  live.pass(1_000);
  live.play('trier', { type: 'share-information', to: ['metz'], text: 'Look out' });
  live.pass(6_000);
  live.play('metz', { type: 'decide', inject: injectId('metz', 'choice'), option: 'go', considered: ['stay'], rationale: 'Because', decidedBy: 'Ada' });
  live.play('trier', { type: 'share-information', to: ['metz'], text: 'Too late' });
  live.pass(60_000);
  return live;
}

describe('a decision of the debrief', () => {
  it('stands with what was known at that second, and nothing of what came later', () => {
    const { log } = played();
    expect(decisionMoments(scenario, log)).toEqual([
      {
        seq: log.find(({ event }) => event.type === 'decision-made')?.seq,
        atMs: 7_000,
        team: 'metz',
        inject: 'metz/choice',
        title: scenario.injects[2]?.title,
        prompt: expect.objectContaining({ en: 'What do you decide?' }),
        deliveredMs: 2_000,
        deadlineMs: 62_000,
        options: [
          { key: 'stay', label: expect.anything(), considered: true, chosen: false },
          { key: 'go', label: expect.anything(), considered: false, chosen: true },
        ],
        rationale: 'Because',
        decidedBy: 'Ada',
        receivedCount: 3,
        received: [
          { inject: 'metz/choice', title: expect.anything(), channel: 'email', deliveredMs: 2_000, openedMs: null },
          { inject: 'metz/unseen', title: expect.anything(), channel: 'press', deliveredMs: 1_000, openedMs: null },
          { inject: 'metz/seen', title: expect.anything(), channel: 'email', deliveredMs: 0, openedMs: 0 },
        ],
        openAsks: [{ inject: 'metz/unseen', title: expect.anything(), deadlineMs: 61_000 }],
        toldCount: 1,
        told: [{ from: 'trier', atMs: 1_000, text: 'Look out' }],
        milestones: [{ key: 'alarm', title: { en: 'Alarm raised' }, atMs: 0 }],
      },
    ]);
  });

  it('tells how much there was, and lists the newest of it', () => {
    const busy = aScenario({ injects: [...Array.from({ length: 40 }, (_, at) => anInject(`mail-${at}`, { trigger: { at: at * 100 } })), anInject('choice', { trigger: { at: 5_000 }, ask: askForDecision(60_000, { stay: [], go: [] }) })] });
    const live = LiveExercise.started(busy);
    for (let at = 0; at < 40; at += 1) {
      live.play('trier', { type: 'share-information', to: ['metz'], text: `News ${at}` });
      live.pass(200);
    }
    live.play('metz', { type: 'decide', inject: injectId('metz', 'choice'), option: 'go', considered: [], rationale: 'Because', decidedBy: 'Ada' });
    const [moment] = decisionMoments(busy, live.log);
    expect(moment).toMatchObject({ receivedCount: 41, toldCount: 40 });
    expect(moment?.received.map(({ deliveredMs }) => deliveredMs)).toEqual([5_000, ...Array.from({ length: 11 }, (_, at) => 3_900 - at * 100)]);
    expect(moment?.told.map(({ text }) => text)).toEqual(Array.from({ length: 12 }, (_, at) => `News ${39 - at}`));
  });

  it('is not there when nobody decided', () => {
    expect(decisionMoments(scenario, LiveExercise.started(scenario).log)).toEqual([]);
  });
});
