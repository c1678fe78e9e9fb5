import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holds } from './condition.ts';
import type { LogEntry } from './event.ts';
import type { Expectation } from './expectation.ts';
import { judgeExpectations, type JudgedExpectation } from './judge-expectations.ts';
import { lintScenario } from './lint.ts';
import { replay } from './replay.ts';
import { anyMove, attempt } from './testing/arbitrary-move.ts';
import { arbitraryScenario } from './testing/arbitrary-scenario.ts';
import { anInject, aScenario, askForAnswer, askForDecision, LiveExercise, seatOf } from './testing/index.ts';

const title = { en: 'x' };
const cuts: Expectation = {
  key: 'cuts',
  title,
  objective: 'contain',
  to: 'all',
  met: { decided: 'access', option: 'cut' },
  partly: { decided: 'access', option: 'supervise' },
  by: { after: { inject: 'access', delayMs: 1_000 } },
};

const played = (...expectations: readonly Expectation[]): LiveExercise =>
  LiveExercise.started(
    aScenario({
      milestones: [{ key: 'reported', title }],
      expectations,
      injects: [
        anInject('access', { to: ['metz'], trigger: { at: 0 }, ask: askForDecision(500, { cut: [], supervise: [], leave: [] }) }),
        anInject('report', { to: ['metz'], trigger: { at: 0 }, ask: askForAnswer(500, [{ milestone: 'reported', active: true }]) }),
      ],
    }),
  );

const decideOn = (live: LiveExercise, option: string): void => {
  live.play('metz', { type: 'decide', inject: 'metz/access', option, considered: [], rationale: 'Because.', decidedBy: 'Ada' });
};
const note = (live: LiveExercise, polarity: 'strength' | 'improvement' | 'neutral', expectation: string): void => {
  live.run({ type: 'note-observation', team: 'metz', polarity, text: 'Seen.', expectation }, seatOf('observer'));
};
const judged = ({ scenario, log }: LiveExercise): readonly JudgedExpectation[] => judgeExpectations(scenario, log);
const evidenceOf = (live: LiveExercise): readonly string[] => judged(live).flatMap(({ evidence }) => evidence.map((seq) => live.log[seq - 1]?.event.type ?? 'nothing'));

describe('Judging expectations', () => {
  it('says nothing while there is time left, and nothing to a team that was never asked', () => {
    const live = played(cuts);
    live.pass(1_000);
    expect(judged(live)).toEqual([]);
    live.pass(1);
    live.direct({ type: 'end' });
    expect(judged(live)).toMatchObject([{ team: 'metz', judgement: 'not-met' }]);
  });

  it('says nothing when play ended before the time was over', () => {
    const live = played(cuts, { key: 'late', title, objective: 'contain', to: 'all', met: { answered: 'report' }, by: { at: 5_000 } });
    live.pass(900);
    live.direct({ type: 'end' });
    expect(judged(live)).toEqual([]);
  });

  it('without a time ends with play', () => {
    const live = played({ key: 'sometime', title, objective: 'contain', to: ['metz'], met: { answered: 'report' } });
    expect(judged(live)).toEqual([]);
    live.direct({ type: 'end' });
    expect(judged(live)).toMatchObject([{ judgement: 'not-met', evidence: [] }]);
  });

  it('is met in time, with the decision as evidence', () => {
    const live = played(cuts);
    live.pass(1_000);
    decideOn(live, 'cut');
    const { seq } = live.log.findLast(({ event }) => event.type === 'decision-made') ?? { seq: 0 };
    expect(judged(live)).toEqual([{ team: 'metz', expectation: 'cuts', objective: 'contain', judgement: 'met', atMs: 1_000, evidence: [seq] }]);
  });

  it.each([
    ['cut', 1_001, 'met-late', 1_001],
    ['supervise', 400, 'partly-met', 400],
    ['leave', 400, 'not-met', null],
  ] as const)('to %s after %d ms is %s', (option, afterMs, judgement, atMs) => {
    const live = played(cuts);
    live.pass(afterMs);
    decideOn(live, option);
    live.pass(1_001);
    live.direct({ type: 'end' });
    expect(judged(live)).toMatchObject([{ judgement, atMs }]);
    expect(evidenceOf(live)).toEqual(['decision-made']);
  });

  it('is not met, without evidence, when nothing happened until the deadline', () => {
    const live = played(cuts);
    live.pass(1_500);
    note(live, 'neutral', 'cuts');
    expect(judged(live)).toMatchObject([{ judgement: 'not-met', atMs: null }]);
    expect(evidenceOf(live)).toEqual(['observation-noted']);
  });

  it('is met from the first moment at which the condition held, by the act that led to it', () => {
    const live = played({ key: 'reports', title, objective: 'inform', to: 'all', met: { milestone: 'reported' }, by: { at: 300 } });
    live.pass(300);
    live.play('metz', { type: 'answer', inject: 'metz/report', text: 'Here it is.' });
    live.pass(900);
    expect(judged(live)).toMatchObject([{ team: 'metz', judgement: 'met', atMs: 300 }, { team: 'trier', judgement: 'not-met', atMs: null }]);
    expect(evidenceOf(live)).toEqual(['answer-given', 'milestone-changed']);
  });

  it('says nothing about what counts from a phase that play never reached', () => {
    const answers: Expectation = { key: 'answers', title, objective: 'inform', to: 'all', met: { answered: 'question' }, by: { after: { phase: 'aftermath', delayMs: 500 } } };
    const phases = [{ key: 'alarm', title, startsAtMs: 0 }, { key: 'aftermath', title, startsAtMs: 1_000 }];
    const live = LiveExercise.started(aScenario({ phases, expectations: [answers], injects: [anInject('question', { ask: askForAnswer(500) })] }));
    const reached = LiveExercise.started(live.scenario);
    live.pass(900);
    live.direct({ type: 'end' });
    expect(judged(live)).toEqual([]);
    reached.pass(1_501);
    reached.direct({ type: 'end' });
    expect(judged(reached)).toMatchObject([{ team: 'metz', judgement: 'not-met' }, { team: 'trier', judgement: 'not-met' }]);
  });

  it.each([
    [['strength', 'strength'], 'met'],
    [['improvement'], 'not-met'],
    [['neutral'], 'partly-met'],
    [['strength', 'improvement'], 'partly-met'],
  ] as const)('by notes of %j is %s', (polarities, judgement) => {
    const live = played({ key: 'calm', title, objective: 'lead', to: 'all', observed: true });
    expect(judged(live)).toEqual([]);
    for (const polarity of polarities) note(live, polarity, 'calm');
    expect(judged(live)).toMatchObject([{ team: 'metz', judgement }]);
    expect(evidenceOf(live)).toEqual(polarities.map(() => 'observation-noted'));
  });

  it('points at the first and the last few of what bears on it, however long the log', () => {
    const live = played({ key: 'shares', title, objective: 'inform', to: ['metz'], met: { count: 'shared', is: 'at-least', than: 30 } });
    for (let at = 1; at <= 40; at += 1) {
      live.now += 1;
      live.play('metz', { type: 'share-information', to: ['trier'], text: `News ${at}` });
      note(live, 'neutral', 'shares');
    }
    const shares = live.log.flatMap(({ seq, event }) => (event.type === 'information-sent' ? [seq] : []));
    const notes = live.log.flatMap(({ seq, event }) => (event.type === 'observation-noted' ? [seq] : []));
    const pointedAt = [...shares.slice(0, 5), ...shares.slice(25, 30), ...notes.slice(0, 5), ...notes.slice(-5)];
    expect(judged(live)).toMatchObject([{ judgement: 'met', evidence: pointedAt.toSorted((a, b) => a - b) }]);
  });

  it('of a scenario without expectations is empty', () => expect(judgeExpectations(aScenario(), [])).toEqual([]));
});

/** Ends of batches: entries that one act brought about share author and moment. */
const momentsOf = (log: readonly LogEntry[]): readonly number[] =>
  log.flatMap((entry, at) => (log[at + 1]?.wallMs === entry.wallMs && log[at + 1]?.by?.id === entry.by?.id ? [] : [at + 1]));

describe('Whatever happens in whatever exercise', () => {
  const anyPlay = fc.tuple(arbitraryScenario({ linked: true }), fc.array(anyMove, { maxLength: 30 })).map(([scenario, moves]) => {
    const windows = new Set(lintScenario(scenario).flatMap(({ reason, where }) => (reason === 'scenarios.window-falls-unnoticed' ? [where] : [])));
    const live = LiveExercise.started({ ...scenario, expectations: scenario.expectations?.filter(({ key }) => !windows.has(`expectations.${key}.met`)) ?? [] });
    for (const move of moves) attempt(live, move);
    return live;
  });

  it('an expectation is met at the first moment at which its condition holds, and at no other', () => {
    fc.assert(
      fc.property(anyPlay, (live) => {
        const found = judged(live);
        for (const expectation of live.scenario.expectations ?? []) {
          if (!('met' in expectation)) continue;
          for (const { key: team } of live.scenario.teams) {
            const first = momentsOf(live.log).find((length) => holds(expectation.met, replay(live.scenario, live.log.slice(0, length)), team, live.log[length - 1]?.exerciseMs ?? 0));
            const judgement = found.find((one) => one.team === team && one.expectation === expectation.key && one.judgement.startsWith('met'));
            expect(judgement?.atMs ?? null).toBe(first === undefined ? null : (live.log[first - 1]?.exerciseMs ?? null));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('what was met stays met, its evidence only grows, and lies in the log, in order', () => {
    fc.assert(
      fc.property(anyPlay, fc.nat(200), (live, cut) => {
        const ends = momentsOf(live.log);
        const earlier = judgeExpectations(live.scenario, live.log.slice(0, ends[cut % ends.length]));
        const later = judged(live);
        for (const { team, expectation, judgement, atMs, evidence } of earlier) {
          if (judgement === 'met') expect(later).toContainEqual(expect.objectContaining({ team, expectation, judgement: 'met', atMs, evidence: expect.arrayContaining([...evidence]) }));
        }
        for (const { evidence } of later) {
          expect(evidence).toEqual([...new Set(evidence)].toSorted((a, b) => a - b));
          for (const seq of evidence) expect(live.log[seq - 1]?.seq).toBe(seq);
        }
      }),
      { numRuns: 100 },
    );
  });
});
