import { type Block, paragraph } from '#documents';
import { clockTime, type Facts } from '../facts.ts';

export function overview({ words: { overview: words }, debrief, state, scenario, text, moment, number }: Facts): Block[] {
  const at = (ms: number | null): string => (ms === null ? words.notEnded : moment(ms));
  const rows = [
    [words.scenario, text(scenario.title)],
    [words.started, at(debrief.startedAt)],
    [words.ended, at(debrief.endedAt)],
    [words.duration, clockTime(debrief.durationMs)],
    [words.teams, scenario.teams.map(({ name }) => text(name)).join(', ')],
    [words.people, number(Object.keys(state.members).length)],
    [words.entries, number(debrief.eventCount)],
    [words.objectives, scenario.objectives.map(({ title }) => text(title)).join('; ')],
  ].filter(([, value]) => value !== '');
  return [paragraph(text(scenario.summary)), { kind: 'table', caption: words.scenario, head: [words.fact, words.value], rows, widths: [1, 3] }];
}
