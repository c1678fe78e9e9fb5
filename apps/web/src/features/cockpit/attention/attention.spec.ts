import { describe, expect, it } from '@jest/globals';
import type { Scenario } from '#exercise-engine';
import { anInject, aRegime, aScenario, askForAnswer, LiveExercise, seatOf } from '#exercise-engine/testing';
import { type Cockpit, emptyCockpit, foldCockpit } from '../cockpit-state.ts';
import { attentionOf, type Concern } from './attention.ts';

const minute = 60_000;
const silenceMs = 5 * minute;

const cockpitOf = (live: LiveExercise): Cockpit =>
  live.log.reduce((cockpit, entry) => foldCockpit(live.scenario, cockpit, entry), emptyCockpit(live.scenario));
const concernsOf = (live: LiveExercise): readonly (readonly [Concern, string])[] =>
  attentionOf(cockpitOf(live), live.exerciseMs, silenceMs).map(({ concern, team }) => [concern, team] as const);

function played(scenario: Partial<Scenario>, ...teams: readonly string[]): LiveExercise {
  const live = new LiveExercise(aScenario(scenario));
  for (const team of teams) live.direct({ type: 'seat-member', member: seatOf('participant', team), team });
  live.direct({ type: 'brief' });
  live.direct({ type: 'start' });
  return live;
}

describe('what needs attention', () => {
  it('is nothing before the start', () => {
    const live = new LiveExercise(aScenario());
    live.pass(60 * minute);
    expect(concernsOf(live)).toEqual([]);
  });

  const news = anInject('news', { trigger: { at: 0 } });

  it('is a team that shows no sign for five minutes of exercise time, while something waits for it', () => {
    const live = played({ injects: [news] }, 'metz', 'trier');
    live.pass(4 * minute);
    live.play('trier', { type: 'write-log', text: 'We are here' });
    live.pass(minute);
    expect(concernsOf(live)).toEqual([['silent', 'metz']]);
  });

  it('is no team of which nothing is wanted: nothing came, or it was opened and asks for nothing', () => {
    const live = played({ injects: [anInject('news', { to: ['metz'], trigger: { at: 0 } }), anInject('ask', { to: ['trier'], trigger: { at: 60 * minute }, ask: askForAnswer(90 * minute) })] }, 'metz', 'trier');
    live.runDue();
    live.play('metz', { type: 'open-inject', inject: 'metz/news' });
    live.pass(62 * minute);
    live.play('trier', { type: 'open-inject', inject: 'trier/ask' });
    live.pass(4 * minute);
    expect(concernsOf(live)).toEqual([]);
    live.pass(minute);
    expect(concernsOf(live)).toEqual([['silent', 'trier']]);
    live.play('trier', { type: 'answer', inject: 'trier/ask', text: 'Done' });
    live.pass(30 * minute);
    expect(concernsOf(live)).toEqual([]);
  });

  it('is a statutory deadline that a team missed, and an authority that it told in vain, until the right one is told', () => {
    const live = LiveExercise.started(aScenario({ injects: [anInject('leak', { notifiable: ['personal-data'] })] }), [
      aRegime('cnil', { notification: minute }),
      aRegime('dpa', { notification: minute }, { teams: ['trier'] }),
    ]);
    const notify = (team: string, authority: string) => live.play(team, { type: 'notify-authority', kind: 'personal-data', stage: 'notification', authority, text: 'Data is lost' });
    for (const team of ['metz', 'trier']) {
      live.direct({ type: 'release-inject', inject: `${team}/leak` });
      live.play(team, { type: 'open-inject', inject: `${team}/leak` });
    }
    expect(concernsOf(live)).toEqual([]);
    notify('trier', 'cnil');
    live.pass(minute);
    expect(concernsOf(live)).toEqual([['duty-missed', 'metz'], ['wrong-authority', 'trier']]);
    notify('metz', 'cnil');
    notify('trier', 'dpa');
    expect(concernsOf(live)).toEqual([]);
  });

  it('is no team in which nobody plays', () => {
    const live = played({ injects: [news] }, 'metz');
    live.pass(6 * minute);
    expect(concernsOf(live)).toEqual([['silent', 'metz']]);
  });

  it('does not grow while the exercise is paused', () => {
    const live = played({ injects: [news] }, 'metz');
    live.pass(4 * minute);
    live.direct({ type: 'pause' });
    live.pass(30 * minute);
    expect(concernsOf(live)).toEqual([]);
  });

  it('is an inject that is due and waits for its release, not one held for later', () => {
    const live = played({ injects: [anInject('now', { to: ['metz'], trigger: { at: minute }, needsRelease: true }), anInject('later', { to: ['metz'], trigger: { at: 50 * minute } })] });
    live.direct({ type: 'hold-inject', inject: 'metz/later' });
    live.pass(2 * minute);
    expect(concernsOf(live)).toEqual([['held', 'metz']]);
  });

  it('is a call that rings, then one that was missed', () => {
    const live = played({ injects: [anInject('call', { to: ['metz'], channel: 'phone', trigger: { at: minute } })] }, 'metz');
    live.pass(2 * minute);
    expect(concernsOf(live)).toEqual([['ringing', 'metz']]);
    live.play('metz', { type: 'miss-call', inject: 'metz/call' });
    expect(concernsOf(live)).toEqual([['missed-call', 'metz']]);
  });

  it('is no missed call any more once the team has answered', () => {
    const live = played({ injects: [anInject('call', { to: ['metz'], channel: 'phone', trigger: { at: 0 }, ask: askForAnswer(10 * minute) })] }, 'metz');
    live.pass(minute);
    live.play('metz', { type: 'miss-call', inject: 'metz/call' });
    live.play('metz', { type: 'answer', inject: 'metz/call', text: 'We have called back' });
    expect(concernsOf(live)).toEqual([]);
  });

  it('is a missed deadline until the team answers after all', () => {
    const live = played({ injects: [anInject('ask', { to: ['metz'], trigger: { at: 0 }, ask: askForAnswer(minute) })] }, 'metz');
    live.pass(2 * minute);
    expect(concernsOf(live)).toEqual([['deadline-missed', 'metz']]);
    live.play('metz', { type: 'answer', inject: 'metz/ask', text: 'Late, but here' });
    expect(concernsOf(live)).toEqual([]);
  });

  it('is a message to the control cell until the staff answer the team', () => {
    const live = played({}, 'metz', 'trier');
    live.play('metz', { type: 'send-message', to: 'control', text: 'May we call the supplier?' });
    live.play('metz', { type: 'send-message', to: 'team', text: 'Only among us' });
    expect(concernsOf(live)).toEqual([['message', 'metz']]);
    live.direct({ type: 'send-message', to: 'team', team: 'metz', text: 'Yes', persona: 'journalist' });
    expect(concernsOf(live)).toEqual([]);
    expect(cockpitOf(live).threads['metz']?.map(({ fromTeam, persona }) => [fromTeam, persona])).toEqual([[true, null], [false, 'Camille Roth']]);
  });
});
