import type { LocalizedText } from '#kernel';
import { injectKey, type InjectJourney, type TeamJourney } from '../debrief-model.ts';

export interface DecisionRow {
  readonly key: string;
  readonly title: LocalizedText;
  /** All that could be chosen. */
  readonly options: readonly LocalizedText[];
  /** By the key of each team that was to be asked. */
  readonly journeys: ReadonlyMap<string, InjectJourney>;
}

/** One row for each decision of the scenario, in the order of first delivery; last those that reached nobody. */
export function decisionMatrix(teams: readonly TeamJourney[]): readonly DecisionRow[] {
  const asked = teams.flatMap(({ key: team, injects }) => injects.filter(({ options }) => options.length > 0).map((journey) => ({ team, key: injectKey(journey), journey })));
  return [...Map.groupBy(asked, ({ key }) => key)]
    .map(([key, group]) => ({
      key,
      title: group[0]?.journey.title ?? {},
      options: group[0]?.journey.options ?? [],
      journeys: new Map(group.map(({ team, journey }) => [team, journey])),
    }))
    .sort((a, b) => firstDelivery(a) - firstDelivery(b) || 0);
}

/** The teams that chose `option`. */
export const teamsThatChose = (row: DecisionRow, option: LocalizedText): readonly string[] =>
  [...row.journeys].filter(([, { decision }]) => decision !== null && isSame(decision, option)).map(([team]) => team);

const firstDelivery = (row: DecisionRow): number =>
  Math.min(...[...row.journeys.values()].map((journey) => journey.releasedMs ?? Infinity));

const isSame = (a: LocalizedText, b: LocalizedText): boolean => a.en === b.en && a.fr === b.fr && a.de === b.de && a.lb === b.lb;
