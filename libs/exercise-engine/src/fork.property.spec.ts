import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { incidentKinds } from '#kernel';
import { compareTimelines } from './compare-timelines.ts';
import { fork } from './fork.ts';
import { stateHash } from './hash.ts';
import { injectId } from './inject-id.ts';
import { replay } from './replay.ts';
import type { Scenario } from './scenario.ts';
import { anyMove, attempt, type Move } from './testing/arbitrary-move.ts';
import { arbitraryRegimes, arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { anInject, askForDecision, LiveExercise } from './testing/index.ts';
import type { Effect } from './trigger.ts';

/** With `late`, the timer comes only after the whole wait. */
function play(live: LiveExercise, move: Move, late: boolean): void {
  if (!late || !('waitMs' in move)) return attempt(live, move);
  live.now += move.waitMs;
  live.runDue();
}

const effects = fc.constantFrom<readonly Effect[]>([{ milestone: 'm0', active: true }], [{ variable: 'lost', add: 1 }, { objective: 'speed', points: 1 }], [{ milestone: 'm1', active: true, team: 'trier' }]);

/** Whose first inject tells both teams of what has to be notified and asks them for a decision at once, with anything else around it. */
const scenarios = fc.tuple(arbitraryScenario({ linked: true }), effects).map(([scenario, go]) => ({
  ...scenario,
  injects: scenario.injects.map((inject, at) => (at === 0 ? anInject('i0', { trigger: { at: 0 }, notifiable: incidentKinds, ask: askForDecision(2_000, { stay: [], go }) }) : inject)),
}));

const learn: Move = { team: 'metz', command: { type: 'open-inject', inject: injectId('metz', 'i0') } };
const take = (option: string): Move => ({ team: 'metz', command: { type: 'decide', inject: injectId('metz', 'i0'), option, considered: [], rationale: 'Because', decidedBy: 'Ada' } });

/** A play with a decision in it, and where that stands in the log. */
const decidedIn = (of: fc.Arbitrary<Scenario>) => fc
  .tuple(of, fc.array(anyMove, { maxLength: 15 }), fc.constantFrom('stay', 'go'), fc.array(anyMove, { maxLength: 40 }), fc.nat(), fc.boolean())
  .map(([scenario, before, option, after, which, late]) => {
    const live = LiveExercise.started(scenario, arbitraryRegimes);
    for (const move of [...before, learn, take(option), ...after]) play(live, move, late);
    const decisions = live.log.flatMap(({ seq, event }) => (event.type === 'decision-made' ? [{ seq, option: event.option }] : []));
    return { scenario, log: live.log, decision: decisions[which % decisions.length] ?? { seq: 0, option: '' } };
  })
  .filter(({ decision }) => decision.seq > 0);
const decided = decidedIn(scenarios);

const otherOf = (option: string): string => (option === 'stay' ? 'go' : 'stay');

describe('a fork of whatever was played', () => {
  it('is the recorded play itself where the same option is taken', () => {
    fc.assert(
      fc.property(decided, ({ scenario, log, decision }) => {
        const same = fork(scenario, log, decision);
        expect(same.entries).toEqual(log);
        expect(same.dropped).toEqual([]);
        const recorded = replay(scenario, log);
        expect(stateHash(same.state)).toBe(stateHash(recorded));
        expect(compareTimelines(scenario, recorded, same.state)).toEqual({ injects: [], milestones: [], scores: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('differs in nothing but the choice where no option has consequences, however late the timer came', () => {
    const plain = (scenario: Scenario): Scenario => ({
      ...scenario,
      milestones: scenario.milestones.map(({ key, title }) => ({ key, title })),
      injects: scenario.injects.map((inject) => ('when' in inject.trigger || 'unless' in inject.trigger ? anInject(inject.key) : { ...inject, ask: askForDecision(2_000, { stay: [], go: [] }) })),
    });
    fc.assert(
      fc.property(decidedIn(scenarios.map(plain)), ({ scenario, log, decision }) => {
        const option = otherOf(decision.option);
        const { entries } = fork(scenario, log, { seq: decision.seq, option });
        expect(entries).toEqual(log.map((entry) => (entry.seq === decision.seq ? { ...entry, event: { ...entry.event, option, label: { en: option, fr: option, de: option } } } : entry)));
      }),
      { numRuns: 300 },
    );
  });

  it('equals the recorded play up to the decision, comes out the same every time, and leaves the recorded play alone', () => {
    fc.assert(
      fc.property(decided, ({ scenario, log, decision }) => {
        const before = JSON.stringify(log);
        const choice = { seq: decision.seq, option: otherOf(decision.option) };
        const forked = fork(scenario, log, choice);
        expect(forked.entries.slice(0, decision.seq - 1)).toEqual(log.slice(0, decision.seq - 1));
        expect(forked.entries[decision.seq - 1]?.event).toMatchObject({ type: 'decision-made', option: choice.option });
        expect(fork(scenario, log, choice)).toEqual(forked);
        expect(JSON.stringify(log)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it('is a log like any other: numbered without gaps, in order of time, no longer than the recorded play, and it folds to its state', () => {
    fc.assert(
      fc.property(decided, ({ scenario, log, decision }) => {
        const { entries, state } = fork(scenario, log, { seq: decision.seq, option: otherOf(decision.option) });
        expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
        for (const time of ['wallMs', 'exerciseMs'] as const) {
          const times = entries.map((entry) => entry[time]);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        }
        expect(entries.at(-1)?.wallMs).toBeLessThanOrEqual(log.at(-1)?.wallMs ?? 0);
        expect(stateHash(replay(scenario, entries))).toBe(stateHash(state));
      }),
      { numRuns: 300 },
    );
  });

  it('does what people did or says that they could not', () => {
    fc.assert(
      fc.property(decided, ({ scenario, log, decision }) => {
        const { entries, dropped } = fork(scenario, log, { seq: decision.seq, option: otherOf(decision.option) });
        const told = new Set(dropped.map(({ entry }) => entry.seq));
        for (const { seq, event } of log.slice(decision.seq)) {
          if (event.type !== 'answer-given' && event.type !== 'decision-made' && event.type !== 'log-written') continue;
          const done = entries.some((entry) => JSON.stringify(entry.event) === JSON.stringify(event));
          expect(done || told.has(seq)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
