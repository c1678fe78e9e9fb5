import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { channels, type Condition, type Inject, judgeExpectations, type JudgedExpectation, partsOf, type Scenario } from '#exercise-engine';
import { incidentKinds } from '#kernel';
import { deliveredTo, play, promptly, type Play } from './play-through.ts';

const scenario = JSON.parse(readFileSync(new URL('./closed-counters.json', import.meta.url), 'utf8')) as Scenario;
const teams = scenario.teams.map(({ key }) => key);
const shelf = scenario.injects.filter(({ trigger }) => 'contingency' in trigger);
const planned = scenario.injects.filter(({ trigger }) => !('contingency' in trigger));
const decisions = planned.filter(({ ask }) => ask?.kind === 'decision');
const recipients = (inject: Inject): readonly string[] => (inject.to === 'all' ? teams : inject.to);
const conditionsOf = ({ trigger }: Inject): Condition[] => ('when' in trigger ? [trigger.when] : 'unless' in trigger ? [trigger.unless] : []);

/** The conditions within a condition, itself among them. */
function partsWithin(condition: Condition): Condition[] {
  if ('all' in condition) return [condition, ...condition.all.flatMap(partsWithin)];
  if ('any' in condition) return [condition, ...condition.any.flatMap(partsWithin)];
  if ('not' in condition) return [condition, ...partsWithin(condition.not)];
  return 'team' in condition ? [condition, ...partsWithin(condition.holds)] : [condition];
}

describe('The scenario “Closed counters”', () => {
  it('lasts ninety minutes, for four cities in their zones, in three phases', () => {
    expect(scenario.durationMs).toBe(90 * 60_000);
    expect(scenario.teams.map(({ timeZone }) => timeZone)).toEqual(['Europe/Luxembourg', 'Europe/Paris', 'Europe/Berlin', 'Europe/Berlin']);
    expect(scenario.phases).toHaveLength(3);
  });

  it('has at least thirty injects, over every channel, and a shelf', () => {
    expect(planned.length).toBeGreaterThanOrEqual(32);
    expect(shelf.length).toBeGreaterThanOrEqual(4);
    for (const channel of channels) expect(planned.filter((inject) => inject.channel === channel).length).toBeGreaterThanOrEqual(2);
    expect(planned.filter(({ channel, rolePlay }) => channel === 'phone' && rolePlay).length).toBeGreaterThanOrEqual(3);
    expect(planned.some(({ needsRelease }) => needsRelease)).toBe(true);
  });

  it('has decisions enough', () => expect(decisions.length).toBeGreaterThanOrEqual(4));

  it('has later injects that follow from what was decided', () => {
    const named = new Set(planned.flatMap(conditionsOf).flatMap(partsWithin).flatMap((part) => ('decided' in part ? [part.decided] : [])));
    expect(named.size).toBeGreaterThanOrEqual(4);
  });

  it('has injects of one city that depend on what another one did', () => {
    const depending = planned.filter((inject) =>
      conditionsOf(inject).flatMap(partsWithin).some((part) => 'team' in part && !recipients(inject).includes(part.team)),
    );
    expect(new Set(depending.flatMap(recipients)).size).toBeGreaterThanOrEqual(2);
    expect(depending.length).toBeGreaterThanOrEqual(2);
  });

  it('asks with deadlines of five to fifteen minutes', () => {
    for (const { ask } of scenario.injects) {
      if (!ask) continue;
      expect(ask.withinMs).toBeGreaterThanOrEqual(5 * 60_000);
      expect(ask.withinMs).toBeLessThanOrEqual(15 * 60_000);
    }
  });

  it.each(incidentKinds)('makes every city aware of a %s early enough for the deadline of 72 hours to pass in play', (kind) => {
    const withinMs = (72 * 3_600_000) / (scenario.statutoryScale ?? 1);
    for (const team of teams) {
      const times = planned.flatMap((inject) => (recipients(inject).includes(team) && inject.notifiable?.includes(kind) && 'at' in inject.trigger ? [inject.trigger.at] : []));
      expect(Math.min(...times) + withinMs).toBeLessThan(scenario.durationMs);
    }
  });
});

describe('Playing “Closed counters”', () => {
  const deliveries = planned.flatMap(recipients).length;
  const prompt = play(scenario, promptly(() => 0));
  const silent = play(scenario, null);

  it('reaches a team that answers promptly with at least four fifths of what is planned', () => {
    expect(prompt.state.status).toBe('ended');
    expect(prompt.released.length / deliveries).toBeGreaterThanOrEqual(0.8);
  });

  const keysFor = (played: Play, team: string): string[] => deliveredTo(played, team).map(({ inject }) => partsOf(inject).key);

  it('presses a silent team harder', () => {
    expect(silent.state.status).toBe('ended');
    expect(keysFor(silent, 'metz')).toEqual(expect.arrayContaining(['chief-impatient', 'silence', 'closing-bad']));
    expect(keysFor(prompt, 'metz')).toContain('closing-good');
  });

  const judged = (played: Play, judgement: JudgedExpectation['judgement']): string[] => [
    ...new Set(judgeExpectations(scenario, played.log).flatMap((one) => (one.judgement === judgement ? [one.expectation] : []))),
  ];

  it('finds most expectations met by teams that answer promptly, and none by silent ones', () => {
    const byLog = (scenario.expectations ?? []).filter((expectation) => 'met' in expectation).map(({ key }) => key);
    expect(judged(prompt, 'not-met')).toEqual(['others-kept-informed']);
    expect(judged(prompt, 'partly-met')).toEqual(['aid-answered']);
    expect(judged(prompt, 'met').length).toBe(byLog.length - 2);
    expect(judged(silent, 'not-met').toSorted()).toEqual(byLog.toSorted());
  });

  it('finds met late what teams do after its time', () => {
    const late = play(scenario, { afterMs: 13 * 60_000, choose: () => 0 });
    expect(judged(late, 'met-late').length).toBeGreaterThanOrEqual(10);
  });

  it('gives Trier a head start when Metz shares, and spares Saarbrücken when a city cuts the access', () => {
    expect(keysFor(prompt, 'trier')).toContain('trier-early');
    expect(keysFor(silent, 'trier')).toEqual(expect.arrayContaining(['trier-late', 'krbtgt-window']));
    expect(keysFor(prompt, 'saarbruecken')).toContain('second-wave-stopped');
    expect(keysFor(silent, 'saarbruecken')).toContain('second-wave');
  });
});
