import { DomainError } from '#kernel';
import type { PracticeContent } from './content.ts';

export const practiceErrors = {
  notFound: () => new DomainError('NOT_FOUND', 'practices.not-found'),
  noCity: () => new DomainError('FORBIDDEN', 'access.forbidden', { action: 'write' }),
  titleLength: () => new DomainError('BAD_USER_INPUT', 'practices.title-length', { min: 1, max: 200 }),
  misshapen: (where: string) => new DomainError('BAD_USER_INPUT', 'practices.misshapen', { where }),
  tooLarge: (maxBytes: number) => new DomainError('TOO_LARGE', 'practices.too-large', { maxBytes }),
  textMissing: () => new DomainError('BAD_USER_INPUT', 'practices.text-missing'),
  textTooLong: (limit: number) => new DomainError('BAD_USER_INPUT', 'practices.text-too-long', { limit }),
  dateMisshapen: () => new DomainError('BAD_USER_INPUT', 'practices.date-misshapen'),
  notWritable: (state: string) => new DomainError('PRECONDITION_FAILED', 'practices.not-writable', { state }),
  /** With what stands there now, so that whoever wrote from an older state keeps both. */
  editedMeanwhile: (revision: number, content: PracticeContent) => new DomainError('CONFLICT', 'practices.edited-meanwhile', { revision, content }),
  wrongState: (state: string) => new DomainError('PRECONDITION_FAILED', 'practices.wrong-state', { state }),
  ownWork: () => new DomainError('FORBIDDEN', 'practices.own-work'),
  reasonMissing: () => new DomainError('BAD_USER_INPUT', 'practices.reason-missing'),
  checksOpen: (checks: readonly string[]) => new DomainError('PRECONDITION_FAILED', 'practices.checks-open', { checks }),
  languageMissing: (texts: readonly { readonly part: string; readonly locale: string; readonly state: string }[]) => new DomainError('PRECONDITION_FAILED', 'practices.language-missing', { texts }),
  staysHome: (tlp: string) => new DomainError('PRECONDITION_FAILED', 'practices.stays-home', { tlp }),
  versionUnderWay: () => new DomainError('PRECONDITION_FAILED', 'practices.version-under-way'),
  partUnknown: () => new DomainError('BAD_USER_INPUT', 'practices.part-unknown'),
  sourceLanguage: () => new DomainError('BAD_USER_INPUT', 'practices.source-language'),
  /** With the source text as it stands now. */
  sourceChanged: (source: string) => new DomainError('CONFLICT', 'practices.source-changed', { source }),
  notTranslated: () => new DomainError('PRECONDITION_FAILED', 'practices.not-translated'),
  ownTranslation: () => new DomainError('FORBIDDEN', 'practices.own-translation'),
  commentNotFound: () => new DomainError('NOT_FOUND', 'practices.comment-not-found'),
  notYours: () => new DomainError('FORBIDDEN', 'access.forbidden', { action: 'settle' }),
  noSuggestion: () => new DomainError('BAD_USER_INPUT', 'practices.no-suggestion'),
  alreadyResolved: () => new DomainError('CONFLICT', 'practices.already-resolved'),
  /** With the text as it stands now. */
  passageGone: (text: string) => new DomainError('CONFLICT', 'practices.passage-gone', { text }),
  questionNotFound: () => new DomainError('NOT_FOUND', 'practices.question-not-found'),
  notPublished: () => new DomainError('PRECONDITION_FAILED', 'practices.not-published'),
  whyAbandoned: () => new DomainError('BAD_USER_INPUT', 'practices.why-abandoned'),
  costMisshapen: () => new DomainError('BAD_USER_INPUT', 'practices.cost-misshapen'),
  outcomeMisshapen: () => new DomainError('BAD_USER_INPUT', 'practices.outcome-misshapen'),
  /** With what stands there now, which is of the own city. */
  adoptedMeanwhile: (revision: number, adoption: object) => new DomainError('CONFLICT', 'practices.adopted-meanwhile', { revision, adoption }),
  fileNotFound: () => new DomainError('BAD_USER_INPUT', 'practices.file-not-found'),
  cursorUnknown: () => new DomainError('BAD_USER_INPUT', 'practices.cursor-unknown'),
};
