import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NoticeRaised, SearchableChanged } from '#kernel';
import { DomainEvents } from '#persistence';
import { heardAt } from '../domain/topics.ts';
import { PostNotices } from '../mail/post-notices.ts';
import { InboxRepository } from '../persistence/inbox.repository.ts';

/** Turns what contexts tell into notices, in the transaction of the change. */
@Injectable()
export class FanOut implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly inbox: InboxRepository,
    private readonly post: PostNotices,
  ) {}

  onModuleInit(): void {
    this.events.on('notice-raised', (event) => this.raise(event));
    this.events.on('searchable-changed', (event) => this.lookAgain(event));
  }

  private async raise(event: NoticeRaised): Promise<void> {
    const id = await this.inbox.raise(event, event.to.followers ? heardAt(event.topic) : []);
    await this.post.announce(id, event.topic);
  }

  /** The counts of those who were told change with what they may still read. */
  private lookAgain({ subject, tlp }: SearchableChanged): Promise<void> {
    return this.inbox.lookAgain(subject, tlp);
  }
}
