import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#kernel';
import type { Command } from './command.ts';
import type { Inject } from './scenario.ts';
import { injectOf } from './state.ts';
import { anInject, aRegime, aScenario, askForAnswer, LiveExercise } from './testing/index.ts';
import { type Fired, ReferenceModel } from './testing/reference-model.ts';

type Move = { readonly type: 'wait'; readonly ms: number } | Extract<Command, { type: 'pause' | 'resume' | 'change-speed' | 'jump' | 'hold-inject' | 'skip-inject' | 'replan-inject' | 'release-inject' | 'open-inject' | 'notify-authority' }>;

const key = fc.constantFrom('i0', 'i1', 'i2', 'i3', 'i4', 'i5');
const trigger: fc.Arbitrary<Inject['trigger']> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ at: fc.nat({ max: 600 }) }) },
  { weight: 2, arbitrary: fc.record({ after: fc.record({ inject: key, delayMs: fc.nat({ max: 200 }) }) }) },
  { weight: 1, arbitrary: fc.constant({ manual: true as const }) },
);
const injects = fc.array(fc.record({ trigger, withinMs: fc.option(fc.integer({ min: 1, max: 200 })), notifiable: fc.boolean() }), { minLength: 6, maxLength: 6 });

/** Rates that a float holds exactly, so that the model needs no tolerance. */
const rate = fc.constantFrom(0.1, 0.25, 0.5, 1, 2, 4, 10, 20, 21);
const inject = key.map((of) => `metz/${of}`);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('wait'), ms: fc.nat({ max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('pause', 'resume') }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('change-speed'), rate }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('jump'), toMs: fc.nat({ max: 900 }), passed: fc.constantFrom('release', 'skip') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('hold-inject', 'skip-inject', 'replan-inject', 'release-inject'), inject }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('open-inject'), inject }) },
  { weight: 1, arbitrary: fc.constant({ type: 'notify-authority', kind: 'significant-incident', stage: 'full', authority: 'cert', text: 'Told' } as const) },
);

function playModel(model: ReferenceModel, move: Move): boolean {
  switch (move.type) {
    case 'wait':
      model.wait(move.ms);
      return true;
    case 'pause':
      return model.pause();
    case 'resume':
      return model.resume();
    case 'change-speed':
      return model.changeSpeed(move.rate);
    case 'jump':
      return model.jump(move.toMs, move.passed);
    case 'hold-inject':
      return model.hold(move.inject);
    case 'skip-inject':
      return model.skip(move.inject);
    case 'replan-inject':
      return model.replan(move.inject);
    case 'release-inject':
      return model.release(move.inject);
    case 'open-inject':
      return model.open(move.inject);
    case 'notify-authority':
      return model.notify();
  }
}

function playEngine(live: LiveExercise, move: Move): boolean {
  try {
    if (move.type === 'wait') live.pass(move.ms);
    else if (move.type === 'open-inject' || move.type === 'notify-authority') live.play('metz', move);
    else live.direct(move);
    live.runDue();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

const firedBy = ({ log }: LiveExercise): readonly Fired[] => {
  const deadlines = new Map<string, number>();
  return log.flatMap(({ event, exerciseMs }): readonly Fired[] => {
    if (event.type === 'deadline-missed') return [{ id: event.inject, what: 'missed', atMs: exerciseMs, dueMs: deadlines.get(event.inject) ?? Number.NaN }];
    if (event.type === 'statutory-deadline-missed') return [{ id: event.team, what: 'unnotified', atMs: exerciseMs, dueMs: deadlines.get(event.team) ?? Number.NaN }];
    if (event.type === 'statutory-clock-started') deadlines.set(event.team, event.stages[0]?.dueMs ?? Number.NaN);
    if (event.type !== 'inject-released') return [];
    if (event.deadlineMs !== null) deadlines.set(event.inject, event.deadlineMs);
    return [{ id: event.inject, what: 'released', atMs: exerciseMs, dueMs: event.dueMs }];
  });
};

describe('the engine and a simple model of it', () => {
  it('agree on 10 000 runs of start, pause, resume, speed, jump, hold, skip, plan again, release, open and notify', () => {
    fc.assert(
      fc.property(injects, fc.array(move, { maxLength: 24 }), fc.integer({ min: 1, max: 300 }), (planned, moves, notifyWithinMs) => {
        const model = new ReferenceModel(
          planned.map(({ trigger: of, withinMs, notifiable }, at) => ({
            notifiable,
            id: `metz/i${at}`,
            at: 'at' in of ? of.at : null,
            after: 'after' in of ? { id: `metz/${of.after.inject}`, delayMs: of.after.delayMs } : null,
            withinMs,
          })),
          notifyWithinMs,
        );
        const parts = planned.map(({ trigger: of, withinMs, notifiable }, at) => anInject(`i${at}`, { to: ['metz'], trigger: of, ...(notifiable ? { notifiable: ['significant-incident'] } : {}), ...(withinMs === null ? {} : { ask: askForAnswer(withinMs) }) }));
        const live = LiveExercise.started(aScenario({ injects: parts }), [aRegime('cert', { full: notifyWithinMs })]);
        for (const next of moves) {
          if (playEngine(live, next) !== playModel(model, next)) throw new Error(`Only one of them refuses ${JSON.stringify(next)}`);
          if (live.exerciseMs !== model.timeMs) throw new Error(`${live.exerciseMs} is not ${model.timeMs} after ${JSON.stringify(next)}`);
        }
        expect(firedBy(live)).toEqual(model.fired);
        for (const [id, status] of model.status) if (injectOf(live.state, id)?.status !== status) throw new Error(`${id} is not ${status}`);
      }),
      { numRuns: 10_000 },
    );
  });
});
