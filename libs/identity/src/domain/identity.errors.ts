import { DomainError } from '#kernel';

export const identityErrors = {
  signedOut: () => new DomainError('UNAUTHENTICATED', 'identity.signed-out'),
  wrongPassword: () => new DomainError('BAD_USER_INPUT', 'identity.wrong-password'),
  passwordTooShort: () => new DomainError('BAD_USER_INPUT', 'identity.password-too-short'),
  passwordTooLong: () => new DomainError('BAD_USER_INPUT', 'identity.password-too-long'),
  passwordNotNew: () => new DomainError('BAD_USER_INPUT', 'identity.password-not-new'),
  wrongCredentials: () => new DomainError('UNAUTHENTICATED', 'identity.wrong-credentials'),
  tooManyTries: (retryAfterMs: number) => new DomainError('RATE_LIMITED', 'identity.too-many-tries', { retryAfterMs }),
  tooBusy: () => new DomainError('RATE_LIMITED', 'identity.too-busy'),
  personNotFound: () => new DomainError('NOT_FOUND', 'identity.person-not-found'),
  emailTaken: () => new DomainError('CONFLICT', 'identity.email-taken'),
  emailMalformed: () => new DomainError('BAD_USER_INPUT', 'identity.email-malformed'),
  nameEmpty: () => new DomainError('BAD_USER_INPUT', 'identity.name-empty'),
  regimeNotFound: () => new DomainError('NOT_FOUND', 'identity.regime-not-found'),
  regimeInvalid: (field: string) => new DomainError('BAD_USER_INPUT', 'identity.regime-invalid', { field }),
  regimeOverlaps: () => new DomainError('CONFLICT', 'identity.regime-overlaps'),
  tooManyRegimes: (limit: number) => new DomainError('PRECONDITION_FAILED', 'identity.too-many-regimes', { limit }),
  regimeChanged: () => new DomainError('CONFLICT', 'identity.regime-changed'),
  lastAdministrator: () => new DomainError('PRECONDITION_FAILED', 'identity.last-administrator'),
};
