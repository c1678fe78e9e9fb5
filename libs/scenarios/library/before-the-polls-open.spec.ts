import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { channels, judgeExpectations, partsOf, type Scenario } from '#exercise-engine';
import { incidentKinds } from '#kernel';
import { deliveredTo, play, type Play, promptly } from './play-through.ts';

const scenario = JSON.parse(readFileSync(new URL('./before-the-polls-open.json', import.meta.url), 'utf8')) as Scenario;
const planned = scenario.injects.filter(({ trigger }) => !('contingency' in trigger));
const keys = (played: Play, team: string): string[] => deliveredTo(played, team).map(({ inject }) => partsOf(inject).key);
const choosing = (option: number): Play => play(scenario, promptly(() => option));
const silent = play(scenario, null);
const [best, trusting, last] = [choosing(0), choosing(1), choosing(2)];

describe('The scenario “Before the polls open”', () => {
  it('lasts a hundred and five minutes on the Thursday before a Sunday, over every channel, with a shelf', () => {
    expect(scenario.durationMs).toBe(105 * 60_000);
    expect(new Date(scenario.scenarioStart).getUTCDay()).toBe(4);
    for (const channel of channels) expect(planned.filter((inject) => inject.channel === channel).length).toBeGreaterThanOrEqual(2);
    expect(scenario.injects.length - planned.length).toBeGreaterThanOrEqual(4);
  });

  it('brings each city between 30 and 40 injects and at least five decisions, however it plays', () => {
    const decisions = new Set(planned.filter(({ ask }) => ask?.kind === 'decision').map(({ key }) => key));
    for (const played of [best, trusting, last, silent]) {
      for (const { key } of scenario.teams) {
        expect(keys(played, key).length).toBeGreaterThanOrEqual(30);
        expect(keys(played, key).length).toBeLessThanOrEqual(40);
        expect(keys(played, key).filter((inject) => decisions.has(inject)).length).toBeGreaterThanOrEqual(5);
      }
    }
  });

  it.each(incidentKinds)('makes every city aware of a %s early enough for 72 hours to pass in play', (kind) => {
    const aware = planned.flatMap(({ to, notifiable, trigger }) => (to === 'all' && notifiable?.includes(kind) && 'at' in trigger ? [trigger.at] : []));
    expect(Math.min(...aware) + (72 * 3_600_000) / (scenario.statutoryScale ?? 1)).toBeLessThan(scenario.durationMs);
  });

  it('lets Saarbrücken find the forgotten server by the hash of Luxembourg, or lose the register', () => {
    expect(keys(best, 'saarbruecken')).toContain('sb-early');
    for (const played of [trusting, last, silent]) expect(keys(played, 'saarbruecken')).toContain('sb-late');
  });

  it('lets Metz print with the clean version of Trier, or build its lists by hand', () => {
    expect(keys(best, 'metz')).toContain('metz-package');
    for (const played of [trusting, last, silent]) expect(keys(played, 'metz')).toContain('metz-none');
  });

  it('lets Luxembourg and Metz print in Saarbrücken, or look for another way', () => {
    for (const played of [best, trusting]) expect(keys(played, 'luxembourg')).toContain('printing-comes');
    for (const played of [last, silent]) expect(keys(played, 'metz')).toContain('printing-none');
  });

  it('hands the way in which Metz counts to the others, once Metz has one', () => {
    expect(keys(best, 'trier')).toContain('metz-method');
    expect(keys(silent, 'trier')).not.toContain('metz-method');
  });

  it('brings the update forward to Trier unless the updater is cut', () => {
    expect(keys(best, 'trier')).toContain('queue-held');
    for (const played of [trusting, last, silent]) expect(keys(played, 'trier')).toContain('queue-ran');
  });

  it('shows what each way of handling software, authority, public and lists costs', () => {
    expect(keys(best, 'metz')).toEqual(expect.arrayContaining(['off-price', 'supervision-thanks', 'echo-open', 'lists-paper', 'results-late', 'closing-good']));
    expect(keys(trusting, 'metz')).toEqual(expect.arrayContaining(['filter-second', 'supervision-angry', 'echo-closed', 'lists-hotfix', 'results-fake', 'closing-bad']));
    expect(keys(last, 'metz')).toEqual(expect.arrayContaining(['left-rewrites', 'lists-joint']));
    expect(keys(silent, 'metz')).toEqual(expect.arrayContaining(['chief-impatient', 'lists-hotfix', 'results-fake', 'closing-bad']));
  });

  it('finds everything met by teams that decide well, but what they never told unasked', () => {
    const judged = judgeExpectations(scenario, best.log).filter(({ judgement }) => judgement === 'not-met' || judgement === 'partly-met' || judgement === 'met-late');
    expect([...new Set(judged.map(({ expectation }) => expectation))]).toEqual(['unasked']);
  });
});
