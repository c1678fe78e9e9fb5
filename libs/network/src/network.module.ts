import { type DynamicModule, Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { FollowResolver } from './graphql/follow.resolver.ts';
import { InboxResolver } from './graphql/inbox.resolver.ts';
import { FollowedInboxes } from './live/followed-inboxes.ts';
import { type MailSettings, mailSettingsKey } from './mail/mail-settings.ts';
import { Mailer } from './mail/mailer.ts';
import { PostDigests } from './mail/post-digests.ts';
import { PostNotices } from './mail/post-notices.ts';
import { FollowRepository } from './persistence/follow.repository.ts';
import { InboxRepository } from './persistence/inbox.repository.ts';
import { MailRepository } from './persistence/mail.repository.ts';
import { ChooseMail } from './use-cases/choose-mail.ts';
import { FanOut } from './use-cases/fan-out.ts';
import { FollowSubject } from './use-cases/follow-subject.ts';
import { MarkNotices } from './use-cases/mark-notices.ts';
import { ReadInbox } from './use-cases/read-inbox.ts';

@Module({
  imports: [IdentityModule],
  providers: [
    ChooseMail,
    FanOut,
    FollowRepository,
    FollowResolver,
    FollowSubject,
    FollowedInboxes,
    InboxRepository,
    InboxResolver,
    Mailer,
    MailRepository,
    MarkNotices,
    PostDigests,
    PostNotices,
    ReadInbox,
  ],
  exports: [FollowedInboxes],
})
export class NetworkModule {
  static sending(mail: MailSettings | null): DynamicModule {
    return { module: NetworkModule, providers: [{ provide: mailSettingsKey, useValue: mail }] };
  }
}
