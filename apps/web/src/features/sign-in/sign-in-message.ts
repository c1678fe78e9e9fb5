import type { Refusal } from '../../graphql/refusal.ts';

export type SignInMessage = 'refused.wrong' | 'refused.tooMany' | 'refused.unavailable' | 'refused.failed';

/** What to tell somebody whose sign-in was refused. */
export function signInMessage({ code }: Refusal): SignInMessage {
  switch (code) {
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
    case 'NOT_FOUND':
    case 'BAD_USER_INPUT':
      return 'refused.wrong';
    case 'RATE_LIMITED':
      return 'refused.tooMany';
    case 'SERVICE_UNAVAILABLE':
      return 'refused.unavailable';
    default:
      return 'refused.failed';
  }
}
