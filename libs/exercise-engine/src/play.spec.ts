import { describe, expect, it } from '@jest/globals';
import type { Tlp } from '#kernel';
import type { Command } from './command.ts';
import { injectId } from './inject-id.ts';
import { injectOf } from './state.ts';
import { anInject, aScenario, askForAnswer, askForDecision, LiveExercise, seatOf } from './testing/index.ts';
import { refusal } from './testing/refusal.ts';

const metz = (key: string): string => injectId('metz', key);
const scenario = aScenario({
  injects: [
    anInject('question', { trigger: { at: 0 }, ask: askForAnswer(10_000) }),
    anInject('choice', { trigger: { at: 0 }, ask: askForDecision(10_000, { stay: [], go: [] }) }),
    anInject('call', { trigger: { at: 0 }, channel: 'phone' }),
    anInject('later', { trigger: { at: 60_000 } }),
  ],
});

const answer = (key: string, text = 'Yes'): Command => ({ type: 'answer', inject: metz(key), text });
const choose = (option: string, rationale = 'Because'): Command => ({ type: 'decide', inject: metz('choice'), option, considered: ['stay', 'go', 'go'], rationale, decidedBy: ' ' });
const submissions: readonly Command[] = [
  answer('question'),
  choose('go'),
  { type: 'write-log', text: 'Noted' },
  { type: 'send-message', to: 'control', text: 'Hello' },
  { type: 'share-information', to: ['trier'], text: 'Look out' },
  { type: 'pick-up-call', inject: metz('call') },
];

describe('a participant plays', () => {
  it.each([
    ['before the start', 'exercises.not-started', (live: LiveExercise) => live.direct({ type: 'brief' })],
    ['while paused', 'exercises.paused', (live: LiveExercise) => [live.direct({ type: 'brief' }), live.direct({ type: 'start' }), live.runDue(), live.direct({ type: 'pause' })]],
    ['after the end', 'exercises.ended', (live: LiveExercise) => [live.direct({ type: 'brief' }), live.direct({ type: 'start' }), live.runDue(), live.direct({ type: 'end' })]],
  ])('not %s', (_, reason, arrange) => {
    const live = new LiveExercise(scenario);
    arrange(live);
    for (const command of submissions) expect(() => live.play('metz', command)).toThrow(refusal('PRECONDITION_FAILED', reason));
  });

  it('answers once', () => {
    const live = LiveExercise.started(scenario);
    live.pass(1_000);
    live.play('metz', answer('question'));
    expect(() => live.play('metz', answer('question', 'No'))).toThrow(refusal('CONFLICT', 'exercises.already-answered'));
    expect(injectOf(live.state, metz('question'))?.answer).toMatchObject({ text: 'Yes', exerciseMs: 1_000, by: { role: 'participant' } });
    live.pass(20_000);
    expect(injectOf(live.state, metz('question'))?.deadlineMissed).toBe(false);
  });

  it('answers late, which is kept and still late', () => {
    const live = LiveExercise.started(scenario);
    live.now += 10_001;
    live.play('metz', answer('question'));
    live.runDue();
    expect(injectOf(live.state, metz('question'))).toMatchObject({ answer: { text: 'Yes' }, deadlineMissed: true });
    expect(live.state.teams.metz?.happened['missed-deadlines']).toHaveLength(2);
  });

  it('cannot tell an inject of another team, one to come and one that never was apart', () => {
    const live = LiveExercise.started(scenario);
    for (const inject of [injectId('trier', 'question'), metz('later'), metz('none'), 'nowhere/question', '']) {
      expect(() => live.play('metz', { type: 'answer', inject, text: 'Yes' })).toThrow(refusal('NOT_FOUND', 'exercises.inject-not-found'));
      expect(() => live.play('metz', { type: 'show-injects', injects: [metz('question'), inject] })).toThrow(refusal('NOT_FOUND', 'exercises.inject-not-found'));
    }
  });

  it('decides with a choice and a reason, once', () => {
    const live = LiveExercise.started(scenario);
    for (const option of ['', 'fly', 'constructor']) expect(() => live.play('metz', choose(option))).toThrow(refusal('BAD_USER_INPUT', 'exercises.decision-without-choice'));
    expect(() => live.play('metz', choose('go', ' '))).toThrow(refusal('BAD_USER_INPUT', 'exercises.text-empty'));
    expect(() => live.play('metz', answer('choice'))).toThrow(refusal('BAD_USER_INPUT', 'exercises.decision-without-choice'));
    expect(live.play('metz', choose('go'))).toMatchObject([{ type: 'decision-made', label: { en: 'go' }, considered: ['stay', 'go'], decidedBy: 'participant' }]);
    expect(() => live.play('metz', choose('stay'))).toThrow(refusal('CONFLICT', 'exercises.already-answered'));
  });

  it('makes one event of many receipts, also while paused', () => {
    const live = LiveExercise.started(scenario);
    live.direct({ type: 'pause' });
    expect(live.play('metz', { type: 'show-injects', injects: [metz('question')] })).toHaveLength(1);
    expect(live.play('metz', { type: 'show-injects', injects: [metz('question')] })).toEqual([]);
    expect(live.play('metz', { type: 'open-inject', inject: metz('question') })).toHaveLength(1);
    expect(live.play('metz', { type: 'open-inject', inject: metz('question') })).toEqual([]);
  });

  it('picks up a call, or misses it and calls back', () => {
    const live = LiveExercise.started(scenario);
    expect(live.play('metz', { type: 'pick-up-call', inject: metz('call') })).toMatchObject([{ type: 'call-picked-up' }, { type: 'inject-opened' }]);
    expect(live.play('metz', { type: 'pick-up-call', inject: metz('call') })).toEqual([]);
    expect(live.play('metz', { type: 'miss-call', inject: metz('call') })).toEqual([]);
    const call = injectId('trier', 'call');
    expect(live.play('trier', { type: 'miss-call', inject: call })).toHaveLength(1);
    expect(live.play('trier', { type: 'pick-up-call', inject: call })).toMatchObject([{ type: 'call-picked-up' }, { type: 'inject-opened' }]);
    expect(live.play('trier', { type: 'miss-call', inject: call })).toEqual([]);
    expect(() => live.play('metz', { type: 'miss-call', inject: metz('question') })).toThrow(refusal('BAD_USER_INPUT', 'exercises.not-a-call'));
  });

  it('shares with other teams, each of which receives it once', () => {
    const live = LiveExercise.started(scenario);
    const shared = live.play('metz', { type: 'share-information', to: ['trier', 'trier'], text: 'Look out', inject: metz('question') });
    expect(shared).toMatchObject([
      { type: 'information-sent', team: 'metz', to: ['trier'], inject: metz('question') },
      { type: 'information-received', team: 'trier', from: 'metz' },
    ]);
    expect(live.log.slice(-2).map(({ audience }) => audience)).toEqual(['team:metz', 'team:trier']);
    const share = (to: readonly string[], inject?: string) => () => live.play('metz', { type: 'share-information', to, text: 'x', ...(inject === undefined ? {} : { inject }) });
    expect(share([])).toThrow(refusal('BAD_USER_INPUT', 'exercises.share-with-nobody'));
    expect(share(['nowhere'])).toThrow(refusal('BAD_USER_INPUT', 'exercises.unknown-team'));
    expect(share(['metz'])).toThrow(refusal('BAD_USER_INPUT', 'exercises.share-with-own-team'));
    expect(share(['trier'], injectId('trier', 'question'))).toThrow(refusal('NOT_FOUND', 'exercises.inject-not-found'));
  });

  it('shares under a label that may be given to a team, and without one as older logs do', () => {
    const live = LiveExercise.started(scenario);
    const share = (label: Partial<Record<'tlp', Tlp>>) => live.play('metz', { type: 'share-information', to: ['trier'], text: 'Look out', ...label });
    expect(share({ tlp: 'TLP:AMBER+STRICT' })).toMatchObject([{ tlp: 'TLP:AMBER+STRICT' }, { type: 'information-received', tlp: 'TLP:AMBER+STRICT' }]);
    expect(share({}).filter((event) => 'tlp' in event)).toEqual([]);
    for (const label of ['TLP:RED', 'TLP:PINK']) expect(() => share({ tlp: label as Tlp })).toThrow(refusal('BAD_USER_INPUT', 'exercises.tlp-not-for-teams'));
  });

  it('writes no blank and no endless text', () => {
    const live = LiveExercise.started(scenario);
    expect(() => live.play('metz', { type: 'write-log', text: ' \n' })).toThrow(refusal('BAD_USER_INPUT', 'exercises.text-empty'));
    expect(() => live.play('metz', { type: 'write-log', text: 'x'.repeat(10_001) })).toThrow(refusal('BAD_USER_INPUT', 'exercises.text-too-long'));
  });

  it('is known to have been active at a moment of exercise time and wall time', () => {
    const live = LiveExercise.started(scenario);
    live.pass(3_000);
    live.play('metz', { type: 'show-injects', injects: [metz('question')] });
    expect(live.state.teams.metz?.lastActivity).toBeNull();
    live.play('metz', { type: 'write-log', text: 'Noted' });
    expect(live.state.teams.metz?.lastActivity).toEqual({ exerciseMs: 3_000, wallMs: live.now });
    expect(live.state.teams.trier?.lastActivity).toBeNull();
  });
});

describe('the staff speak and write', () => {
  it('answers a team as somebody of the scenario', () => {
    const live = LiveExercise.started(scenario);
    expect(live.run({ type: 'send-message', to: 'team', team: 'metz', text: 'Comment?', persona: 'journalist' }, seatOf('animator'))).toMatchObject([{ team: 'metz', persona: 'Camille Roth' }]);
    expect(() => live.run({ type: 'send-message', to: 'team', text: 'Comment?' }, seatOf('animator'))).toThrow(refusal('BAD_USER_INPUT', 'exercises.unknown-team'));
    expect(() => live.play('metz', { type: 'send-message', to: 'team', text: 'Hi', persona: 'journalist' })).toThrow(refusal('FORBIDDEN', 'exercises.not-your-role'));
  });

  it('notes observations, which spectators and participants may not', () => {
    const live = LiveExercise.started(scenario);
    const note: Command = { type: 'note-observation', team: 'metz', polarity: 'strength', text: 'Calm' };
    live.run(note, seatOf('observer'));
    expect(live.state.observations).toBe(1);
    for (const role of ['participant', 'spectator'] as const) expect(() => live.run(note, seatOf(role, 'metz'))).toThrow(refusal('FORBIDDEN', 'exercises.not-your-role'));
  });

  it('ties a note to what the team was expected to do, and to nothing else', () => {
    const live = LiveExercise.started({ ...scenario, expectations: [{ key: 'calm', title: { en: 'Stays calm' }, objective: 'o', to: ['metz'], observed: true }] });
    const note = (team: string | null, expectation: string): Command => ({ type: 'note-observation', team, polarity: 'strength', text: 'Calm', expectation });
    expect(live.run(note('metz', 'calm'), seatOf('observer'))).toEqual([{ type: 'observation-noted', team: 'metz', polarity: 'strength', text: 'Calm', expectation: 'calm' }]);
    for (const stray of [note('metz', 'storm'), note('trier', 'calm'), note(null, 'calm')]) {
      expect(() => live.run(stray, seatOf('observer'))).toThrow(refusal('BAD_USER_INPUT', 'exercises.unknown-expectation'));
    }
  });

  it('seats and removes members', () => {
    const live = new LiveExercise(scenario);
    const member = { id: 'p1', name: 'Ada', role: 'participant' } as const;
    live.direct({ type: 'seat-member', member, team: 'metz' });
    expect(live.direct({ type: 'seat-member', member, team: 'metz' })).toEqual([]);
    expect(live.state.members).toEqual({ p1: { member, team: 'metz' } });
    expect(() => live.direct({ type: 'seat-member', member, team: null })).toThrow(refusal('BAD_USER_INPUT', 'exercises.unknown-team'));
    expect(live.direct({ type: 'remove-member', member, team: null })).toMatchObject([{ type: 'member-removed', team: 'metz' }]);
    expect(live.direct({ type: 'remove-member', member, team: 'metz' })).toEqual([]);
  });
});
