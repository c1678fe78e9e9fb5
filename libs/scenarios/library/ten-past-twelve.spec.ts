import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { judgeExpectations, partsOf, type Scenario } from '#exercise-engine';
import { deliveredTo, play, type Play, promptly } from './play-through.ts';

const scenario = JSON.parse(readFileSync(new URL('./ten-past-twelve.json', import.meta.url), 'utf8')) as Scenario;
const keys = (played: Play): string[] => deliveredTo(played, 'trier').map(({ inject }) => partsOf(inject).key);
const choosing = (option: number): string[] => keys(play(scenario, promptly(() => option)));

describe('The drill “Ten past twelve”', () => {
  it('lasts fifteen minutes, with eight injects and two decisions for each team', () => {
    expect(scenario.durationMs).toBe(15 * 60_000);
    expect(scenario.injects.filter(({ ask }) => ask?.kind === 'decision')).toHaveLength(2);
    for (const option of [0, 1, 2]) expect(choosing(option)).toHaveLength(8);
  });

  it('asks the same of every city, so that one can play it alone', () => {
    expect(scenario.injects.filter(({ to }) => to !== 'all')).toEqual([]);
    expect(JSON.stringify(scenario)).not.toContain('"team":');
  });

  it('leaves no deadline open at the end', () => {
    for (const { ask, trigger } of scenario.injects) if (ask && 'at' in trigger) expect(trigger.at + ask.withinMs).toBeLessThanOrEqual(scenario.durationMs);
  });

  it('shows the price of a lock, and of leaving the account open', () => {
    expect(choosing(0)).toContain('account-locked');
    for (const option of [1, 2]) expect(choosing(option)).toContain('account-alive');
  });

  it('keeps the money when the payment is held, and loses it otherwise', () => {
    for (const option of [0, 1]) expect(choosing(option)).toContain('run-held');
    expect(choosing(2)).toContain('money-gone');
    expect(keys(play(scenario, null))).toContain('money-gone');
  });

  it('finds what prompt teams do met, and less of those who hesitate', () => {
    const met = (option: number): string[] =>
      judgeExpectations(scenario, play(scenario, promptly(() => option)).log).flatMap(({ expectation, team, judgement }) => (team === 'trier' && judgement === 'met' ? [expectation] : []));
    expect(met(0)).toEqual(['account-locked-in-time', 'neighbour-warned', 'awareness-fixed']);
    expect(met(1)).toEqual(['money-kept', 'neighbour-warned', 'awareness-fixed']);
    expect(met(2)).toEqual(['neighbour-warned', 'awareness-fixed']);
  });
});
