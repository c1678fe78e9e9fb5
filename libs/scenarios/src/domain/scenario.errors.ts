import type { EditConflict } from '#exercise-engine';
import { DomainError } from '#kernel';

export const scenarioErrors = {
  notFound: () => new DomainError('NOT_FOUND', 'scenarios.not-found'),
  deprecated: () => new DomainError('PRECONDITION_FAILED', 'scenarios.deprecated'),
  notADraft: () => new DomainError('PRECONDITION_FAILED', 'scenarios.not-a-draft'),
  wrongState: (state: string) => new DomainError('PRECONDITION_FAILED', 'scenarios.wrong-state', { state }),
  ownWork: () => new DomainError('FORBIDDEN', 'scenarios.own-work'),
  hasErrors: (count: number) => new DomainError('PRECONDITION_FAILED', 'scenarios.has-errors', { count }),
  commentMissing: () => new DomainError('BAD_USER_INPUT', 'scenarios.comment-missing'),
  commentTooLong: (limit: number) => new DomainError('BAD_USER_INPUT', 'scenarios.comment-too-long', { limit }),
  versionUnderWay: () => new DomainError('PRECONDITION_FAILED', 'scenarios.version-under-way'),
  staysHome: (tlp: string) => new DomainError('PRECONDITION_FAILED', 'scenarios.stays-home', { tlp }),
  tlpWidened: (tlp: string) => new DomainError('BAD_USER_INPUT', 'scenarios.tlp-widened', { tlp }),
  cityNotFound: () => new DomainError('NOT_FOUND', 'scenarios.city-not-found'),
  titleLength: () => new DomainError('BAD_USER_INPUT', 'scenarios.title-length', { min: 1, max: 200 }),
  placeTooLong: () => new DomainError('BAD_USER_INPUT', 'scenarios.place-too-long'),
  /** With the paths in conflict and what stands there. */
  editedMeanwhile: (revision: number, conflicts: readonly EditConflict[]) => new DomainError('CONFLICT', 'scenarios.edited-meanwhile', { revision, conflicts }),
  misshapen: (where: string) => new DomainError('BAD_USER_INPUT', 'scenarios.misshapen', { where }),
  tooLarge: (maxBytes: number) => new DomainError('TOO_LARGE', 'scenarios.too-large', { maxBytes }),
  notAForecast: () => new DomainError('BAD_USER_INPUT', 'scenarios.not-a-forecast'),
  rehearsedBefore: () => new DomainError('CONFLICT', 'scenarios.rehearsed-before'),
  attachmentUnknown: (name: string) => new DomainError('BAD_USER_INPUT', 'scenarios.attachment-unknown', { name }),
  attachmentsTooLarge: (maxBytes: number) => new DomainError('TOO_LARGE', 'scenarios.attachments-too-large', { maxBytes }),
  attachmentNotFound: () => new DomainError('NOT_FOUND', 'scenarios.attachment-not-found'),
  tooManyEdits: (max: number) => new DomainError('TOO_LARGE', 'scenarios.too-many-edits', { max }),
};
