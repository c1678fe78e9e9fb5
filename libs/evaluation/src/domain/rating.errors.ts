import { DomainError } from '#kernel';

export const ratingErrors = {
  notForSpectators: () => new DomainError('FORBIDDEN', 'evaluation.not-for-spectators'),
  notStarted: () => new DomainError('PRECONDITION_FAILED', 'evaluation.not-started'),
  notEnded: () => new DomainError('PRECONDITION_FAILED', 'evaluation.not-ended'),
  objectiveUnknown: () => new DomainError('BAD_USER_INPUT', 'evaluation.objective-unknown'),
  teamUnknown: () => new DomainError('BAD_USER_INPUT', 'evaluation.team-unknown'),
  expectationUnknown: () => new DomainError('BAD_USER_INPUT', 'evaluation.expectation-unknown'),
  evidenceBeyondLog: () => new DomainError('BAD_USER_INPUT', 'evaluation.evidence-beyond-log'),
  textTooLong: (limit: number) => new DomainError('BAD_USER_INPUT', 'evaluation.text-too-long', { limit }),
  reasonMissing: () => new DomainError('BAD_USER_INPUT', 'evaluation.reason-missing'),
  ratingChanged: () => new DomainError('CONFLICT', 'evaluation.rating-changed'),
  rulingChanged: () => new DomainError('CONFLICT', 'evaluation.ruling-changed'),
};
