import { DomainError } from '#kernel';

export const reportErrors = {
  notYet: () => new DomainError('FORBIDDEN', 'evaluation.report-not-yet'),
  notForSpectators: () => new DomainError('FORBIDDEN', 'evaluation.not-for-spectators'),
  sectionChanged: (latest: Readonly<Record<string, unknown>>) => new DomainError('CONFLICT', 'evaluation.section-changed', latest),
  findingChanged: (latest: Readonly<Record<string, unknown>>) => new DomainError('CONFLICT', 'evaluation.finding-changed', latest),
  findingsChanged: () => new DomainError('CONFLICT', 'evaluation.findings-changed'),
  findingNotFound: () => new DomainError('NOT_FOUND', 'evaluation.finding-not-found'),
  tooManyFindings: (limit: number) => new DomainError('PRECONDITION_FAILED', 'evaluation.too-many-findings', { limit }),
  findingWithdrawn: () => new DomainError('PRECONDITION_FAILED', 'evaluation.finding-withdrawn'),
  withdrawalWithoutReason: () => new DomainError('BAD_USER_INPUT', 'evaluation.withdrawal-without-reason'),
  findingIncomplete: () => new DomainError('BAD_USER_INPUT', 'evaluation.finding-incomplete'),
  textTooLong: (limit: number) => new DomainError('BAD_USER_INPUT', 'evaluation.text-too-long', { limit }),
  evidenceBeyondLog: () => new DomainError('BAD_USER_INPUT', 'evaluation.evidence-beyond-log'),
  linkRefused: () => new DomainError('BAD_USER_INPUT', 'evaluation.finding-link-refused'),
  objectiveUnknown: () => new DomainError('BAD_USER_INPUT', 'evaluation.objective-unknown'),
  dateUnknown: () => new DomainError('BAD_USER_INPUT', 'evaluation.finding-date-unknown'),
  ownWork: () => new DomainError('FORBIDDEN', 'evaluation.own-findings'),
  nothingToReview: () => new DomainError('PRECONDITION_FAILED', 'evaluation.nothing-to-review'),
  exportNotFound: () => new DomainError('NOT_FOUND', 'evaluation.export-not-found'),
  exportNotReady: () => new DomainError('PRECONDITION_FAILED', 'evaluation.export-not-ready'),
  tooManyExports: () => new DomainError('RATE_LIMITED', 'evaluation.too-many-exports'),
};
