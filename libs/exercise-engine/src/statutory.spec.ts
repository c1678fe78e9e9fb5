import { describe, expect, it } from '@jest/globals';
import type { Command } from './command.ts';
import { forTeam } from './for-team.ts';
import { stateHash } from './hash.ts';
import { injectId } from './inject-id.ts';
import { replay } from './replay.ts';
import type { Scenario } from './scenario.ts';
import { statutoryClocks } from './statutory-clocks.ts';
import { anInject, aRegime, aScenario, LiveExercise } from './testing/index.ts';
import { refusal } from './testing/refusal.ts';

const hourMs = 3_600_000;
/** 24 hours are half an hour, 72 hours an hour and a half. */
const scenario = aScenario({
  statutoryScale: 48,
  injects: [
    anInject('encryption', { notifiable: ['significant-incident'] }),
    anInject('leak', { channel: 'phone', notifiable: ['personal-data'] }),
    anInject('second-leak', { notifiable: ['personal-data'] }),
    anInject('harmless'),
  ],
});
const regimes = [
  aRegime('cert', { 'early-warning': 24 * hourMs, notification: 72 * hourMs }, { kinds: ['significant-incident'] }),
  aRegime('cnil', { notification: 72 * hourMs }, { kinds: ['personal-data'] }),
  aRegime('dpa', { notification: 72 * hourMs }, { kinds: ['personal-data'], teams: ['trier'] }),
];

const begun = (of: Scenario = scenario): LiveExercise => {
  const live = LiveExercise.started(of, regimes);
  for (const { key } of of.injects) for (const team of ['metz', 'trier']) live.direct({ type: 'release-inject', inject: injectId(team, key) });
  return live;
};
const open = (live: LiveExercise, key: string, team = 'metz') => live.play(team, { type: 'open-inject', inject: injectId(team, key) });
const notify = (authority: string, stage = 'notification', kind: 'personal-data' | 'significant-incident' = 'personal-data'): Command => ({ type: 'notify-authority', kind, stage, authority, text: 'We tell you' });
const missed = { type: 'statutory-deadline-missed' };

describe('a statutory clock', () => {
  it.each<[how: string, learn: (live: LiveExercise) => unknown]>([
    ['opens the inject', (live) => open(live, 'leak')],
    ['picks up the call', (live) => live.play('metz', { type: 'pick-up-call', inject: injectId('metz', 'leak') })],
    ['is told by another team, which shares the inject', (live) => live.play('trier', { type: 'share-information', to: ['metz'], text: 'See', inject: injectId('trier', 'leak') })],
  ])('starts when a team %s', (_, learn) => {
    const live = begun();
    live.pass(60_000);
    learn(live);
    expect(statutoryClocks(live.state).filter(({ team }) => team === 'metz')).toMatchObject([
      { kind: 'personal-data', authority: { key: 'cnil' }, startedMs: 60_000, dueMs: 60_000 + 1.5 * hourMs, outcome: 'running' },
    ]);
  });

  it.each<[what: string, happens: (live: LiveExercise) => unknown]>([
    ['what is released but not opened', () => undefined],
    ['what nobody wants to hear of', (live) => open(live, 'harmless')],
    ['what is only shown', (live) => live.play('metz', { type: 'show-injects', injects: [injectId('metz', 'leak')] })],
    ['a call that is missed', (live) => live.play('metz', { type: 'miss-call', inject: injectId('metz', 'leak') })],
    ['words shared without an inject', (live) => live.play('trier', { type: 'share-information', to: ['metz'], text: 'A leak!' })],
  ])('does not start for %s', (_, happens) => {
    const live = begun();
    happens(live);
    expect(statutoryClocks(live.state)).toEqual([]);
  });

  it('starts once for a kind of incident, however many injects tell of it', () => {
    const live = begun();
    open(live, 'leak');
    live.pass(1_000);
    expect(open(live, 'second-leak')).toMatchObject([{ type: 'inject-opened' }]);
    expect(statutoryClocks(live.state)).toMatchObject([{ startedMs: 0 }]);
  });

  it('starts for the regimes of the own team alone, and its team is not told whom to notify', () => {
    const live = begun();
    open(live, 'leak');
    open(live, 'leak', 'trier');
    expect(statutoryClocks(live.state).map(({ team, authority }) => [team, authority.key])).toEqual([['metz', 'cnil'], ['trier', 'dpa']]);
    const told = live.log.filter(({ audience }) => audience === 'team:metz').map(forTeam);
    expect(JSON.stringify(told.filter(({ event }) => event.type === 'statutory-clock-started'))).not.toContain('Authority');
    expect(live.log.find(({ event }) => event.type === 'regimes-adopted')).toMatchObject({ audience: 'control' });
    expect(live.log.find(({ event }) => event.type === 'authorities-offered')).toMatchObject({ audience: 'all', event: { scale: 48, authorities: [{ key: 'cert' }, { key: 'cnil' }, { key: 'dpa' }] } });
  });

  it.each<[what: string, expected: string, play: (live: LiveExercise) => unknown]>([
    ['told at once', 'in-time', (live) => live.play('metz', notify('cnil'))],
    ['told at the very end', 'in-time', (live) => [live.pass(1.5 * hourMs - 1), (live.now += 1), live.play('metz', notify('cnil'))]],
    ['told a moment too late', 'late', (live) => [live.pass(1.5 * hourMs + 1), live.play('metz', notify('cnil'))]],
    ['told too late before the clock noticed', 'late', (live) => [(live.now += 1.5 * hourMs + 1), live.play('metz', notify('cnil'))]],
    ['told somebody else', 'wrong-authority', (live) => live.play('metz', notify('dpa'))],
    ['told somebody else, and time passed', 'wrong-authority', (live) => [live.play('metz', notify('cert')), live.pass(2 * hourMs)]],
    ['told somebody else first, then the right one', 'in-time', (live) => [live.play('metz', notify('dpa')), live.play('metz', notify('cnil'))]],
    ['told nobody', 'missing', (live) => live.pass(1.5 * hourMs)],
    ['told nobody before the end of play', 'running', (live) => live.direct({ type: 'end' })],
  ])('of a team that %s ends up %s', (_, outcome, play) => {
    const live = begun();
    open(live, 'leak');
    play(live);
    expect(statutoryClocks(live.state)).toMatchObject([{ outcome }]);
    expect(stateHash(replay(scenario, live.log))).toBe(stateHash(live.state));
  });

  it('passes each stage by itself, once, and a notification in time keeps it silent', () => {
    const live = begun();
    open(live, 'encryption');
    live.play('metz', notify('cert', 'early-warning', 'significant-incident'));
    expect(live.pass(3 * hourMs)).toMatchObject([{ ...missed, stage: 'notification', regime: 'regime-of-cert' }]);
    expect(live.log.at(-1)).toMatchObject({ exerciseMs: 1.5 * hourMs, audience: 'team:metz', by: null });
    live.play('metz', notify('cert', 'notification', 'significant-incident'));
    expect(live.pass(3 * hourMs)).toEqual([]);
    expect(statutoryClocks(live.state).map(({ stage, outcome }) => [stage.key, outcome])).toEqual([['early-warning', 'in-time'], ['notification', 'late']]);
  });

  it('stands still in a pause, runs with the speed of play, and passes by a jump', () => {
    const paused = begun();
    open(paused, 'leak');
    paused.direct({ type: 'pause' });
    expect(paused.pass(9 * hourMs)).toEqual([]);
    paused.direct({ type: 'resume' });
    paused.direct({ type: 'change-speed', rate: 10 });
    expect(paused.pass(0.15 * hourMs - 1)).toEqual([]);
    expect(paused.pass(1)).toMatchObject([missed]);

    const jumped = begun();
    open(jumped, 'leak');
    jumped.direct({ type: 'jump', toMs: 5 * hourMs, passed: 'skip' });
    expect(jumped.runDue()).toMatchObject([missed]);
  });
});

describe('notifying an authority', () => {
  it.each<[what: string, command: Command, expected: unknown]>([
    ['of something the team does not know of', notify('cert', 'notification', 'significant-incident'), refusal('BAD_USER_INPUT', 'exercises.nothing-to-notify')],
    ['at a stage that nobody asks for', notify('cnil', 'final-report'), refusal('BAD_USER_INPUT', 'exercises.nothing-to-notify')],
    ['that is not offered', notify('nobody'), refusal('BAD_USER_INPUT', 'exercises.unknown-authority')],
    ['without a word', { ...notify('cnil'), text: ' ' } as Command, refusal('BAD_USER_INPUT', 'exercises.text-empty')],
    ['with a novel', { ...notify('cnil'), text: 'x'.repeat(10_001) } as Command, refusal('BAD_USER_INPUT', 'exercises.text-too-long')],
  ])('%s is refused', (_, command, expected) => {
    const live = begun();
    open(live, 'leak');
    expect(() => live.play('metz', command)).toThrow(expected as Error);
  });

  it('twice of the same is refused, right or wrong', () => {
    const live = begun();
    open(live, 'leak');
    for (const authority of ['cnil', 'dpa']) {
      live.play('metz', notify(authority));
      expect(() => live.play('metz', notify(authority))).toThrow(refusal('CONFLICT', 'exercises.already-notified') as Error);
    }
  });

  it('is for participants while time runs', () => {
    const live = begun();
    open(live, 'leak');
    expect(() => live.direct(notify('cnil'))).toThrow(refusal('FORBIDDEN', 'exercises.not-your-role') as Error);
    live.direct({ type: 'pause' });
    expect(() => live.play('metz', notify('cnil'))).toThrow(refusal('PRECONDITION_FAILED', 'exercises.paused') as Error);
  });
});

describe('an exercise', () => {
  it.each<[what: string, live: () => LiveExercise]>([
    ['whose scenario has nothing notifiable', () => begun(aScenario({ injects: [anInject('leak'), anInject('encryption')] }))],
    ['of cities without regimes', () => LiveExercise.started(scenario)],
  ])('%s knows no authorities, and folds as it did before there were any', (_, make) => {
    const live = make();
    expect(live.log.filter(({ event }) => event.type === 'authorities-offered' || event.type === 'regimes-adopted')).toEqual([]);
    expect(live.state).not.toHaveProperty('statutory');
    expect(Object.values(live.state.teams).every((side) => !('statutory' in side))).toBe(true);
  });
});
