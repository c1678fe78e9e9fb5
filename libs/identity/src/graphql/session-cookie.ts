import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';

/** The `__Host-` prefix makes browsers refuse it from sub-domains and without Secure; they accept it on localhost over HTTP. */
const name = '__Host-tocsin';
const attributes = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;
const twelveHoursMs = 12 * 60 * 60 * 1_000;

export const setSessionCookie = (response: Response, token: string): void => {
  response.cookie(name, token, { ...attributes, maxAge: twelveHoursMs });
};

export const clearSessionCookie = (response: Response): void => {
  response.clearCookie(name, attributes);
};

/** The token that the request carries, or null. */
export function sessionTokenOf(request: IncomingMessage): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}
