import type { CombinedError } from 'urql';

/** Why the server said no. `reason` is `context.what-happened`, absent when the server could not be reached. */
export interface Refusal {
  readonly code: string;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

interface ErrorWithExtensions {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export const unreachable: Refusal = { code: 'SERVICE_UNAVAILABLE', reason: null, details: {} };

export function refusalOf(error: CombinedError): Refusal {
  return refusalIn(error.graphQLErrors) ?? unreachable;
}

/** The first of the errors that a response or a subscription carries. */
export function refusalIn(errors: readonly ErrorWithExtensions[]): Refusal | null {
  const extensions = errors[0]?.extensions;
  if (!errors[0]) return null;
  const { code, reason, details } = extensions ?? {};
  return {
    code: typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR',
    reason: typeof reason === 'string' ? reason : null,
    details: typeof details === 'object' && details !== null ? { ...details } : {},
  };
}

/** Whether the same call may work if it is simply made again. */
export const isPassing = ({ code }: Refusal): boolean => code === 'SERVICE_UNAVAILABLE';
