import { randomUUID } from 'node:crypto';
import { HttpException, Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import { DomainError, type ErrorCode } from '#kernel';
import { sqlStateOf } from '#persistence';

const logger = new Logger('Errors');

export interface ErrorExtensions {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly requestId: string;
}

/** SQLSTATE classes and codes that people can do something about. Everything else of the database's means that it is not there. */
const bySqlState: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [/^42501$/, 'FORBIDDEN', 'access.forbidden'],
  [/^23505$/, 'CONFLICT', 'database.already-there'],
  [/^(23|22)/, 'BAD_USER_INPUT', 'database.value-refused'],
];

const byGraphqlCode: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  GRAPHQL_PARSE_FAILED: ['BAD_USER_INPUT', 'graphql.syntax'],
  GRAPHQL_VALIDATION_FAILED: ['BAD_USER_INPUT', 'graphql.validation'],
  BAD_USER_INPUT: ['BAD_USER_INPUT', 'graphql.variables'],
  BAD_REQUEST: ['BAD_USER_INPUT', 'graphql.request'],
  OPERATION_RESOLUTION_FAILURE: ['BAD_USER_INPUT', 'graphql.operation'],
  PERSISTED_QUERY_NOT_SUPPORTED: ['OPERATION_NOT_ALLOWED', 'graphql.persisted-query'],
};

/** What a client may know of any error, from the closed list. The unexpected is logged under the request's id and not told. */
export function errorExtensions(cause: unknown, requestId: string = randomUUID()): ErrorExtensions {
  if (cause instanceof DomainError) return { code: cause.code, reason: cause.reason, details: cause.details, requestId };
  if (cause instanceof HttpException && cause.getStatus() === 413) return { code: 'TOO_LARGE', reason: 'http.too-large', requestId };
  if (cause instanceof HttpException && cause.getStatus() < 500) return { code: 'BAD_USER_INPUT', reason: 'graphql.input', requestId };
  const state = sqlStateOf(cause);
  const known = state === null ? undefined : bySqlState.find(([pattern]) => pattern.test(state));
  if (known) return { code: known[1], reason: known[2], requestId };
  logger.error(`${requestId} ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return { code: 'SERVICE_UNAVAILABLE', reason: 'server.unavailable', requestId };
}

/** For errors that arose before a resolver ran: syntax, validation, limits. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (typeof code === 'string' && typeof formatted.extensions?.requestId === 'string') return formatted;
  const { message } = formatted;
  const original = originalOf(error);
  if (original instanceof DomainError || original instanceof HttpException || sqlStateOf(original) !== null) {
    const extensions = errorExtensions(original);
    return { ...answer(extensions.reason, extensions), path: formatted.path };
  }
  const known = byGraphqlCode[String(code)];
  const requestId = randomUUID();
  if (known && /limit of|exceeded|too many|Token limit|contains more that \d+ tokens|Validation aborted/i.test(message)) return answer(message, { code: 'TOO_COMPLEX', reason: 'graphql.too-complex', requestId });
  // A refused variable is quoted in its message.
  if (known) return answer(known[1] === 'graphql.variables' ? known[1] : message.replace(/ ?Did you mean .*$/, ''), { code: known[0], reason: known[1], requestId });
  const extensions = errorExtensions(original, requestId);
  return { ...answer(extensions.reason, extensions), path: formatted.path };
}

const answer = (message: string, extensions: ErrorExtensions): GraphQLFormattedError => ({ message, extensions: { ...extensions } });

const originalOf = (error: unknown): unknown => (error instanceof Error && 'originalError' in error && error.originalError) || error;
