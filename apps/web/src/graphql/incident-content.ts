import type { Locale, LocalizedText } from '#kernel';

/** What an incident note says, or what a release tells of it: the part of `NoteContent` that pages show. */
export interface IncidentContent {
  readonly sourceLocale: Locale;
  readonly title: LocalizedText;
  /** Markdown. */
  readonly narrative: LocalizedText;
  /** Class and type of the Reference Security Incident Taxonomy, joined by a colon. */
  readonly rsit: string;
  readonly determination: 'suspected' | 'confirmed' | 'blocked' | 'failed-attempt' | 'false-positive' | 'low-value';
  readonly severity: 'low' | 'medium' | 'high' | 'critical';
  readonly timeline: readonly {
    readonly key: string;
    readonly moment: IncidentMoment;
    readonly kind: 'detection' | 'attacker' | 'decision' | 'containment' | 'recovery' | 'communication';
    readonly text: LocalizedText;
    readonly techniques: readonly string[];
  }[];
  readonly techniques: readonly { readonly id: string; readonly seen: 'observed' | 'suspected' }[];
  /** Values are kept fanged. */
  readonly observables: readonly { readonly key: string; readonly type: ObservableType; readonly value: string; readonly comment?: LocalizedText }[];
  readonly impacts: readonly {
    readonly key: string;
    readonly category: 'availability' | 'confidentiality' | 'integrity' | 'monetary' | 'physical' | 'reputation';
    readonly text: LocalizedText;
  }[];
  readonly lessons: readonly { readonly key: string; readonly statement: LocalizedText; readonly controlFailure: 'absent' | 'misconfigured' | 'bypassed' | 'unmonitored' | 'worked' }[];
}

/** The first instant of the span in which it happened; the fidelity says how long that span is. */
export interface IncidentMoment {
  readonly at: string;
  readonly fidelity: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
  readonly zone: string;
}

export type ObservableType = 'md5' | 'sha1' | 'sha256' | 'domain' | 'ipv4' | 'ipv6' | 'url' | 'email';
