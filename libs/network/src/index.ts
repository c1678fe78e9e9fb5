export { Follow } from './domain/follow.entity.ts';
export { MailPreference } from './domain/mail-preference.entity.ts';
export { networkPolicy } from './domain/network.policy.ts';
export { FollowedInboxes } from './live/followed-inboxes.ts';
export type { MailSettings } from './mail/mail-settings.ts';
export { PostDigests } from './mail/post-digests.ts';
export { NetworkModule } from './network.module.ts';
export { NetworkInbox1763981000000 } from './persistence/migrations/1763981000000-network-inbox.ts';
