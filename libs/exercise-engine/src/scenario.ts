import type { IncidentKind, Locale, LocalizedText, Tlp } from '#kernel';
import type { Expectation } from './expectation.ts';
import type { Condition, Effect, Trigger, VariableValue } from './trigger.ts';

/** The channels through which an inject reaches a team. */
export const channels = ['email', 'phone', 'press', 'social', 'soc-alert', 'ticket', 'authority'] as const;
export type Channel = (typeof channels)[number];

/** A tabletop scenario. All keys are unique within their kind; all times are milliseconds of exercise time. */
export interface Scenario {
  readonly format: 'tocsin-scenario/1';
  readonly key: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  /** What every participant reads before the start. Markdown. */
  readonly briefing: LocalizedText;
  /** Planned duration. */
  readonly durationMs: number;
  /** The fictional instant (UTC, ISO 8601) at exercise time zero. */
  readonly scenarioStart: string;
  readonly tlp: Tlp;
  readonly licence: string;
  /** How many times faster statutory deadlines run than exercise time; 1 if not given. */
  readonly statutoryScale?: number;
  readonly teams: readonly TeamSlot[];
  readonly phases: readonly Phase[];
  readonly personas: readonly Persona[];
  readonly milestones: readonly Milestone[];
  readonly variables: readonly Variable[];
  readonly objectives: readonly Objective[];
  readonly injects: readonly Inject[];
  /** In the order in which they are worth discussing. */
  readonly expectations?: readonly Expectation[];
  /** Words by which it is found, such as `ransomware` or `elections`. */
  readonly tags?: readonly string[];
  readonly provenance?: Provenance;
  /** Said on whatever leaves the system, such as "EXERCISE". */
  readonly marking?: LocalizedText;
  readonly attachments?: readonly Attachment[];
  readonly glossary?: readonly GlossaryTerm[];
  readonly languages?: ScenarioLanguages;
}

/** Where a scenario comes from. */
export interface Provenance {
  readonly author?: string;
  /** Tool, publication or exercise that it was taken from. */
  readonly source?: string;
  /** Id of the version that it was copied from. */
  readonly derivedFrom?: string;
}

/** A file that comes with the scenario; its bytes lie apart, by their hash. */
export interface Attachment {
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A word that must be the same throughout, in each language. */
export interface GlossaryTerm {
  readonly key: string;
  readonly term: LocalizedText;
}

/** The language in which it is written first, and the standing of what was translated. */
export interface ScenarioLanguages {
  readonly source: Locale;
  /** By the path of the text, joined by points. */
  readonly texts: Readonly<Record<string, Readonly<Partial<Record<Locale, Translation>>>>>;
}

export interface Translation {
  /** SHA-256 of the source text that it was written from, hexadecimal. Another source text now means that it is stale. */
  readonly of: string;
  readonly reviewed: boolean;
  /** That source text itself, once the source has changed. */
  readonly from?: string;
}

/** A place in the scenario that a team of people takes. Every team has its own stream, milestones and scores. */
export interface TeamSlot {
  readonly key: string;
  readonly name: LocalizedText;
  /** IANA zone in which the team reads scenario time, such as `Europe/Luxembourg`. */
  readonly timeZone: string;
}

export interface Phase {
  readonly key: string;
  readonly title: LocalizedText;
  readonly startsAtMs: number;
}

/** Somebody outside the teams, played by the animators. */
export interface Persona {
  readonly key: string;
  readonly name: string;
  readonly role: LocalizedText;
  readonly organisation: LocalizedText;
}

/** A switch kept for each team. It turns on by an effect, or by itself once `when` holds. */
export interface Milestone {
  readonly key: string;
  readonly title: LocalizedText;
  readonly when?: Condition;
}

/** A value kept for each team. */
export interface Variable {
  readonly key: string;
  readonly initial: VariableValue;
  readonly description: LocalizedText;
}

export interface Objective {
  readonly key: string;
  readonly title: LocalizedText;
  /** What it looks like when it is reached. */
  readonly description?: LocalizedText;
  /** What a city needs to be able to do, in words that hold beyond this scenario. */
  readonly capability?: LocalizedText;
}

/** One event of the scenario, played once for each team of `to`. */
export interface Inject {
  readonly key: string;
  /** For the staff. */
  readonly title: LocalizedText;
  readonly channel: Channel;
  /** Key of a persona. */
  readonly from: string;
  readonly to: 'all' | readonly string[];
  readonly trigger: Trigger;
  /** When due, it waits for the director to release it. */
  readonly needsRelease?: boolean;
  /** At most one inject of a category reaches a team. */
  readonly category?: string;
  /** Injects with the same mark carry the same piece of information. */
  readonly knowledge?: string;
  readonly content: InjectContent;
  readonly ask?: Ask;
  /** Applied to the receiving team when the inject is released. */
  readonly effects?: readonly Effect[];
  readonly objectives?: readonly string[];
  readonly expectedActions?: readonly LocalizedText[];
  readonly staffNotes?: LocalizedText;
  /** Makes a team that learns of it aware of incidents of these kinds, which authorities want to hear of. */
  readonly notifiable?: readonly IncidentKind[];
  /** MITRE ATT&CK technique ids. */
  readonly techniques?: readonly string[];
  /** Makes it a task for an animator, who speaks these lines. */
  readonly rolePlay?: RolePlay;
  /** Keys of the scenario's attachments. */
  readonly attachments?: readonly string[];
}

export interface InjectContent {
  readonly subject: LocalizedText;
  /** Markdown. */
  readonly body: LocalizedText;
  /** Newspaper, social network, detection tool, ticket queue or authority by which it comes. */
  readonly source?: LocalizedText;
  /** Ticket number, file number or alert id. */
  readonly reference?: string;
  readonly severity?: 'low' | 'medium' | 'high' | 'critical';
}

export interface RolePlay {
  readonly script: LocalizedText;
}

/** What a team is asked to do, and within how long after delivery. */
export type Ask = AskForAnswer | AskForDecision;

export interface AskForAnswer {
  readonly kind: 'answer';
  readonly prompt: LocalizedText;
  readonly withinMs: number;
  readonly effects?: readonly Effect[];
}

export interface AskForDecision {
  readonly kind: 'decision';
  readonly prompt: LocalizedText;
  readonly withinMs: number;
  readonly options: readonly DecisionOption[];
}

export interface DecisionOption {
  readonly key: string;
  readonly label: LocalizedText;
  readonly effects?: readonly Effect[];
}
