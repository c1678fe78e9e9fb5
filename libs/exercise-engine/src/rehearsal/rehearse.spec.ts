import { describe, expect, it } from '@jest/globals';
import type { Scenario } from '../scenario.ts';
import { anInject, aScenario, askForAnswer, askForDecision } from '../testing/index.ts';
import type { Forecast, Reached } from './forecast.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';

const text = { en: 'x', fr: 'x', de: 'x' };
const nobody = { prompt: 0, slow: 0, silent: 0, hasty: 0, random: 0 };

function rehearsed(scenario: Scenario, parts: Partial<Rehearsal> = {}): Forecast {
  const run = rehearse(scenario, { runs: 20, seed: 1, mix: { ...nobody, prompt: 1 }, ...parts });
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

const silent = { mix: { ...nobody, silent: 1 } };
const choice = anInject('choice', { trigger: { at: 60_000 }, to: ['metz'], ask: askForDecision(300_000, { stay: [], go: [{ milestone: 'left', active: true }] }) });

function reachedBy(parts: Partial<Scenario>, kind: 'inject' | 'milestone', key: string): Reached | undefined {
  const { branches } = rehearsed(aScenario(parts), silent);
  return branches.find((branch) => (branch.kind === 'inject' ? branch.inject : branch.kind === 'milestone' ? branch.milestone : '') === key && branch.kind === kind)?.reached;
}

describe('A rehearsal', () => {
  const scenario = aScenario({
    milestones: [{ key: 'left', title: text }],
    personas: [...aScenario().personas, { key: 'mute', name: 'Mute', role: text, organisation: text }],
    injects: [choice, anInject('question', { trigger: { at: 120_000 }, ask: askForAnswer(600_000) }), anInject('stayed', { to: ['metz'], trigger: { when: { decided: 'choice', option: 'stay' } } }), anInject('shelf', { trigger: { contingency: true } })],
  });

  it('tells how much is played and by when nothing is left to come', () => {
    const { played, duration, durations, runs } = rehearsed(scenario);
    expect(played.least).toBeGreaterThan(0.7);
    expect(duration.most).toBeLessThanOrEqual(scenario.durationMs);
    expect(durations.reduce((sum, bin) => sum + bin.runs, 0)).toBe(runs);
  });

  it('tells how often injects come and branches are taken', () => {
    const { injects, branches } = rehearsed(scenario, { runs: 200 });
    expect(injects.find(({ key }) => key === 'choice')?.share).toBe(1);
    const stayed = branches.find((branch) => branch.kind === 'inject' && branch.inject === 'stayed')?.runs ?? 0;
    const option = branches.find((branch) => branch.kind === 'option' && branch.option === 'stay')?.runs;
    expect(stayed).toBe(option);
    expect(stayed).toBeGreaterThan(50);
    expect(stayed).toBeLessThan(150);
  });

  it('tells what each team has to bear, and who is never heard', () => {
    const { teams, silentPersonas } = rehearsed(scenario);
    const [metz, trier] = teams;
    expect(metz?.unmet).toBe(0);
    expect(metz?.openAsks.most).toBe(2);
    expect(trier?.openAsks.most).toBe(1);
    expect(trier?.quiet.median).toBe(scenario.durationMs - 120_000);
    expect(metz?.load.reduce((sum, { injects }) => sum + injects, 0)).toBeGreaterThan(2);
    expect(silentPersonas).toEqual(['mute']);
    expect(rehearsed(scenario, silent).teams.map(({ unmet }) => unmet)).toEqual([1, 1]);
  });

  it('gives an example for a branch that no run took', () => {
    const reached = reachedBy({ milestones: [{ key: 'left', title: text }], injects: [choice, anInject('gone', { to: ['metz'], trigger: { after: { milestone: 'left', delayMs: 0 } } })] }, 'inject', 'gone');
    expect(reached).toEqual({ outcome: 'witness', steps: [expect.objectContaining({ team: 'metz', inject: 'choice', does: 'decides', option: 'go' })] });
  });

  it('finds the words that a condition looks for', () => {
    const question = anInject('question', { to: ['metz'], trigger: { at: 0 }, ask: askForAnswer(60_000) });
    const reached = reachedBy({ injects: [question, anInject('heard', { to: ['metz'], trigger: { when: { answered: 'question', contains: 'police' } } })] }, 'inject', 'heard');
    expect(reached).toEqual({ outcome: 'witness', steps: [expect.objectContaining({ does: 'answers', text: 'Done police' })] });
  });

  it('proves unreachable what nothing leads to, what two choices exclude, and what comes after the end', () => {
    const both = { all: [{ decided: 'choice', option: 'stay' }, { milestone: 'left' }] };
    const injects = [choice, anInject('both', { to: ['metz'], trigger: { when: both } }), anInject('late', { to: ['metz'], trigger: { when: { answered: 'choice' }, delayMs: 3_600_000 } })];
    const parts = { milestones: [{ key: 'left', title: text }, { key: 'lost', title: text }], injects };
    expect(reachedBy(parts, 'milestone', 'lost')).toEqual({ outcome: 'unreachable', because: 'nothing-leads' });
    expect(reachedBy(parts, 'inject', 'both')).toEqual({ outcome: 'unreachable', because: 'choices-exclude' });
    expect(reachedBy(parts, 'inject', 'late')).toEqual({ outcome: 'unreachable', because: 'after-end' });
  });

  it('says of anything else that it is not decided', () => {
    const counted = { count: 'answers', is: 'at-least', than: 99 } as const;
    expect(reachedBy({ injects: [choice, anInject('never', { to: ['metz'], trigger: { when: counted } })] }, 'inject', 'never')).toEqual({ outcome: 'undecided' });
  });

  it('tells its progress, run by run, then search by search', () => {
    const steps = [...rehearse(scenario, { runs: 3, seed: 1, ...silent })];
    expect(steps.slice(0, 3)).toEqual([1, 2, 3].map((done) => ({ done, of: 3 })));
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.of);
  });
});
