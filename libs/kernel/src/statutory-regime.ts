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

/** One notification of several: `withinMs` counts from the moment of awareness. */
export interface StatutoryStage {
  readonly key: string;
  readonly title: LocalizedText;
  readonly withinMs: number;
}

/** What a city owes one authority once it is aware of an incident of these kinds. `key` names it among those of all cities. */
export interface StatutoryRegime {
  readonly key: string;
  readonly kinds: readonly IncidentKind[];
  readonly authority: Authority;
  readonly stages: readonly StatutoryStage[];
}
