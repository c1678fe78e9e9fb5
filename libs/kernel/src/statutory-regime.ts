import type { Locale, LocalizedText } from './localized-text.ts';

/** What an authority wants to hear of. */
export const incidentKinds = ['personal-data', 'significant-incident'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** Whom a city notifies. The same authority has the same key in every city. */
export interface Authority {
  readonly key: string;
  readonly name: LocalizedText;
  /** In which it wants to be written to. */
  readonly language: Locale;
}

/** One notification of several. */
export interface StatutoryStage {
  readonly key: string;
  readonly title: LocalizedText;
  /** Milliseconds. Where calendar months count, their nominal length, by which exercises go: they know no calendar. */
  readonly withinMs: number;
  /** Calendar months in the city's time zone, instead of `withinMs`. */
  readonly months?: number | null;
  /** Key of an earlier stage, from whose submission it counts; else it counts from the moment of awareness. */
  readonly after?: string | null;
  /** Owed only if the incident goes on when it is due; what else counts from the same place then counts from the end of the incident. */
  readonly whileOngoing?: boolean | null;
}

/** Milliseconds from awareness at which a stage is due, if those before it take all their time. */
export function latestMs({ withinMs, after }: StatutoryStage, stages: readonly StatutoryStage[]): number {
  const at = stages.findIndex(({ key }) => key === after);
  const before = stages[at];
  return withinMs + (before ? latestMs(before, stages.slice(0, at)) : 0);
}

/** What a city owes one authority once it is aware of an incident of these kinds. `key` names it among those of all cities. */
export interface StatutoryRegime {
  readonly key: string;
  readonly kinds: readonly IncidentKind[];
  readonly authority: Authority;
  readonly stages: readonly StatutoryStage[];
}
