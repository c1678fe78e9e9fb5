import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import type { ErrorCode } from '#kernel';
import { errorExtensions } from '../graphql/format-error.ts';

const statusOf: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  TOO_LARGE: 413,
  TOO_COMPLEX: 400,
  OPERATION_NOT_ALLOWED: 405,
  PRECONDITION_FAILED: 412,
  SERVICE_UNAVAILABLE: 503,
};

/** The doors that are not GraphQL answer in the same words, and never echo what was sent. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const notFound = error instanceof HttpException && error.getStatus() === 404;
    const { code, reason, requestId } = notFound ? { code: 'NOT_FOUND' as const, reason: 'http.not-found', requestId: undefined } : errorExtensions(error);
    host.switchToHttp().getResponse<Response>().status(statusOf[code]).json({ errors: [{ message: reason, extensions: { code, reason, requestId } }] });
  }
}
