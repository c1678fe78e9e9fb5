import { Injectable } from '@nestjs/common';
import type { Id, LocalizedText, NoticeRaised, NoticeTopic, PersonId, Subject, SubjectKind, Tlp } from '#kernel';
import { Transaction } from '#persistence';
import type { FollowLevel } from '../domain/topics.ts';

export const inboxChannel = 'tocsin_inbox';

export type NoticeId = Id<'Notice'>;

/** What a person was told, as long as that person may read its subject. */
export interface Notice {
  readonly id: NoticeId;
  readonly kind: SubjectKind;
  readonly subjectId: Id<string>;
  readonly topic: NoticeTopic;
  readonly title: LocalizedText;
  readonly words: Readonly<Record<string, string | number>>;
  readonly tlp: Tlp;
  readonly at: Date;
  readonly isRead: boolean;
  /** Of the place in the list. */
  readonly cursor: string;
}

/** A person's unread notices are counted up to here. */
const countedUpTo = 100;

const columns = `n.id, n.kind, n.subject_id as "subjectId", n.topic, n.title, n.words, n.tlp, n.at, d.read_at is not null as "isRead", (extract(epoch from d.at) * 1000000)::bigint || '.' || n.id as cursor`;

@Injectable()
export class InboxRepository {
  constructor(private readonly transaction: Transaction) {}

  async raise({ subject, topic, title, words, tlp, by, to }: NoticeRaised, toFollowers: readonly FollowLevel[]): Promise<NoticeId> {
    const [row] = await this.transaction.query<{ id: NoticeId }>('select network.raise_notice($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8, $9::jsonb, $10, $11) as id', [
      subject.kind, subject.id, topic, JSON.stringify(title), JSON.stringify(words), tlp, by, to.persons ?? [], JSON.stringify(to.cityRoles ?? []), toFollowers, to.everyone ?? false,
    ]);
    if (!row) throw new Error('raise_notice answered nothing');
    return row.id;
  }

  async lookAgain({ kind, id }: Subject, tlp: Tlp): Promise<void> {
    await this.transaction.query('select network.look_again($1, $2, $3)', [kind, id, tlp]);
  }

  /** The newest first, `limit` of those after the place. */
  page(after: { readonly microseconds: string; readonly id: string } | null, unreadOnly: boolean, limit: number): Promise<Notice[]> {
    return this.transaction.query<Notice>(
      `select ${columns} from network.delivery d join network.notice n on n.id = d.notice_id
       where ($1::bigint is null or (d.at, d.notice_id) < (timestamptz 'epoch' + $1::bigint * interval '1 microsecond', $2::uuid)) and (not $3 or d.read_at is null)
       order by d.at desc, d.notice_id desc limit $4`,
      [after?.microseconds ?? null, after?.id ?? null, unreadOnly, limit],
    );
  }

  async unread(): Promise<number> {
    const [row] = await this.transaction.query<{ unread: number }>(
      `select count(*)::int as unread from (select from network.delivery d join network.notice n on n.id = d.notice_id where d.read_at is null limit ${countedUpTo}) as counted`,
    );
    return row?.unread ?? 0;
  }

  async mark(ids: readonly NoticeId[], read: boolean): Promise<void> {
    await this.transaction.query('update network.delivery set read_at = case when $2 then coalesce(read_at, now()) end where notice_id in (select id from network.notice where id = any($1))', [ids, read]);
  }

  async markAll(): Promise<void> {
    await this.transaction.query('update network.delivery set read_at = now() where read_at is null and notice_id in (select id from network.notice)');
  }

  /** Tells the person's other screens. */
  async hint(personId: PersonId): Promise<void> {
    await this.transaction.query('select pg_notify($1, $2)', [inboxChannel, personId]);
  }

  /** Changes whenever something came or was read; of persons whom this instance serves. */
  stamps(persons: readonly PersonId[]): Promise<{ personId: PersonId; stamp: string }[]> {
    return this.transaction.query('select person_id as "personId", stamp from network.stamps($1)', [persons]);
  }
}
