import { describe, expect, it } from '@jest/globals';
import type { Command } from './command.ts';
import { compareTimelines } from './compare-timelines.ts';
import { fork } from './fork.ts';
import { injectId } from './inject-id.ts';
import { anInject, aRegime, aScenario, askForAnswer, askForDecision, LiveExercise, seatOf } from './testing/index.ts';
import { refusal } from './testing/refusal.ts';

const title = { en: 'x' };
const metz = (key: string): string => injectId('metz', key);
const minute = 60_000;

/** Shutting the server down at once spares the second wave, and brings a question of the press instead. */
const scenario = aScenario({
  milestones: [{ key: 'contained', title }],
  objectives: [{ key: 'speed', title }],
  injects: [
    anInject('alert', {
      trigger: { at: 0 },
      ask: askForDecision(10 * minute, { wait: [], shut: [{ milestone: 'contained', active: true }, { objective: 'speed', points: 2 }] }),
    }),
    anInject('second-wave', { trigger: { unless: { milestone: 'contained' }, byMs: 5 * minute }, ask: askForAnswer(5 * minute) }),
    anInject('press', { trigger: { after: { milestone: 'contained', delayMs: 2 * minute } } }),
    anInject('later', { trigger: { at: 20 * minute } }),
  ],
});

/** Metz waits, and is hit; both teams go on until the director ends it. */
function played(): LiveExercise {
  const live = LiveExercise.started(scenario);
  live.pass(minute);
  live.play('metz', { type: 'decide', inject: metz('alert'), option: 'wait', considered: ['shut'], rationale: 'Too early', decidedBy: 'Ada' });
  live.pass(5 * minute);
  live.play('metz', { type: 'answer', inject: metz('second-wave'), text: 'We are hit' });
  live.play('metz', { type: 'write-log', text: 'Hit at 6' });
  live.direct({ type: 'pause' });
  live.pass(30 * minute);
  live.direct({ type: 'resume' });
  live.direct({ type: 'skip-inject', inject: metz('later') });
  live.run({ type: 'improvise-inject', id: 'call', team: 'metz', improvised: { channel: 'phone', fromName: 'The mayor', content: { subject: title, body: title } } }, seatOf('animator'));
  live.play('metz', { type: 'pick-up-call', inject: metz('call') });
  live.pass(20 * minute);
  live.direct({ type: 'end' });
  return live;
}

const decisionOf = ({ log }: LiveExercise): number => log.find(({ event }) => event.type === 'decision-made')?.seq ?? 0;

describe('a fork', () => {
  it('lets the scripted world follow from the other option', () => {
    const live = played();
    const { state } = fork(scenario, live.log, { seq: decisionOf(live), option: 'shut' });
    expect(state.teams['metz']?.injects).toMatchObject({
      'second-wave': { status: 'skipped', skipped: 'condition' },
      press: { status: 'released', releasedMs: 3 * minute },
      later: { status: 'skipped', skipped: 'director' },
      call: { status: 'released', call: { status: 'picked-up' } },
    });
    expect(state).toMatchObject({ status: 'ended', endedWallMs: live.state.endedWallMs, clock: live.state.clock });
  });

  it('leaves the other team as it was', () => {
    const live = played();
    expect(fork(scenario, live.log, { seq: decisionOf(live), option: 'shut' }).state.teams['trier']).toEqual(live.state.teams['trier']);
  });

  it('says what could not be done any more, and why', () => {
    const live = played();
    const { dropped } = fork(scenario, live.log, { seq: decisionOf(live), option: 'shut' });
    expect(dropped.map(({ entry, reason }) => [entry.event.type, reason])).toEqual([['answer-given', 'exercises.inject-not-found']]);
  });

  it('is told apart from the recorded play by what came, when, and what it led to', () => {
    const live = played();
    const { state } = fork(scenario, live.log, { seq: decisionOf(live), option: 'shut' });
    expect(compareTimelines(scenario, live.state, state)).toEqual({
      injects: [
        expect.objectContaining({ inject: metz('alert'), first: expect.objectContaining({ option: 'wait' }), second: expect.objectContaining({ option: 'shut' }) }),
        expect.objectContaining({ inject: metz('press'), team: 'metz', channel: 'email', first: { releasedMs: null, respondedMs: null, deadlineMissed: false, option: null }, second: expect.objectContaining({ releasedMs: 3 * minute }) }),
        expect.objectContaining({ inject: metz('second-wave'), first: expect.objectContaining({ releasedMs: 5 * minute, respondedMs: 6 * minute }), second: expect.objectContaining({ releasedMs: null }) }),
      ],
      milestones: [{ team: 'metz', milestone: 'contained', title, first: { active: false, activatedMs: null }, second: { active: true, activatedMs: minute } }],
      scores: [{ team: 'metz', objective: 'speed', title, first: 0, second: 2 }],
    });
  });

  it('lets an answer given too early for the other timeline fall away, not wait', () => {
    const delayed = aScenario({
      milestones: [{ key: 'quick', title }],
      injects: [
        anInject('choice', { trigger: { at: 0 }, ask: askForDecision(minute, { quick: [{ milestone: 'quick', active: true }], slow: [] }) }),
        anInject('question', { trigger: { when: { any: [{ milestone: 'quick' }, { count: 'released', is: 'at-least', than: 2 }] } }, ask: askForAnswer(minute) }),
        anInject('anchor', { trigger: { at: 5 * minute } }),
      ],
    });
    const live = LiveExercise.started(delayed);
    live.play('metz', { type: 'decide', inject: metz('choice'), option: 'quick', considered: [], rationale: 'Because', decidedBy: 'Ada' });
    live.runDue();
    live.play('metz', { type: 'answer', inject: metz('question'), text: 'At once' });
    live.pass(10 * minute);
    live.direct({ type: 'end' });
    const { state, dropped } = fork(delayed, live.log, { seq: decisionOf(live), option: 'slow' });
    expect(state.teams['metz']?.injects['question']).toMatchObject({ releasedMs: 5 * minute, answer: null, deadlineMissed: true });
    expect(dropped).toHaveLength(1);
  });

  it('asks again what the director asked in an improvised inject', () => {
    const live = LiveExercise.started(scenario);
    const ask = { kind: 'answer', prompt: title, withinMs: minute, options: [] } as const;
    live.play('metz', { type: 'decide', inject: metz('alert'), option: 'wait', considered: [], rationale: 'Too early', decidedBy: 'Ada' });
    live.direct({ type: 'improvise-inject', id: 'mayor', team: 'metz', improvised: { channel: 'email', fromName: 'The mayor', content: { subject: title, body: title }, ask } });
    live.pass(2 * minute);
    const same = fork(scenario, live.log, { seq: decisionOf(live), option: 'wait' });
    expect(same.state.teams['metz']?.injects['mayor']).toMatchObject({ card: { ask }, deadlineMissed: true });
    expect(same.entries).toEqual(live.log);
  });

  it('skips what a jump was to skip, also where the recorded jump found nothing on its way', () => {
    const branching = aScenario({
      milestones: [{ key: 'quick', title }],
      injects: [
        anInject('choice', { trigger: { at: 0 }, ask: askForDecision(minute, { quick: [{ milestone: 'quick', active: true }], slow: [] }) }),
        anInject('on-the-way', { trigger: { after: { milestone: 'quick', delayMs: minute } } }),
      ],
    });
    const live = LiveExercise.started(branching);
    live.play('metz', { type: 'decide', inject: metz('choice'), option: 'slow', considered: [], rationale: 'Because', decidedBy: 'Ada' });
    live.direct({ type: 'jump', toMs: 10 * minute, passed: 'skip' });
    live.runDue();
    const { state } = fork(branching, live.log, { seq: decisionOf(live), option: 'quick' });
    expect(state.teams['metz']?.injects['on-the-way']).toMatchObject({ status: 'skipped', skipped: 'jump' });
  });

  it('tells from what a jump of an old log skipped what it was to skip', () => {
    const live = LiveExercise.started(scenario);
    live.play('metz', { type: 'decide', inject: metz('alert'), option: 'wait', considered: [], rationale: 'Too early', decidedBy: 'Ada' });
    live.direct({ type: 'jump', toMs: 30 * minute, passed: 'skip' });
    live.runDue();
    const old = live.log.map((entry) => (entry.event.type === 'time-jumped' ? { ...entry, event: { type: entry.event.type, clock: entry.event.clock } } : entry));
    expect(fork(scenario, old, { seq: decisionOf(live), option: 'wait' }).state).toEqual(live.state);
  });

  it('needs a decision of the log and an option that it offered', () => {
    const live = played();
    const choose = (seq: number, option = 'shut') => () => fork(scenario, live.log, { seq, option });
    for (const seq of [live.log.length + 1, 0, -1, 1.5, Number.NaN]) expect(choose(seq)).toThrow(refusal('NOT_FOUND', 'exercises.moment-not-found'));
    expect(choose(1)).toThrow(refusal('BAD_USER_INPUT', 'exercises.not-a-decision'));
    expect(choose(decisionOf(live), 'pray')).toThrow(refusal('BAD_USER_INPUT', 'exercises.decision-without-choice'));
    expect(live.log).toEqual(played().log);
  });
});

describe('a fork of a play in which everybody did everything once', () => {
  const content = { subject: title, body: title };
  const late = { id: 'late', name: 'Late', role: 'participant' as const };
  type Staged = Exclude<Command['type'], 'brief' | 'start' | 'tick'>;
  /** What the team does, and the director, in this order. */
  const everything: { readonly [Type in Staged]: { readonly metz: readonly Command[] } | { readonly director: readonly Command[] } } = {
    'release-inject': { director: ['mail', 'call', 'ring'].map((key) => ({ type: 'release-inject', inject: metz(key) })) },
    'show-injects': { metz: [{ type: 'show-injects', injects: [metz('mail')] }] },
    'open-inject': { metz: [{ type: 'open-inject', inject: metz('mail') }] },
    answer: { metz: [{ type: 'answer', inject: metz('mail'), text: 'Yes' }] },
    'pick-up-call': { metz: [{ type: 'pick-up-call', inject: metz('call') }] },
    'miss-call': { metz: [{ type: 'miss-call', inject: metz('ring') }] },
    'take-task': { director: [{ type: 'take-task', inject: metz('ring') }] },
    'finish-task': { director: [{ type: 'finish-task', inject: metz('ring'), outcome: 'failed', note: 'Nobody there' }] },
    'notify-authority': { metz: [{ type: 'notify-authority', kind: 'personal-data', stage: 'full', authority: 'cnil', text: 'It happened' }] },
    'hold-inject': { director: [{ type: 'hold-inject', inject: metz('late') }] },
    'replan-inject': { director: [{ type: 'replan-inject', inject: metz('late') }] },
    'edit-inject': { director: [{ type: 'edit-inject', inject: metz('late'), content }] },
    'skip-inject': { director: [{ type: 'skip-inject', inject: metz('late') }] },
    'improvise-inject': {
      director: [
        { type: 'improvise-inject', id: 'x', team: 'metz', improvised: { contingency: 'shelf' } },
        { type: 'improvise-inject', id: 'x', team: 'metz', improvised: { channel: 'email', fromName: 'The mayor', content, ask: { kind: 'decision', prompt: title, withinMs: minute, options: ['go', 'stay'].map((key) => ({ key, label: title })) } } },
      ],
    },
    decide: { metz: [{ type: 'decide', inject: metz('x'), option: 'go', considered: ['stay'], rationale: 'Because', decidedBy: 'Ada' }] },
    'write-log': { metz: [{ type: 'write-log', text: 'Noted' }] },
    'share-information': { metz: [{ type: 'share-information', to: ['trier'], text: 'Look at this', inject: metz('mail'), tlp: 'TLP:AMBER' }] },
    'send-message': { director: [{ type: 'send-message', to: 'team', team: 'metz', text: 'Hello', persona: 'journalist' }] },
    'note-observation': { director: [{ type: 'note-observation', team: 'metz', polarity: 'strength', text: 'Calm' }] },
    'seat-member': { director: [{ type: 'seat-member', member: late, team: 'trier' }] },
    'remove-member': { director: [{ type: 'remove-member', member: late, team: 'trier' }] },
    'change-speed': { director: [{ type: 'change-speed', rate: 4 }] },
    jump: { director: [{ type: 'jump', toMs: 5 * minute, passed: 'skip' }, { type: 'jump', toMs: 10 * minute, passed: 'release' }] },
    'next-phase': { director: [{ type: 'next-phase', passed: 'skip' }] },
    pause: { director: [{ type: 'pause' }] },
    resume: { director: [{ type: 'resume' }] },
    'declare-real-incident': { director: [{ type: 'declare-real-incident' }] },
    end: { director: [{ type: 'end' }] },
  };
  const whole = aScenario({
    phases: [{ key: 'calm', title, startsAtMs: 0 }, { key: 'storm', title, startsAtMs: 30 * minute }],
    injects: [
      anInject('alert', { trigger: { at: 0 }, notifiable: ['personal-data'], ask: askForDecision(minute, { wait: [], shut: [] }) }),
      anInject('mail'),
      anInject('call', { channel: 'phone' }),
      anInject('ring', { channel: 'phone', rolePlay: { script: title } }),
      anInject('late', { trigger: { at: 40 * minute } }),
      anInject('passed', { trigger: { at: 4 * minute } }),
      anInject('due', { trigger: { at: 9 * minute } }),
      anInject('shelf', { trigger: { contingency: true } }),
    ],
  });
  const live = LiveExercise.started(whole, [aRegime('cnil', { full: 60 * minute })]);
  live.play('metz', { type: 'open-inject', inject: metz('alert') });
  live.play('metz', { type: 'decide', inject: metz('alert'), option: 'wait', considered: [], rationale: 'Too early', decidedBy: 'Ada' });

  it('leaves out no kind of move', () => {
    for (const acts of Object.values(everything)) {
      for (const command of 'metz' in acts ? acts.metz : acts.director) {
        const happened = 'metz' in acts ? live.play('metz', command) : live.direct(command);
        expect([command.type, happened.length > 0]).toEqual([command.type, true]);
        live.pass(1_000);
      }
    }
    const { entries, dropped } = fork(whole, live.log, { seq: decisionOf(live), option: 'wait' });
    expect(dropped).toEqual([]);
    expect(entries).toEqual(live.log);
  });
});
