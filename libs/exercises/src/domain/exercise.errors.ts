import { DomainError } from '#kernel';

export const exerciseErrors = {
  notFound: () => new DomainError('NOT_FOUND', 'exercises.not-found'),
  fileNotFound: () => new DomainError('NOT_FOUND', 'exercises.file-not-found'),
  personNotFound: () => new DomainError('NOT_FOUND', 'exercises.person-not-found'),
  memberNotFound: () => new DomainError('NOT_FOUND', 'exercises.member-not-found'),
  titleLength: () => new DomainError('BAD_USER_INPUT', 'exercises.title-length', { min: 1, max: 200 }),
  teamUnknown: () => new DomainError('BAD_USER_INPUT', 'exercises.team-unknown'),
  teamOnlyForParticipants: () => new DomainError('BAD_USER_INPUT', 'exercises.team-only-for-participants'),
  improviseOneKind: () => new DomainError('BAD_USER_INPUT', 'exercises.improvise-one-kind'),
  lastDirector: () => new DomainError('PRECONDITION_FAILED', 'exercises.last-director'),
  notForParticipants: () => new DomainError('FORBIDDEN', 'exercises.not-for-participants'),
  notEnded: () => new DomainError('PRECONDITION_FAILED', 'exercises.not-ended'),
};
