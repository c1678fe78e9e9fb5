import { registerEnumType } from '@nestjs/graphql';
import type { AdoptionState, Disclosure } from '../domain/adoption.ts';
import type { Section, TranslationMethod } from '../domain/content.ts';
import type { Shelf } from '../domain/shelf.ts';
import type { Check, Step, Verdict } from '../domain/steps.ts';
import type { Comment } from '../domain/talk.ts';
import type { TranslationState } from '../domain/translations.ts';
import type { VersionState } from '../domain/version.ts';

export const PracticeStateEnum = {
  DRAFT: 'draft',
  IN_REVIEW: 'in-review',
  CHANGES_REQUESTED: 'changes-requested',
  APPROVED: 'approved',
  PUBLISHED: 'published',
  SUPERSEDED: 'superseded',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, VersionState>;

export const PracticeStepEnum = {
  SUBMIT: 'submit',
  REQUEST_CHANGES: 'request-changes',
  APPROVE: 'approve',
  PUBLISH: 'publish',
  WITHDRAW: 'withdraw',
} as const satisfies Record<string, Step>;

export const PracticeSectionEnum = {
  PROBLEM: 'problem',
  WHAT_TO_DO: 'what-to-do',
  PREREQUISITES: 'prerequisites',
  HOW_TO_TELL: 'how-to-tell',
} as const satisfies Record<string, Section>;

export const PracticeShelfEnum = { PUBLISHED: 'published', UNDER_WAY: 'under-way', WITHDRAWN: 'withdrawn' } as const satisfies Record<string, Shelf>;

export const TranslationStateEnum = { MISSING: 'missing', DRAFT: 'draft', REVIEWED: 'reviewed', STALE: 'stale' } as const satisfies Record<string, TranslationState>;

export const TranslationMethodEnum = { OFFICIAL: 'official', HUMAN: 'human', MACHINE_ASSISTED: 'machine-assisted' } as const satisfies Record<string, TranslationMethod>;

export const ReviewCheckEnum = {
  UNDERSTANDABLE: 'understandable',
  FEASIBLE: 'feasible',
  COSTS_PLAUSIBLE: 'costs-plausible',
  REFERENCES_RIGHT: 'references-right',
  PROOF_OF_EFFECT: 'proof-of-effect',
  NOTHING_CONFIDENTIAL: 'nothing-confidential',
} as const satisfies Record<string, Check>;

export const ReviewVerdictEnum = { YES: 'yes', NO: 'no', NOT_APPLICABLE: 'not-applicable' } as const satisfies Record<string, Verdict>;

export const AdoptionStateEnum = {
  CONSIDERING: 'considering',
  PLANNED: 'planned',
  PILOTING: 'piloting',
  IN_USE: 'in-use',
  ABANDONED: 'abandoned',
} as const satisfies Record<string, AdoptionState>;

export const AdoptionDisclosureEnum = { PRIVATE: 'private', BAND: 'band', FULL: 'full' } as const satisfies Record<string, Disclosure>;

export const OutcomeDirectionEnum = { ROSE: 'rose', FELL: 'fell', SAME: 'same' } as const;

export const CommentOutcomeEnum = { OPEN: 'open', RESOLVED: 'resolved', TAKEN: 'taken' } as const satisfies Record<string, Comment['outcome']>;

/** Luxembourgish is for rooms, not for practices. */
export const ContentLocaleEnum = { en: 'en', fr: 'fr', de: 'de' } as const;

registerEnumType(PracticeStateEnum, { name: 'PracticeState' });
registerEnumType(PracticeStepEnum, { name: 'PracticeStep' });
registerEnumType(PracticeSectionEnum, { name: 'PracticeSection' });
registerEnumType(PracticeShelfEnum, { name: 'PracticeShelf' });
registerEnumType(TranslationStateEnum, { name: 'TranslationState' });
registerEnumType(TranslationMethodEnum, { name: 'TranslationMethod' });
registerEnumType(ReviewCheckEnum, { name: 'ReviewCheck' });
registerEnumType(ReviewVerdictEnum, { name: 'ReviewVerdict' });
registerEnumType(ContentLocaleEnum, { name: 'ContentLocale' });
registerEnumType(AdoptionStateEnum, { name: 'AdoptionState' });
registerEnumType(AdoptionDisclosureEnum, { name: 'AdoptionDisclosure' });
registerEnumType(OutcomeDirectionEnum, { name: 'OutcomeDirection' });
registerEnumType(CommentOutcomeEnum, { name: 'PracticeCommentOutcome' });
