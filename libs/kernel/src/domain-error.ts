/** The closed list of codes that a client can meet, over HTTP and WebSocket alike. The web app translates by code and reason. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'TOO_LARGE',
  'TOO_COMPLEX',
  'OPERATION_NOT_ALLOWED',
  'PRECONDITION_FAILED',
  'SERVICE_UNAVAILABLE',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A refusal that people can act on. `reason` is `context.what-happened`; `details` never holds what the reader may not see. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly reason: `${string}.${string}`;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, reason: `${string}.${string}`, details: Readonly<Record<string, unknown>> = {}) {
    super(reason);
    this.code = code;
    this.reason = reason;
    this.details = details;
  }
}
