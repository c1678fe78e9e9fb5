import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { networkErrors } from '../domain/network.errors.ts';
import { InboxRepository, type Notice } from '../persistence/inbox.repository.ts';

export interface InboxPage {
  readonly notices: readonly Notice[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

const pageSize = 30;

/** What the person of the transaction was told, the newest first. */
@Injectable()
export class ReadInbox {
  constructor(private readonly inbox: InboxRepository) {}

  async page(after: string | null, unreadOnly: boolean): Promise<InboxPage> {
    const found = await this.inbox.page(after === null ? null : placeOf(after), unreadOnly, pageSize + 1);
    const notices = found.slice(0, pageSize);
    return { notices, next: found.length > pageSize ? (notices.at(-1)?.cursor ?? null) : null };
  }

  unread(): Promise<number> {
    return this.inbox.unread();
  }
}

function placeOf(cursor: string): { microseconds: string; id: string } {
  const [microseconds = '', id = ''] = cursor.split('.', 2);
  if (!/^\d{1,17}$/.test(microseconds) || !isUuid(id)) throw networkErrors.cursorUnknown();
  return { microseconds, id };
}
