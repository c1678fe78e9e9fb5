import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { networkErrors } from '../domain/network.errors.ts';
import { InboxRepository, type NoticeId } from '../persistence/inbox.repository.ts';

const mostAtOnce = 100;

/** Own ones; others look absent and are passed over. Marks of the same kind may be repeated. */
@Injectable()
export class MarkNotices {
  constructor(private readonly inbox: InboxRepository) {}

  async some({ personId }: Actor, ids: readonly NoticeId[], read: boolean): Promise<void> {
    if (ids.length > mostAtOnce) throw networkErrors.tooManyNotices(mostAtOnce);
    await this.inbox.mark(ids, read);
    await this.inbox.hint(personId);
  }

  async all({ personId }: Actor): Promise<void> {
    await this.inbox.markAll();
    await this.inbox.hint(personId);
  }
}
