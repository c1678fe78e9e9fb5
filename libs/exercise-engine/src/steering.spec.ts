import { describe, expect, it } from '@jest/globals';
import type { Command } from './command.ts';
import { injectId } from './inject-id.ts';
import { nextDue } from './next-due.ts';
import { anInject, aScenario, askForAnswer, LiveExercise, seatOf } from './testing/index.ts';
import { refusal } from './testing/refusal.ts';

const first = injectId('metz', 'first');
const second = injectId('metz', 'second');
const scenario = aScenario({
  phases: [
    { key: 'calm', title: { en: 'Calm' }, startsAtMs: 0 },
    { key: 'storm', title: { en: 'Storm' }, startsAtMs: 60_000 },
  ],
  injects: [
    anInject('first', { to: ['metz'], trigger: { at: 10_000 }, ask: askForAnswer(5_000) }),
    anInject('second', { to: ['metz'], trigger: { at: 60_000 } }),
  ],
});

const typesOf = (events: readonly { readonly type: string }[]): readonly string[] => events.map(({ type }) => type);

describe('a director steers the exercise', () => {
  it('briefs, starts and ends it, once each', () => {
    const live = new LiveExercise(scenario);
    expect(() => live.direct({ type: 'start' })).toThrow(refusal('PRECONDITION_FAILED', 'exercises.not-briefed'));
    live.direct({ type: 'brief' });
    expect(() => live.direct({ type: 'pause' })).toThrow(refusal('PRECONDITION_FAILED', 'exercises.not-started'));
    live.direct({ type: 'start' });
    expect(() => live.direct({ type: 'start' })).toThrow(refusal('PRECONDITION_FAILED', 'exercises.already-started'));
    live.direct({ type: 'end' });
    expect(live.state.status).toBe('ended');
    for (const type of ['resume', 'end', 'start', 'brief'] as const) {
      expect(() => live.direct({ type })).toThrow(refusal('PRECONDITION_FAILED', 'exercises.ended'));
    }
    expect(nextDue(scenario, live.state)).toBeNull();
  });

  it('leaves the timer nothing but ticks, and ticks to the timer', () => {
    const live = LiveExercise.started(scenario);
    expect(() => live.run({ type: 'end' }, null)).toThrow(refusal('FORBIDDEN', 'exercises.not-your-role'));
    expect(() => live.direct({ type: 'tick' })).toThrow(refusal('FORBIDDEN', 'exercises.not-your-role'));
  });

  it('pauses: dues and open deadlines freeze, and nothing bursts afterwards', () => {
    const live = LiveExercise.started(scenario);
    live.pass(12_000);
    live.direct({ type: 'pause' });
    expect(nextDue(scenario, live.state)).toBeNull();
    expect(live.pass(3_600_000)).toEqual([]);
    live.direct({ type: 'resume' });
    expect(live.pass(2_999)).toEqual([]);
    expect(typesOf(live.pass(1))).toEqual(['deadline-missed']);
    expect(live.exerciseMs).toBe(15_000);
  });

  it('resumes at the speed before the pause, or at the one chosen while paused', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'change-speed', rate: 4 });
    live.direct({ type: 'pause' });
    live.direct({ type: 'resume' });
    live.pass(1_000);
    expect(live.exerciseMs).toBe(4_000);
    live.direct({ type: 'pause' });
    live.direct({ type: 'change-speed', rate: 0.5 });
    live.pass(10_000);
    expect(live.exerciseMs).toBe(4_000);
    live.direct({ type: 'resume' });
    live.pass(2_000);
    expect(live.exerciseMs).toBe(5_000);
  });

  it.each([0, 0.24, 20.01, -1, Number.NaN, Infinity])('cannot set the speed to %p', (rate) => {
    const live = LiveExercise.started(scenario);
    expect(() => live.direct({ type: 'change-speed', rate })).toThrow(refusal('BAD_USER_INPUT', 'exercises.speed-out-of-range'));
  });

  it('jumps forward only', () => {
    const live = LiveExercise.started(scenario);
    live.pass(1_000);
    for (const toMs of [999, 1_000, Number.NaN, Infinity]) {
      expect(() => live.direct({ type: 'jump', toMs, passed: 'skip' })).toThrow(refusal('BAD_USER_INPUT', 'exercises.jump-backwards'));
    }
  });

  it('jumps and lets what was passed come at once, in order', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'jump', toMs: 61_000, passed: 'release' });
    expect(live.runDue()).toMatchObject([
      { type: 'inject-released', inject: first, dueMs: 10_000, deadlineMs: 66_000 },
      { type: 'phase-entered', phase: 'storm' },
      { type: 'inject-released', inject: second, dueMs: 60_000 },
    ]);
  });

  it('jumps and skips what was passed, but not what starts where it lands', () => {
    const live = LiveExercise.started(scenario);
    expect(live.direct({ type: 'next-phase', passed: 'skip' })).toMatchObject([
      { type: 'time-jumped', clock: { exerciseMs: 60_000, rate: 1 } },
      { type: 'inject-skipped', inject: first, reason: 'jump' },
    ]);
    expect(typesOf(live.runDue())).toEqual(['phase-entered', 'inject-released']);
    expect(() => live.direct({ type: 'next-phase', passed: 'skip' })).toThrow(refusal('BAD_USER_INPUT', 'exercises.no-next-phase'));
  });

  it('brings nothing to anybody while a real incident has their attention, and goes on after it', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'declare-real-incident' });
    const orders: readonly Command[] = [
      { type: 'jump', toMs: 30_000, passed: 'release' },
      { type: 'next-phase', passed: 'skip' },
      { type: 'release-inject', inject: first },
      { type: 'improvise-inject', id: 'x', team: 'metz', improvised: { contingency: 'none' } },
    ];
    for (const order of orders) expect(() => live.direct(order)).toThrow(refusal('PRECONDITION_FAILED', 'exercises.real-incident'));
    live.direct({ type: 'resume' });
    expect(live.direct({ type: 'release-inject', inject: first })).toMatchObject([{ type: 'inject-released' }]);
  });

  it('jumps while paused and stays paused', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'pause' });
    live.direct({ type: 'jump', toMs: 30_000, passed: 'release' });
    live.pass(5_000);
    expect(live.exerciseMs).toBe(30_000);
    live.direct({ type: 'resume' });
    expect(typesOf(live.runDue())).toEqual(['inject-released']);
  });

  it('stops play for a real incident, also from a pause, and goes on afterwards', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'pause' });
    live.direct({ type: 'declare-real-incident' });
    expect(live.state).toMatchObject({ status: 'paused', pauseReason: 'real-incident', realIncident: true });
    expect(live.direct({ type: 'declare-real-incident' })).toEqual([]);
    live.direct({ type: 'resume' });
    expect(live.state).toMatchObject({ status: 'running', pauseReason: null, realIncident: false });
  });

  it('is the only one to steer', () => {
    const live = LiveExercise.started(scenario);
    for (const role of ['animator', 'observer', 'participant', 'spectator'] as const) {
      expect(() => live.run({ type: 'pause' }, seatOf(role, 'metz'))).toThrow(refusal('FORBIDDEN', 'exercises.not-your-role'));
    }
  });
});
