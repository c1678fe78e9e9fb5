import { describe, expect, it } from '@jest/globals';
import { localize } from '#kernel';
import { isForTeams } from './audience.ts';
import { forTeam } from './for-team.ts';
import { injectId } from './inject-id.ts';
import { emptyRoom, foldRoom, injectsBy, type Room } from './room.ts';
import type { RoomEntry } from './room-entry.ts';
import { anInject, aRegime, aScenario, askForAnswer, askForDecision, LiveExercise, seatOf } from './testing/index.ts';

const metz = (key: string): string => injectId('metz', key);
const scenario = aScenario({
  phases: [{ key: 'calm', title: { en: 'Calm', fr: 'Calme' }, startsAtMs: 0 }],
  milestones: [{ key: 'warned', title: { en: 'Warned' } }],
  injects: [
    anInject('question', { trigger: { at: 0 }, ask: askForAnswer(10_000, [{ milestone: 'warned', active: true }]) }),
    anInject('choice', { trigger: { at: 1_000 }, ask: askForDecision(10_000, { stay: [], go: [] }) }),
    anInject('call', { trigger: { at: 2_000 }, channel: 'phone' }),
    anInject('gated', { trigger: { at: 3_000 }, needsRelease: true }),
  ],
});

/** What the feed sends to a team, in French. */
const streamOf = (live: LiveExercise, team: string): readonly RoomEntry[] =>
  live.log
    .filter(({ audience }) => audience === 'all' || audience === `team:${team}`)
    .map(forTeam)
    .map(({ wallMs, exerciseMs, by, event }, at) => ({ position: at + 1, at: wallMs, exerciseMs, by, event: localize(event, 'fr') }));

const roomOf = (live: LiveExercise, team = 'metz'): Room => streamOf(live, team).reduce(foldRoom, emptyRoom());

describe('the room', () => {
  it('shows what reached the team, newest first, in its language', () => {
    const live = LiveExercise.started(scenario);
    live.pass(2_000);
    const room = roomOf(live);
    expect(room).toMatchObject({ status: 'running', phase: 'Calme', clock: [{ rate: 1 }] });
    expect(room.injects.map(({ inject }) => inject)).toEqual([metz('call'), metz('choice'), metz('question')]);
    expect(injectsBy(room, 'email')).toMatchObject([{ ask: { kind: 'decision', options: [{ label: 'stay' }, { label: 'go' }] } }, { deadlineMs: 10_000, content: { subject: 'Subject of question' } }]);
  });

  it('shows which clocks run and whom the team told, but not whom it has to tell', () => {
    const leak = aScenario({ statutoryScale: 48, injects: [anInject('leak', { notifiable: ['personal-data'] })] });
    const live = LiveExercise.started(leak, [aRegime('cnil', { notification: 4_800_000 }), aRegime('dpa', { notification: 4_800_000 }, { teams: ['trier'] })]);
    for (const team of ['metz', 'trier']) live.direct({ type: 'release-inject', inject: injectId(team, 'leak') });
    live.play('metz', { type: 'open-inject', inject: metz('leak') });
    const stage = { key: 'notification', title: 'Stage notification', dueMs: 100_000, notifiedMs: null, missed: false };
    expect(roomOf(live).duties).toMatchObject({ scale: 48, authorities: [{ key: 'cnil', name: 'Authority cnil' }, { key: 'dpa' }], clocks: [{ kind: 'personal-data', startedMs: 0, stages: [stage] }], notifications: [] });
    const notify = (authority: string) => live.play('metz', { type: 'notify-authority', kind: 'personal-data', stage: 'notification', authority, text: 'Data is lost' });
    notify('dpa');
    expect(roomOf(live).duties).toMatchObject({ clocks: [{ stages: [stage] }], notifications: [{ regime: null, text: 'Data is lost', authority: { key: 'dpa' } }] });
    live.pass(100_000);
    notify('cnil');
    expect(roomOf(live).duties).toMatchObject({ clocks: [{ stages: [{ ...stage, missed: true, notifiedMs: 100_000 }] }], notifications: [{ regime: 'regime-of-cnil' }, {}] });
    expect(roomOf(live, 'trier').duties).toMatchObject({ clocks: [], notifications: [] });
  });

  it('follows what the team does', () => {
    const live = LiveExercise.started(scenario);
    live.pass(2_000);
    live.play('metz', { type: 'show-injects', injects: [metz('question')] });
    live.play('metz', { type: 'answer', inject: metz('question'), text: 'Yes' });
    live.play('metz', { type: 'decide', inject: metz('choice'), option: 'go', considered: [], rationale: 'Because', decidedBy: 'Ada' });
    live.play('metz', { type: 'miss-call', inject: metz('call') });
    live.play('metz', { type: 'write-log', text: 'Noted' });
    live.play('trier', { type: 'share-information', to: ['metz'], text: 'Look out', tlp: 'TLP:GREEN' });
    const room = roomOf(live);
    expect(room.injects).toMatchObject([{ call: { status: 'missed' } }, { decision: { option: 'go', label: 'go', decidedBy: 'Ada' } }, { shownMs: 2_000, answer: { text: 'Yes' } }]);
    expect(room).toMatchObject({ logbook: [{ text: 'Noted' }], received: [{ from: 'trier', text: 'Look out', tlp: 'TLP:GREEN' }], sent: [], decisions: [{ rationale: 'Because' }] });
    live.pass(60_000);
    expect(roomOf(live).missedDeadlines).toBe(0);
    expect(roomOf(live, 'trier')).toMatchObject({ missedDeadlines: 2, sent: [{ to: ['metz'], tlp: 'TLP:GREEN' }] });
  });

  it('keeps the talk with the control cell apart from the chat of the team', () => {
    const live = LiveExercise.started(scenario);
    live.play('metz', { type: 'send-message', to: 'team', text: 'Among us' });
    live.play('metz', { type: 'send-message', to: 'control', text: 'To you' });
    live.run({ type: 'send-message', to: 'team', team: 'metz', text: 'As myself' }, seatOf('animator'));
    live.run({ type: 'send-message', to: 'team', team: 'metz', text: 'As somebody', persona: 'journalist' }, seatOf('animator'));
    expect(roomOf(live).messages.map(({ text, thread, persona, by }) => [text, thread, persona, by?.role])).toEqual([
      ['As somebody', 'control', 'Camille Roth', undefined],
      ['As myself', 'control', null, 'animator'],
      ['To you', 'control', null, 'participant'],
      ['Among us', 'team', null, 'participant'],
    ]);
  });

  it('stands still while paused, whatever speed is chosen', () => {
    const live = LiveExercise.started(scenario);
    live.pass(500);
    live.direct({ type: 'declare-real-incident' });
    live.direct({ type: 'change-speed', rate: 20 });
    expect(roomOf(live)).toMatchObject({ status: 'paused', pauseReason: 'real-incident', rate: 20 });
    expect(roomOf(live).clock).toEqual(live.state.clock);
    expect(roomOf(live).clock.at(-1)?.rate).toBe(0);
  });

  it('takes each entry once', () => {
    const live = LiveExercise.started(scenario);
    live.pass(2_000);
    const stream = streamOf(live, 'metz');
    expect([...stream, ...stream].reduce(foldRoom, emptyRoom())).toEqual(stream.reduce(foldRoom, emptyRoom()));
  });

  it('cannot tell a release by hand from one by the clock', () => {
    const byClock = LiveExercise.started(scenario);
    byClock.pass(1_000);
    const byHand = LiveExercise.started(scenario);
    byHand.direct({ type: 'hold-inject', inject: metz('choice') });
    byHand.pass(1_000);
    byHand.direct({ type: 'release-inject', inject: metz('choice') });
    expect(streamOf(byHand, 'metz')).toEqual(streamOf(byClock, 'metz'));
    byHand.pass(3_000);
    byHand.direct({ type: 'release-inject', inject: metz('gated') });
    expect(streamOf(byHand, 'metz').at(-1)).toMatchObject({ by: null, event: { type: 'inject-released', dueMs: 4_000 } });
  });

  it('never hears of what is the business of the staff', () => {
    const live = LiveExercise.started(scenario);
    live.play('metz', { type: 'answer', inject: metz('question'), text: 'Yes' });
    live.direct({ type: 'skip-inject', inject: metz('choice') });
    live.run({ type: 'note-observation', team: 'metz', polarity: 'neutral', text: 'x' }, seatOf('observer'));
    const hidden = live.log.filter(({ event }) => !isForTeams(event)).map(({ event }) => event.type);
    expect(hidden).toEqual(['milestone-changed', 'inject-skipped', 'observation-noted']);
    expect(JSON.stringify(streamOf(live, 'metz'))).not.toMatch(/milestone|skipped|observation/);
  });
});
