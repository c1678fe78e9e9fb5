import type { Scenario } from '#exercise-engine';
import type { LocalizedText } from '#kernel';
import { injectKey, type InjectJourney, type TeamJourney } from '../debrief-model.ts';

export interface DecisionRow {
  readonly key: string;
  readonly title: LocalizedText;
  /** All that could be chosen, for readers who may see the scenario; else what was chosen. */
  readonly options: readonly LocalizedText[];
  /** By the key of each team that was asked. */
  readonly journeys: ReadonlyMap<string, InjectJourney>;
}

/** One row for each decision that a team was asked for, in the order of first delivery. */
export function decisionMatrix(teams: readonly TeamJourney[], scenario: Scenario | null): readonly DecisionRow[] {
  const planned = plannedOptions(scenario);
  const delivered = teams.flatMap((team) =>
    team.injects
      .filter((journey) => journey.releasedMs !== null)
      .map((journey) => ({ team: team.key, key: injectKey(journey), journey })),
  );
  const decisions = delivered.filter(({ key, journey }) => journey.decidedMs !== null || planned.has(key));
  return [...new Set(decisions.map(({ key }) => key))]
    .map((key) => {
      const asked = delivered.filter((one) => one.key === key);
      return {
        key,
        title: asked[0]?.journey.title ?? {},
        options: planned.get(key) ?? distinct(asked.flatMap(({ journey: { decision } }) => decision ?? [])),
        journeys: new Map(asked.map(({ team, journey }) => [team, journey])),
      };
    })
    .sort((a, b) => firstDelivery(a) - firstDelivery(b));
}

/** The teams that chose `option`. */
export const teamsThatChose = (row: DecisionRow, option: LocalizedText): readonly string[] =>
  [...row.journeys].filter(([, { decision }]) => decision !== null && isSame(decision, option)).map(([team]) => team);

function plannedOptions(scenario: Scenario | null): ReadonlyMap<string, readonly LocalizedText[]> {
  const decisions = scenario?.injects.flatMap(({ key, ask }) =>
    ask?.kind === 'decision' ? [[key, ask.options.map((option) => option.label)] as const] : [],
  );
  return new Map(decisions);
}

const firstDelivery = (row: DecisionRow): number =>
  Math.min(...[...row.journeys.values()].map((journey) => journey.releasedMs ?? Infinity));

const isSame = (a: LocalizedText, b: LocalizedText): boolean => a.en === b.en && a.fr === b.fr && a.de === b.de && a.lb === b.lb;

const distinct = (texts: readonly LocalizedText[]): readonly LocalizedText[] =>
  texts.filter((text, index) => texts.findIndex((other) => isSame(other, text)) === index);
