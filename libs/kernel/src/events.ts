import type { CityId, Id, PersonId } from './ids.ts';
import type { Locale, LocalizedText } from './localized-text.ts';
import type { Tlp } from './tlp.ts';

export const subjectKinds = ['practice', 'incident-note', 'incident-release', 'scenario', 'person'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What can be found, followed and spoken of. `id` is the row whose own security decides who sees anything of it. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: Id<string>;
}

/** What people are told of. Every topic has its words in the inbox (web) and in mail (network), in each language. */
export const noticeTopics = [
  'practice.submitted',
  'practice.changes-requested',
  'practice.approved',
  'practice.published',
  'practice.superseded',
  'practice.withdrawn',
  'practice.review-due',
  'practice.commented',
  'practice.suggested',
  'practice.suggestion-taken',
  'practice.translation-stale',
  'practice.asked',
  'practice.answered',
  'practice.endorsed',
  'practice.adopted',
  'incident.release-requested',
  'incident.released',
  'incident.revoked',
  'incident.tightened',
  'incident.seen-here-too',
  'incident.opinion',
  'incident.asked',
  'incident.answered',
  'incident.deadline',
  'incident.retention-due',
] as const;
export type NoticeTopic = (typeof noticeTopics)[number];

/** A subject can now be found by these words, or by none of them when `texts` is null. `tlp` is its label as it is now. */
export interface SearchableChanged {
  readonly type: 'searchable-changed';
  readonly subject: Subject;
  readonly texts: Readonly<Partial<Record<Locale, { readonly title: string; readonly body: string }>>> | null;
  readonly cityId: CityId | null;
  readonly tlp: Tlp;
  readonly state: string;
  readonly tags: readonly string[];
  readonly changedAt: Date;
}

/** Something happened to a subject that people want to hear of. Nobody hears of what they did themselves. */
export interface NoticeRaised {
  readonly type: 'notice-raised';
  readonly subject: Subject;
  readonly topic: NoticeTopic;
  readonly to: {
    readonly persons?: readonly PersonId[];
    /** Whoever has one of the roles in the city. */
    readonly cityRoles?: readonly { readonly cityId: CityId; readonly roles: readonly string[] }[];
    /** Of the subject. */
    readonly followers?: true;
    readonly everyone?: true;
  };
  readonly by: PersonId | null;
  /** Of the subject, shown only while the reader may read it. */
  readonly title: LocalizedText;
  /** Names and numbers that stand in the sentence of the topic. Nothing that a person wrote about a TLP:RED subject. */
  readonly words: Readonly<Record<string, string | number>>;
  readonly tlp: Tlp;
}

/** What contexts tell one another inside the transaction of the change. */
export type DomainEvent = SearchableChanged | NoticeRaised;
