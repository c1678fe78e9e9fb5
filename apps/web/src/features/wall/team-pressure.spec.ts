import { describe, expect, it } from '@jest/globals';
import { anInject, aScenario, askForAnswer, LiveExercise } from '#exercise-engine/testing';
import { pressureOn } from './team-pressure.ts';

const minute = 60_000;
const scenario = aScenario({
  injects: [
    anInject('soon', { trigger: { at: 0 }, ask: askForAnswer(2 * minute) }),
    anInject('later', { trigger: { at: 0 }, ask: askForAnswer(10 * minute) }),
    anInject('news', { trigger: { at: 0 } }),
    anInject('call', { trigger: { at: 0 }, channel: 'phone', to: ['metz'] }),
    anInject('coming', { trigger: { at: 30 * minute }, ask: askForAnswer(minute) }),
  ],
});

describe('What presses on a team', () => {
  it('counts what is asked and open, with the nearest deadline, and calls that ring', () => {
    const live = LiveExercise.started(scenario);
    expect(pressureOn(scenario, live.state, 'metz')).toEqual({
      open: 2,
      overdue: 0,
      done: 0,
      ringing: 1,
      nextDeadlineMs: 2 * minute,
      lastActivityMs: null,
    });
    expect(pressureOn(scenario, live.state, 'trier').ringing).toBe(0);
  });

  it('has no deadline ahead once play has ended', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'end' });
    expect(pressureOn(scenario, live.state, 'metz')).toMatchObject({ open: 2, nextDeadlineMs: null });
  });

  it('turns what was not answered in time into overdue, and what was answered into done', () => {
    const live = LiveExercise.started(scenario);
    live.pass(minute);
    live.play('metz', { type: 'answer', inject: 'metz/later', text: 'Done.' });
    live.pass(2 * minute);
    expect(pressureOn(scenario, live.state, 'metz')).toMatchObject({ open: 1, overdue: 1, done: 1, nextDeadlineMs: null, lastActivityMs: minute });
    expect(pressureOn(scenario, live.state, 'trier')).toMatchObject({ open: 2, overdue: 1, nextDeadlineMs: 10 * minute });
  });
});
