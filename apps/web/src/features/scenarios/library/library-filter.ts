import { type Locale, textIn } from '#kernel';
import type { ListedScenario } from '../scenarios-query.ts';

type Facts = Pick<ListedScenario, 'title' | 'summary' | 'state' | 'languages' | 'tags' | 'techniques' | 'tlp' | 'ownerCity' | 'durationMs' | 'injectCount' | 'changedAt'>;

export const facets = ['state', 'language', 'tag', 'technique', 'tlp', 'city', 'duration', 'size'] as const;
export type Facet = (typeof facets)[number];

/** Of each facet the values that are wanted; none means all. */
export type LibraryFilter = { readonly search: string } & Readonly<Record<Facet, readonly string[]>>;

export const wholeLibrary: LibraryFilter = { search: '', state: [], language: [], tag: [], technique: [], tlp: [], city: [], duration: [], size: [] };

const minuteMs = 60_000;

/** The values under which a scenario is found. */
const valuesOf: Readonly<Record<Facet, (scenario: Facts) => readonly string[]>> = {
  state: ({ state }) => [state],
  language: ({ languages }) => languages,
  tag: ({ tags }) => tags,
  technique: ({ techniques }) => techniques,
  tlp: ({ tlp }) => [tlp],
  city: ({ ownerCity }) => [ownerCity?.name ?? ''],
  duration: ({ durationMs }) => [durationMs <= 30 * minuteMs ? 'short' : durationMs <= 90 * minuteMs ? 'medium' : 'long'],
  size: ({ injectCount }) => [injectCount <= 15 ? 'small' : injectCount <= 50 ? 'medium' : 'large'],
};

export function filtered<Scenario extends Facts>(scenarios: readonly Scenario[], filter: LibraryFilter, locale: Locale): readonly Scenario[] {
  const words = folded(filter.search).split(/\s+/).filter((word) => word !== '');
  return scenarios.filter(
    (scenario) => facets.every((facet) => admits(filter, facet, scenario)) && words.every((word) => searched(scenario, locale).includes(word)),
  );
}

/** How many scenarios each value of a facet would leave, the other facets staying as they are. */
export function counts(scenarios: readonly Facts[], filter: LibraryFilter, facet: Facet, locale: Locale): ReadonlyMap<string, number> {
  const left = filtered(scenarios, { ...filter, [facet]: [] }, locale);
  const found = new Map<string, number>();
  for (const value of scenarios.flatMap(valuesOf[facet])) found.set(value, 0);
  for (const value of left.flatMap(valuesOf[facet])) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

export const orders = ['changed', 'title', 'duration', 'size'] as const;
export type Order = (typeof orders)[number];

export function sorted<Scenario extends Facts>(scenarios: readonly Scenario[], order: Order, locale: Locale): readonly Scenario[] {
  const title = ({ title: text }: Scenario): string => textIn(text, locale);
  if (order === 'title') return scenarios.toSorted((one, other) => title(one).localeCompare(title(other), locale));
  if (order === 'duration') return scenarios.toSorted((one, other) => one.durationMs - other.durationMs);
  if (order === 'size') return scenarios.toSorted((one, other) => one.injectCount - other.injectCount);
  return scenarios.toSorted((one, other) => Date.parse(other.changedAt) - Date.parse(one.changedAt));
}

const admits = (filter: LibraryFilter, facet: Facet, scenario: Facts): boolean => filter[facet].length === 0 || valuesOf[facet](scenario).some((value) => filter[facet].includes(value));

const searched = ({ title, summary, tags, techniques }: Facts, locale: Locale): string => folded([textIn(title, locale), textIn(summary, locale), ...tags, ...techniques].join(' '));

/** Without accents and case, so that `mairie` and `Mairie` and `élection` and `election` are the same. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
