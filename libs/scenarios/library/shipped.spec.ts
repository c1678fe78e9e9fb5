import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Inject, judgeExpectations, lintScenario, partsOf, type Scenario } from '#exercise-engine';
import { contentLocales, isLocalizedText, type LocalizedText } from '#kernel';
import { deliveredTo, play, promptly } from './play-through.ts';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (file: string): Scenario => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Scenario;

function textsIn(value: unknown): LocalizedText[] {
  if (isLocalizedText(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('Shipped scenarios', () => {
  it('are found by their key', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.map((file) => `${read(file).key}.json`)).toEqual(files);
  });
});

describe.each(files)('%s', (file) => {
  const scenario = read(file);
  const teams = scenario.teams.map(({ key }) => key);
  const planned = scenario.injects.filter(({ trigger }) => !('contingency' in trigger));
  const recipients = ({ to }: Pick<Inject, 'to'>): readonly string[] => (to === 'all' ? teams : to);
  const expectations = scenario.expectations ?? [];
  const prompt = play(scenario, promptly(() => 0));
  const silent = play(scenario, null);
  const runs = [prompt, silent, ...[1, 2].map((option) => play(scenario, promptly(() => option))), play(scenario, promptly((_, team) => team))];

  it('has no problem that the linter knows', () => expect(lintScenario(scenario)).toEqual([]));

  it('says every text in English, French and German', () => {
    for (const text of textsIn(scenario)) expect(contentLocales.filter((locale) => !text[locale]?.trim())).toEqual([]);
  });

  it('sets French in its own typography', () => {
    const wrong = textsIn(scenario).flatMap(({ fr = '' }) => fr.replaceAll(/`[^`]*`/g, '').match(/.{0,12}(?: [?!:;»]|« |').{0,8}/g) ?? []);
    expect(wrong).toEqual([]);
  });

  it('names no address, host or network that could be somebody’s', () => {
    const texts = textsIn(scenario).flatMap((text) => contentLocales.map((locale) => text[locale] ?? ''));
    const hosts = texts.flatMap((text) => text.match(/\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|eu|lu|fr|de|io|example)\b/gi) ?? []);
    expect(hosts.filter((host) => !host.endsWith('.example') && host !== 'GOVCERT.LU')).toEqual([]);
    const networks = texts.flatMap((text) => text.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g) ?? []);
    expect(networks.filter((ip) => !/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./.test(ip))).toEqual([]);
  });

  it('gives every option of a decision consequences', () => {
    const options = planned.flatMap(({ ask }) => (ask?.kind === 'decision' ? ask.options : []));
    expect(options.length).toBeGreaterThan(0);
    expect(options.filter(({ effects = [] }) => effects.length === 0)).toEqual([]);
  });

  it('says what each team does about two expectations of every objective, and what capability it shows', () => {
    for (const { key, capability, description } of scenario.objectives) {
      expect([capability, description]).not.toContain(undefined);
      for (const team of teams) expect(expectations.filter((one) => one.objective === key && recipients(one).includes(team)).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('plays every inject in one run or another', () => {
    const seen = new Set(runs.flatMap(({ released }) => released.map(({ inject }) => partsOf(inject).key)));
    expect(planned.map(({ key }) => key).filter((key) => !seen.has(key))).toEqual([]);
  });

  it('brings the first inject within a minute and never crowds a team', () => {
    for (const played of runs) {
      for (const team of teams) {
        const times = deliveredTo(played, team).map(({ atMs }) => atMs);
        expect(times[0]).toBeLessThanOrEqual(60_000);
        for (const start of times) expect(times.filter((time) => time >= start && time < start + 5 * 60_000).length).toBeLessThanOrEqual(5);
      }
    }
  });

  it('finds no expectation met by silent teams', () => {
    const judged = judgeExpectations(scenario, silent.log).filter(({ judgement }) => judgement === 'met' || judgement === 'partly-met');
    expect(judged).toEqual([]);
  });
});
