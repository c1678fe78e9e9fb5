import { describe, expect, it } from '@jest/globals';
import type { ExerciseEvent, LogEntry } from '../event.ts';
import { anInject, aScenario, askForDecision } from '../testing/index.ts';
import { besideForecast, besideForTeams } from './beside.ts';
import { keptOf } from './forecast.ts';
import { rehearse } from './rehearse.ts';

const text = { en: 'x', fr: 'x', de: 'x' };
const minuteMs = 60_000;
const scenario = aScenario({
  milestones: [{ key: 'left', title: { en: 'Left' } }],
  personas: [...aScenario().personas, { key: 'mute', name: 'Mute', role: text, organisation: text }],
  injects: [
    anInject('choice', { title: { en: 'Choice' }, trigger: { at: minuteMs }, to: ['metz'], ask: askForDecision(5 * minuteMs, { stay: [], go: [{ milestone: 'left', active: true }] }) }),
    anInject('news', { trigger: { at: 2 * minuteMs } }),
    anInject('shelf', { trigger: { contingency: true } }),
  ],
});

function forecastOf() {
  const run = rehearse(scenario, { runs: 40, seed: 1, mix: { prompt: 1, slow: 0, silent: 0, hasty: 0, random: 0 } });
  for (let step = run.next(); ; step = run.next()) if (step.done) return keptOf(step.value);
}

const log = (...events: readonly [number, ExerciseEvent][]): readonly LogEntry[] => events.map(([exerciseMs, event], at) => ({ seq: at + 1, wallMs: exerciseMs, exerciseMs, audience: 'control', by: null, event }));
const released = (team: string, key: string): ExerciseEvent => ({ type: 'inject-released', team, inject: `${team}/${key}`, card: { channel: 'email', from: null, content: { subject: text, body: text }, ask: null }, deadlineMs: null }) as never;

const played = log(
  [minuteMs, released('metz', 'choice')],
  [2 * minuteMs, released('metz', 'news')],
  [2 * minuteMs, released('metz', 'shelf')],
  [3 * minuteMs, { type: 'decision-made', team: 'metz', inject: 'metz/choice', option: 'go' } as never],
  [3 * minuteMs, { type: 'milestone-changed', team: 'metz', milestone: 'left', active: true }],
  [50 * minuteMs, { type: 'exercise-ended' } as never],
);

describe('A forecast beside the play', () => {
  const forecast = forecastOf();
  const beside = besideForecast(scenario, forecast, played);

  it('tells the time played, and of the planned injects the share that came', () => {
    expect(beside.duration).toEqual({ forecast: forecast.duration, real: 50 * minuteMs });
    expect(beside.played.real).toBeCloseTo(2 / 3);
    expect(beside.played.forecast.most).toBe(1);
  });

  it('tells in how many runs a branch was taken, and which teams took it', () => {
    const of = (option: string) => beside.branches.find((branch) => branch.option?.en === `Option ${option}` || JSON.stringify(branch.option).includes(option));
    expect(of('go')?.takenBy).toHaveLength(1);
    expect(of('stay')?.takenBy).toEqual([]);
    expect((of('go')?.share ?? 0) + (of('stay')?.share ?? 0)).toBe(1);
    expect(beside.branches.find(({ kind }) => kind === 'milestone')).toMatchObject({ title: { en: 'Left' }, takenBy: [expect.anything()] });
  });

  it('tells what came to each team at once, whatever brought it', () => {
    expect(beside.teams.map(({ team, injectsPerMinute }) => [team, injectsPerMinute.forecast.most, injectsPerMinute.real])).toEqual([
      ['metz', 1, 2],
      ['trier', 1, 0],
    ]);
  });

  it('tells who was heard in neither', () => {
    expect(beside.silent).toEqual([{ name: 'Mute', inForecast: true, inPlay: true }]);
  });

  it('keeps milestones from the teams', () => {
    expect(besideForTeams(beside).branches.map(({ kind }) => kind)).toEqual(['option', 'option']);
  });
});
