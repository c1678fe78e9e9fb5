import { DomainError } from '#kernel';

const bytesAMegabyte = 1_024 * 1_024;
/** Bytes. */
export const largestFile = 25 * bytesAMegabyte;
export const mostPixels = 40_000_000;

/** Why a file is not kept. */
export const refusals = {
  empty: () => new DomainError('BAD_USER_INPUT', 'files.empty'),
  'too-large': () => new DomainError('TOO_LARGE', 'files.too-large', { maxBytes: largestFile }),
  kind: () => new DomainError('BAD_USER_INPUT', 'files.kind-refused'),
  markup: () => new DomainError('BAD_USER_INPUT', 'files.markup-refused'),
  broken: () => new DomainError('BAD_USER_INPUT', 'files.broken'),
  'too-many-pixels': () => new DomainError('TOO_LARGE', 'files.too-many-pixels', { maxPixels: mostPixels }),
  'too-slow': () => new DomainError('BAD_USER_INPUT', 'files.too-slow'),
};
export type Refusal = keyof typeof refusals;

export const fileErrors = {
  notFound: () => new DomainError('NOT_FOUND', 'files.not-found'),
  tooMany: (retryAfterMs: number) => new DomainError('RATE_LIMITED', 'files.too-many', { retryAfterMs }),
  dayFull: (retryAfterMs: number) => new DomainError('RATE_LIMITED', 'files.day-full', { retryAfterMs }),
};
