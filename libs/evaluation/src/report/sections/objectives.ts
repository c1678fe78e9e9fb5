import { type Block, heading, paragraph } from '#documents';
import { partsOf, sees } from '#exercise-engine';
import { outcomeChart, outcomeTable } from '../charts/outcomes.ts';
import { ratingChart } from '../charts/ratings.ts';
import { clockTime, dutiesOf, type Facts } from '../facts.ts';
import { outcomesOf } from '../outcomes.ts';

/** How each team did on what each objective asked of it. */
export function objectives(facts: Facts): Block[] {
  const { words, scenario, debrief, text, number } = facts;
  if (scenario.objectives.length === 0) return [paragraph(words.objectives.none)];
  const rows = scenario.objectives.flatMap(({ key, title }) => {
    const injects = new Set(scenario.injects.filter((inject) => inject.ask && inject.objectives?.includes(key)).map((inject) => inject.key));
    return debrief.teams.map((team) => {
      const { asked, inTime, late, missed } = outcomesOf(team.injects.filter(({ inject }) => injects.has(partsOf(inject).key)));
      return [text(title), text(team.name), ...[asked, inTime, late, missed].map(number)];
    });
  });
  const teams = debrief.teams.map(({ name, injects }) => ({ team: text(name), ...outcomesOf(injects) }));
  return [
    outcomeChart(facts, teams),
    outcomeTable(facts, teams),
    {
      kind: 'table',
      caption: words.sections.objectives,
      head: [words.objectives.objective, words.team, words.objectives.asked, words.objectives.inTime, words.objectives.late, words.objectives.missed],
      rows,
      widths: [3, 1.5, 1, 1, 1, 1],
    },
    ...ratings(facts),
    ...expectations(facts),
    ...duties(facts),
  ];
}

/** The official mark where there is one, else those of the raters, each one a letter. */
function ratings(facts: Facts): Block[] {
  const { words, scenario, opinions, text } = facts;
  if (opinions.ratings.length === 0) return [];
  const teams = scenario.teams.filter(({ key }) => sees(facts.reader, key));
  const cell = (objective: string, team: string): string => {
    const here = opinions.ratings.filter((rating) => rating.objective === objective && rating.team === team);
    const official = here.find((rating) => rating.official)?.mark;
    return official ? words.objectives.official(official) : here.flatMap(({ mark }) => mark ?? []).join(' ') || words.objectives.notRated;
  };
  return [
    heading(words.objectives.ratings),
    paragraph(words.objectives.ratingsNote),
    ratingChart(facts, teams),
    {
      kind: 'table',
      caption: words.objectives.ratings,
      head: [words.objectives.objective, ...teams.map(({ name }) => text(name))],
      rows: scenario.objectives.map(({ key, title }) => [text(title), ...teams.map((team) => cell(key, team.key))]),
      widths: [2.4, ...teams.map(() => 1)],
    },
  ];
}

function duties(facts: Facts): Block[] {
  const { words: { duties: words, team }, text } = facts;
  const rows = dutiesOf(facts).map(({ team: of, authority, stage, startedMs, dueMs, notifiedMs, outcome }) => [
    facts.team(of),
    text(authority.name),
    text(stage.title),
    clockTime(startedMs),
    clockTime(dueMs),
    notifiedMs === null ? '' : clockTime(notifiedMs),
    words.outcomes[outcome],
  ]);
  if (rows.length === 0) return [];
  return [heading(words.title), { kind: 'table', caption: words.title, head: [team, words.authority, words.stage, words.aware, words.due, words.notified, words.outcome], rows, widths: [1.2, 2, 2, 1, 1, 1, 1.5] }];
}

function expectations({ words: { objectives: words, ...shared }, scenario, judged, text, team }: Facts): Block[] {
  if (judged.length === 0) return [];
  const known = new Map(scenario.expectations?.map((expectation) => [expectation.key, expectation]));
  const rows = judged.map(({ expectation, team: of, judgement, atMs, evidence }) => [
    text(known.get(expectation)?.title ?? {}),
    team(of),
    words.judged[judgement],
    atMs === null ? '' : clockTime(atMs),
    evidence.map(shared.entry).join(', '),
  ]);
  return [heading(words.expectations), { kind: 'table', caption: words.expectations, head: [words.expectation, shared.team, words.judgement, shared.time, words.evidence], rows, widths: [3, 1.4, 1.4, 1, 2] }];
}
