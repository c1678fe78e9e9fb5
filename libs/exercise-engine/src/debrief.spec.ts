import { describe, expect, it } from '@jest/globals';
import { debriefOf } from './debrief.ts';
import { injectId } from './inject-id.ts';
import { scheduleHistogram } from './schedule-histogram.ts';
import { spectatorBoardOf } from './spectator.ts';
import { anInject, aScenario, askForDecision, LiveExercise } from './testing/index.ts';

const scenario = aScenario({
  phases: [
    { key: 'calm', title: { en: 'Calm' }, startsAtMs: 0 },
    { key: 'never', title: { en: 'Never' }, startsAtMs: 3_000_000 },
  ],
  injects: [
    anInject('choice', { to: ['metz'], trigger: { at: 1_000 }, ask: askForDecision(10_000, { stay: [], go: [] }) }),
    anInject('article', { channel: 'press', trigger: { at: 5_000 } }),
    anInject('never', { to: ['metz'] }),
    anInject('shelf', { trigger: { contingency: true } }),
  ],
});

function played(): LiveExercise {
  const live = LiveExercise.started(scenario);
  live.pass(2_000);
  live.play('metz', { type: 'open-inject', inject: injectId('metz', 'choice') });
  live.play('metz', { type: 'decide', inject: injectId('metz', 'choice'), option: 'go', considered: [], rationale: 'Because', decidedBy: 'Ada' });
  live.play('metz', { type: 'write-log', text: 'Noted' });
  live.direct({ type: 'pause' });
  live.now += 3_600_000;
  live.direct({ type: 'resume' });
  live.now += 3_007;
  live.run({ type: 'tick' }, null);
  live.direct({ type: 'skip-inject', inject: injectId('metz', 'never') });
  live.direct({ type: 'end' });
  return live;
}

describe('the debrief', () => {
  it('tells for each team and inject what was due, delivered, seen and decided', () => {
    const live = played();
    const { teams, phases, ...rest } = debriefOf(scenario, live.log);
    expect(rest).toMatchObject({ status: 'ended', durationMs: 5_007, startedAt: 1_000_000, endedAt: live.now, eventCount: live.log.length });
    expect(phases.map(({ key }) => key)).toEqual(['calm']);
    expect(teams[0]).toMatchObject({
      key: 'metz',
      logged: 1,
      injects: [
        { inject: 'metz/choice', outcome: 'PLAYED', dueMs: 1_000, releasedMs: 1_000, shownMs: 2_000, openedMs: 2_000, decidedMs: 2_000, decision: { en: 'go' }, deadlineMissed: false, scheduleErrorMs: 0 },
        { inject: 'metz/article', outcome: 'PLAYED', scheduleErrorMs: 7 },
        { inject: 'metz/never', outcome: 'SKIPPED', scheduleErrorMs: null },
      ],
    });
    expect(teams[1]?.injects.map(({ inject }) => inject)).toEqual(['trier/article']);
  });

  it('counts how late the clock was', () => {
    expect(debriefOf(scenario, played().log).scheduleErrors.filter(({ count }) => count > 0)).toEqual([
      { fromMs: 0, toMs: 1, count: 1 },
      { fromMs: 5, toMs: 10, count: 2 },
    ]);
    expect(scheduleHistogram([1_000, 90_000]).at(-1)).toEqual({ fromMs: 1_000, toMs: null, count: 2 });
  });

  it('has nothing to tell of an empty log', () => {
    expect(debriefOf(scenario, [])).toMatchObject({ status: 'draft', durationMs: 0, startedAt: null, endedAt: null, eventCount: 0 });
  });
});

describe('the spectator board', () => {
  it('tells counts, and headlines once', () => {
    const { log, now } = played();
    expect(spectatorBoardOf(scenario, log, now)).toEqual({
      status: 'ended',
      exerciseMs: 5_007,
      phase: { en: 'Calm' },
      teams: [
        expect.objectContaining({ key: 'metz', delivered: 2, answered: 0, decided: 1 }),
        expect.objectContaining({ key: 'trier', delivered: 1, answered: 0, decided: 0 }),
      ],
      headlines: [{ exerciseMs: 5_007, channel: 'press', source: null, subject: scenario.injects[1]?.content.subject }],
    });
  });

  it('knows nothing yet of what is younger than its delay', () => {
    const { log } = played();
    const early = log.filter(({ wallMs }) => wallMs <= 1_001_500);
    expect(spectatorBoardOf(scenario, early, 1_001_500)).toMatchObject({ status: 'running', exerciseMs: 1_500, headlines: [] });
  });
});
