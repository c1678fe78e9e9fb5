import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { channels, judgeExpectations, partsOf, type Scenario } from '#exercise-engine';
import { deliveredTo, play, type Play, promptly } from './play-through.ts';

const scenario = JSON.parse(readFileSync(new URL('./troubled-water.json', import.meta.url), 'utf8')) as Scenario;
const planned = scenario.injects.filter(({ trigger }) => !('contingency' in trigger));
const keys = (played: Play, team: string): string[] => deliveredTo(played, team).map(({ inject }) => partsOf(inject).key);
const choosing = (option: number): Play => play(scenario, promptly(() => option));
const silent = play(scenario, null);
const [best, cautious, late] = [choosing(0), choosing(1), choosing(2)];

describe('The scenario “Troubled water”', () => {
  it('lasts seventy-five minutes, over every channel, with a shelf and decisions for all and for each city', () => {
    expect(scenario.durationMs).toBe(75 * 60_000);
    expect(new Set(planned.map(({ channel }) => channel)).size).toBe(channels.length);
    expect(scenario.injects.length - planned.length).toBeGreaterThanOrEqual(4);
    const decisions = planned.filter(({ ask }) => ask?.kind === 'decision');
    expect(decisions.filter(({ to }) => to === 'all').length).toBeGreaterThanOrEqual(4);
    expect(new Set(decisions.flatMap(({ to }) => to)).size).toBe(5);
  });

  it('brings each city between 25 and 35 injects, however it plays', () => {
    for (const played of [best, cautious, late, silent]) {
      for (const { key } of scenario.teams) {
        expect(keys(played, key).length).toBeGreaterThanOrEqual(25);
        expect(keys(played, key).length).toBeLessThanOrEqual(35);
      }
    }
  });

  it('makes every city aware of the breach early enough for 72 hours to pass in play', () => {
    const aware = planned.filter(({ to, notifiable, trigger }) => to === 'all' && notifiable?.includes('personal-data') && 'at' in trigger).map(({ trigger }) => ('at' in trigger ? trigger.at : 0));
    expect(Math.min(...aware) + (72 * 3_600_000) / (scenario.statutoryScale ?? 1)).toBeLessThan(scenario.durationMs);
  });

  it('lets the neighbours feel what Saarbrücken does with its water, and when it says that nothing was wrong', () => {
    expect(keys(best, 'trier')).toEqual(expect.arrayContaining(['neighbour-calm', 'all-clear']));
    expect(keys(late, 'trier')).toContain('neighbour-acts');
    expect(keys(silent, 'trier')).toContain('all-clear-missing');
  });

  it('lets the others learn of the leak from Luxembourg or from a reporter', () => {
    for (const played of [best, late]) expect(keys(played, 'metz')).toContain('dump-known');
    for (const played of [cautious, silent]) expect(keys(played, 'metz')).toContain('dump-from-press');
  });

  it('arms the others against a second forgery when Trier shares its proof, and only then', () => {
    expect(keys(best, 'luxembourg')).toContain('forgery-proof');
    for (const played of [cautious, late, silent]) expect(keys(played, 'luxembourg')).toContain('second-forgery');
  });

  it('carries the voice of Metz into the other cities', () => {
    expect(keys(best, 'saarbruecken')).toContain('radio-four');
    expect(keys(cautious, 'saarbruecken')).toContain('radio-own');
    expect(keys(best, 'metz')).not.toContain('radio-four');
  });

  it('punishes the denial of what is true, and silence', () => {
    expect(keys(cautious, 'metz')).toEqual(expect.arrayContaining(['memo-denied', 'echo-apart', 'closing-bad']));
    expect(keys(silent, 'metz')).toEqual(expect.arrayContaining(['word-gap', 'memo-open', 'mailbox-taken', 'closing-bad']));
    expect(keys(best, 'metz')).toEqual(expect.arrayContaining(['word-holds', 'memo-divided', 'echo-together', 'closing-good']));
  });

  it('finds everything met by teams that decide well, but what they never told unasked', () => {
    const judged = judgeExpectations(scenario, best.log).filter(({ judgement }) => judgement === 'not-met' || judgement === 'partly-met' || judgement === 'met-late');
    expect([...new Set(judged.map(({ expectation }) => expectation))]).toEqual(['unasked']);
  });
});
