import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CurrentActor } from '#identity';
import { isUuid } from '#kernel';
import type { Notice, NoticeId } from '../persistence/inbox.repository.ts';
import { MarkNotices } from '../use-cases/mark-notices.ts';
import { type InboxPage, ReadInbox } from '../use-cases/read-inbox.ts';
import { InboxCountType, InboxType, NoticeType, NoticeWordType } from './network.types.ts';

@Resolver(() => NoticeType)
export class InboxResolver {
  constructor(
    private readonly read: ReadInbox,
    private readonly mark: MarkNotices,
  ) {}

  @Query(() => InboxType, { description: 'What the viewer was told, the newest first; 30 at a time.' })
  inbox(@Args('after', { type: () => String, nullable: true }) after: string | null, @Args('unreadOnly', { defaultValue: false }) unreadOnly: boolean): Promise<InboxPage> {
    return this.read.page(after ?? null, unreadOnly);
  }

  @Mutation(() => Boolean)
  async markNotices(@CurrentActor() actor: Actor, @Args('ids', { type: () => [ID] }) ids: string[], @Args('read') read: boolean): Promise<boolean> {
    await this.mark.some(actor, ids.filter((id): id is NoticeId => isUuid(id)), read);
    return true;
  }

  @Mutation(() => Boolean)
  async markAllNotices(@CurrentActor() actor: Actor): Promise<boolean> {
    await this.mark.all(actor);
    return true;
  }

  @ResolveField(() => [NoticeWordType])
  words(@Parent() { words }: Notice): NoticeWordType[] {
    return Object.entries(words).map(([name, value]) => ({ name, value: String(value) }));
  }

  @Subscription(() => InboxCountType, { description: 'How many notices are unread, each time that changes.' })
  inboxCount(): never {
    throw new Error('Served by the gateway');
  }
}
