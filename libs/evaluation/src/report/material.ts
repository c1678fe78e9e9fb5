import type { ExerciseStatus, JudgedExpectation, LogEntry, Scenario } from '#exercise-engine';
import type { Locale, LocalizedText, Tlp } from '#kernel';
import type { SectionKey } from './section-keys.ts';

export type ReportLocale = Exclude<Locale, 'lb'>;
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** A finding as one reader may see it. */
export interface ReportFinding {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly evidence: { readonly fromSeq: number | null; readonly toSeq: number | null; readonly links: readonly string[] };
  readonly objective: string | null;
  readonly capability: string;
  readonly severity: Severity;
  readonly shared: 'city' | 'network';
  readonly city: { readonly id: string; readonly name: string };
  readonly action: string;
  readonly actionOwner: string;
  /** ISO date. */
  readonly dueOn: string | null;
  /** Key of the expectation that would prove it closed. */
  readonly closedBy: string;
  readonly state: 'draft' | 'in-review' | 'approved';
}

export type Mark = 'P' | 'S' | 'M' | 'U';

/** What raters, the staff and the room think of the play, as far as the reader may see it. */
export interface Opinions {
  readonly ratings: readonly { readonly objective: string; readonly team: string; readonly mark: Mark | null; readonly official: boolean }[];
  /** The last word on an expectation; null gives it back to the log. */
  readonly rulings: readonly { readonly expectation: string; readonly team: string; readonly judgement: JudgedExpectation['judgement'] | 'not-applicable' | null }[];
  /** Most votes first. */
  readonly cards: readonly { readonly id: string; readonly polarity: 'strength' | 'weakness'; readonly team: string | null; readonly body: string; readonly votes: number }[];
  /** How many chose 1 to 5, by question, of all together; empty without a result that may be shown. */
  readonly answers: readonly { readonly question: LocalizedText; readonly counts: readonly number[] }[];
}

export const noOpinions: Opinions = { ratings: [], rulings: [], cards: [], answers: [] };

/** Whose eyes it is for. */
export interface Reader {
  readonly locale: ReportLocale;
  /** IANA zone of the times of day. */
  readonly timeZone: string;
  readonly staff: boolean;
  /** Of participants. */
  readonly team: string | null;
}

/** All that a report is made of: plain JSON, already cut to what its reader may see, but for the log. */
export interface ReportMaterial {
  readonly exercise: { readonly id: string; readonly title: string; readonly status: ExerciseStatus };
  /** Of scenario and findings; what teams told one another may make it stricter. */
  readonly tlp: Tlp;
  readonly scenario: Scenario;
  readonly entries: readonly LogEntry[];
  readonly findings: readonly ReportFinding[];
  /** How many the reader knows to have been taken back. */
  readonly withdrawn: number;
  /** Markdown that people added, by section. */
  readonly texts: Partial<Record<SectionKey, string>>;
  readonly opinions: Opinions;
  readonly reader: Reader;
  /** ISO instant. */
  readonly madeAt: string;
}
