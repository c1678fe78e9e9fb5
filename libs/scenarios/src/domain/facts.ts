import type { Scenario } from '#exercise-engine';
import { isLocalizedText, type Locale, locales, type LocalizedText, type Tlp } from '#kernel';

/** What a library tells of a scenario without opening it. */
export interface ScenarioFacts {
  readonly durationMs: number;
  readonly tlp: Tlp;
  readonly licence: string;
  readonly teamCount: number;
  readonly injectCount: number;
  readonly phaseCount: number;
  readonly decisionCount: number;
  readonly tags: readonly string[];
  /** MITRE ATT&CK technique ids. */
  readonly techniques: readonly string[];
  readonly textCount: number;
  /** How many of the texts are there, by language. */
  readonly coverage: Readonly<Record<Locale, number>>;
}

export function factsOf(scenario: Scenario): ScenarioFacts {
  const { durationMs, tlp, licence, teams, injects, phases, tags = [] } = scenario;
  const texts = textsIn(scenario);
  const having = (locale: Locale): number => texts.filter((text) => text[locale] !== undefined).length;
  return {
    durationMs,
    tlp,
    licence,
    teamCount: teams.length,
    injectCount: injects.length,
    phaseCount: phases.length,
    decisionCount: injects.filter(({ ask }) => ask?.kind === 'decision').length,
    tags,
    techniques: [...new Set(injects.flatMap(({ techniques = [] }) => techniques))].toSorted(),
    textCount: texts.length,
    coverage: { en: having('en'), fr: having('fr'), de: having('de'), lb: having('lb') },
  };
}

/** Languages in which every text is there. */
export const completeLanguages = ({ coverage, textCount }: ScenarioFacts): Locale[] => locales.filter((locale) => coverage[locale] === textCount);

function textsIn(value: unknown): LocalizedText[] {
  if (isLocalizedText(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
