import { partsOf, sees } from '#exercise-engine';
import { clockTime, dutiesOf, type Facts } from './facts.ts';
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

/** Expectations that were not met, notifications that were late or wrong, low marks, weaknesses with votes, missed deadlines and what observers would improve, for the teams whose judgements the reader may see. */
export const suggestionsOf = (facts: Facts): Suggestion[] => [...fromExpectations(facts), ...fromDuties(facts), ...fromRatings(facts), ...fromCards(facts), ...fromDeadlines(facts), ...fromObservations(facts)].slice(0, most);

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

function fromDuties(facts: Facts): Suggestion[] {
  const { words, text, team } = facts;
  return dutiesOf(facts).flatMap(({ team: of, authority, stage, startedMs, dueMs, outcome }) => {
    if (outcome === 'in-time' || outcome === 'running') return [];
    const what = cut(words.suggestions.duty(text(stage.title), text(authority.name), words.duties.outcomes[outcome]));
    const why = words.suggestions.dutyWhy(team(of), clockTime(startedMs), clockTime(dueMs));
    return [{ ...nothing, key: `duty/${of}/${authority.key}/${stage.key}/${startedMs}`, team: of, what, why, severity: 'high' as const }];
  });
}

/** The official mark, else the lowest that a rater gave. */
function fromRatings({ words, scenario, opinions, reader, text, team }: Facts): Suggestion[] {
  return scenario.teams.filter(({ key }) => sees(reader, key)).flatMap((slot) =>
    scenario.objectives.flatMap(({ key, title }) => {
      const here = opinions.ratings.filter((rating) => rating.team === slot.key && rating.objective === key);
      const official = here.find((rating) => rating.official)?.mark;
      const mark = (['U', 'M'] as const).find((low) => (official ? official === low : here.some((rating) => rating.mark === low)));
      if (!mark) return [];
      const what = cut(words.suggestions.rated(text(title), mark));
      return [{ ...nothing, key: `rating/${slot.key}/${key}`, team: slot.key, what, why: words.suggestions.ratedWhy(team(slot.key)), objective: key, capability: capabilityOf({ scenario, text }, key), severity: mark === 'U' ? ('high' as const) : ('medium' as const) }];
    }),
  );
}

const fromCards = ({ words, opinions, reader }: Facts): Suggestion[] =>
  opinions.cards.flatMap(({ id, polarity, team, body, votes }) =>
    polarity === 'weakness' && votes > 0 && team !== null && sees(reader, team) ? [{ ...nothing, key: `card/${id}`, team, what: cut(body), why: words.suggestions.weakness(votes) }] : [],
  );

const nothing = { fromSeq: null, toSeq: null, objective: null, capability: '', severity: 'medium' as Severity, closedBy: '' };

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
