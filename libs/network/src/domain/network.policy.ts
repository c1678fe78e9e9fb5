import type { Policy } from '#access';
import { Follow } from './follow.entity.ts';
import { MailPreference } from './mail-preference.entity.ts';

declare module '#access' {
  interface AccessSubjects {
    Follow: typeof Follow;
    MailPreference: typeof MailPreference;
  }
}

/** What a person follows, gets and has read is that person's alone; no administrator sees it. */
export const networkPolicy: Policy = ({ personId }, { can }) => {
  can('choose', Follow, { personId });
  can('choose', MailPreference, { personId });
};
