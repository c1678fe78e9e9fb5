import { partsOf } from '#exercise-engine';
import { clockTime, sees, type Facts } from './facts.ts';
import type { Severity } from './material.ts';

/** What may be worth a finding, ready to be taken over. */
export interface Suggestion {
  /** The same each time. */
  readonly key: string;
  readonly team: string;
  readonly what: string;
  readonly why: string;
  readonly fromSeq: number | null;
  readonly toSeq: number | null;
  readonly objective: string | null;
  readonly capability: string;
  readonly severity: Severity;
  /** Key of an expectation. */
  readonly closedBy: string;
}

const most = 60;

/** Expectations that were not met, missed deadlines and what observers would improve, for the teams whose judgements the reader may see. */
export const suggestionsOf = (facts: Facts): Suggestion[] => [...fromExpectations(facts), ...fromDeadlines(facts), ...fromObservations(facts)].slice(0, most);

function fromExpectations({ words, scenario, judged, text, team }: Facts): Suggestion[] {
  return judged.flatMap(({ judgement, evidence, expectation: key, team: of, objective }) => {
    const expectation = scenario.expectations?.find((one) => one.key === key);
    if (judgement === 'met' || !expectation) return [];
    return [
      {
        key: `expectation/${of}/${key}`,
        team: of,
        what: cut(words.suggestions.notMet(text(expectation.title))),
        why: words.suggestions.notMetWhy(team(of), words.objectives.judged[judgement]),
        fromSeq: evidence[0] ?? null,
        toSeq: evidence.at(-1) ?? null,
        objective,
        capability: capabilityOf({ scenario, text }, objective),
        severity: judgement === 'not-met' ? 'high' : 'medium',
        closedBy: key,
      },
    ];
  });
}

function fromDeadlines({ words, scenario, entries, reader, text, team }: Facts): Suggestion[] {
  return entries.flatMap(({ event, seq, exerciseMs }) => {
    if (event.type !== 'deadline-missed' || !sees(reader, event.team)) return [];
    const inject = scenario.injects.find(({ key }) => key === partsOf(event.inject).key);
    const objective = inject?.objectives?.[0] ?? null;
    return [
      {
        key: `deadline/${event.inject}`,
        team: event.team,
        what: cut(words.suggestions.missed(inject ? text(inject.title) : partsOf(event.inject).key)),
        why: words.suggestions.missedWhy(team(event.team), clockTime(exerciseMs)),
        fromSeq: seq,
        toSeq: seq,
        objective,
        capability: capabilityOf({ scenario, text }, objective),
        severity: 'medium' as const,
        closedBy: '',
      },
    ];
  });
}

function fromObservations({ words, reader, entries }: Facts): Suggestion[] {
  return entries.flatMap(({ event, seq, by, exerciseMs }) => {
    if (event.type !== 'observation-noted' || event.polarity !== 'improvement' || event.team === null || !sees(reader, event.team)) return [];
    const why = words.suggestions.observedWhy(by?.name ?? '', clockTime(exerciseMs));
    return [{ key: `observation/${seq}`, team: event.team, what: cut(event.text), why, fromSeq: seq, toSeq: seq, objective: null, capability: '', severity: 'medium' as const, closedBy: event.expectation ?? '' }];
  });
}

const capabilityOf = ({ scenario, text }: Pick<Facts, 'scenario' | 'text'>, objective: string | null): string => {
  const capability = scenario.objectives.find(({ key }) => key === objective)?.capability;
  return capability ? text(capability) : '';
};

const cut = (words: string): string => (words.length <= 500 ? words : `${words.slice(0, 499)}…`);
