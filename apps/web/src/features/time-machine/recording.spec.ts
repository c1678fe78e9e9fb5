import { describe, expect, it } from '@jest/globals';
import { anInject, aScenario, askForAnswer, LiveExercise } from '#exercise-engine/testing';
import { staffRecording, teamRecording, teamOf, tells } from './recording.ts';

const scenario = aScenario({ injects: [anInject('question', { trigger: { at: 1_000 }, ask: askForAnswer(5_000) })] });

function played(): LiveExercise {
  const live = LiveExercise.started(scenario);
  live.pass(2_000);
  live.play('metz', { type: 'show-injects', injects: ['metz/question'] });
  live.play('metz', { type: 'answer', inject: 'metz/question', text: 'Yes' });
  live.pass(10_000);
  live.direct({ type: 'end' });
  return live;
}

describe('a recording', () => {
  it('shows each room as it was, and the state of all teams to the staff', () => {
    const { log } = played();
    const recording = staffRecording(scenario, log, 'fr');
    const before = recording.countAt(1_999);
    expect(recording.roomAt('metz', before).injects).toMatchObject([{ inject: 'metz/question', shownMs: null, answer: null, content: { subject: 'Subject of question' } }]);
    expect(recording.roomAt('metz', log.length).injects).toMatchObject([{ answer: { text: 'Yes' } }]);
    expect(recording.roomAt('trier', log.length).injects).toMatchObject([{ answer: null, deadlineMissed: true }]);
    expect(recording.stateAt?.(log.length).status).toBe('ended');
    expect(recording.endMs).toBe(12_000);
  });

  it('of an unknown team is an empty room, and of an empty log nothing', () => {
    expect(staffRecording(scenario, [], 'en')).toMatchObject({ moments: [], endMs: 0 });
    expect(staffRecording(scenario, played().log, 'en').roomAt('nowhere', 3).injects).toEqual([]);
  });

  it('tells participants of no other team and of no state', () => {
    const recording = teamRecording([]);
    expect([recording.stateAt, recording.roomAt('metz', 9).injects, recording.countAt(99)]).toEqual([null, [], 0]);
  });

  it('stops at what people did and at what reached them', () => {
    const { moments } = staffRecording(scenario, played().log, 'en');
    const stops = moments.filter((moment) => tells(moment) && teamOf(moment) === 'metz').map(({ event }) => event.type);
    expect(stops).toEqual(['inject-released', 'answer-given']);
  });
});
