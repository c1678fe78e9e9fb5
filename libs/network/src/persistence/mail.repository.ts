import { Injectable } from '@nestjs/common';
import type { LocalizedText, NoticeTopic, PersonId, SubjectKind, Tlp } from '#kernel';
import { Transaction } from '#persistence';
import { mailByDefault, MailPreference, type MailRhythm } from '../domain/mail-preference.entity.ts';
import { groupOf, type TopicGroup } from '../domain/topics.ts';
import type { NoticeId } from './inbox.repository.ts';

/** What is to be written of a notice. */
export interface MailedNotice {
  readonly id: NoticeId;
  readonly kind: SubjectKind;
  readonly subjectId: string;
  readonly topic: NoticeTopic;
  readonly title: LocalizedText;
  readonly tlp: Tlp;
}

const columns = 'n.id, n.kind, n.subject_id as "subjectId", n.topic, n.title, n.tlp';
const waiting = 'from network.delivery d join network.notice n on n.id = d.notice_id where d.read_at is null and d.mailed_at is null';

/** Who gets mail of what. */
@Injectable()
export class MailRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Of the person of the transaction. */
  async preferences(): Promise<Record<TopicGroup, MailRhythm>> {
    const chosen = await (await this.rows()).find();
    return { ...mailByDefault, ...Object.fromEntries(chosen.map(({ topics, mail }) => [topics, mail])) };
  }

  async save({ personId, topics, mail }: MailPreference): Promise<void> {
    await this.transaction.query('insert into network.mail_preference (person_id, topics, mail) values ($1, $2, $3) on conflict (person_id, topics) do update set mail = excluded.mail', [personId, topics, mail]);
  }

  async atOnce(notice: NoticeId, topic: NoticeTopic): Promise<PersonId[]> {
    const rows = await this.transaction.query<{ id: PersonId }>('select network.to_mail_at_once($1, $2) as id', [notice, mailByDefault[groupOf(topic)]]);
    return rows.map(({ id }) => id);
  }

  digestsDue(moment: Date): Promise<{ personId: PersonId; day: string; topics: TopicGroup[] }[]> {
    return this.transaction.query('select person_id as "personId", day, topics from network.digests_due($1, $2::jsonb)', [moment, JSON.stringify(mailByDefault)]);
  }

  /** Of the person of the transaction: unread, not mailed yet, and still to be read by that person. */
  async waitingNotice(id: NoticeId): Promise<MailedNotice | null> {
    const [notice] = await this.transaction.query<MailedNotice>(`select ${columns} ${waiting} and n.id = $1`, [id]);
    return notice ?? null;
  }

  /** The newest first. */
  waitingOf(topics: readonly TopicGroup[], limit: number): Promise<MailedNotice[]> {
    return this.transaction.query<MailedNotice>(`select ${columns} ${waiting} and split_part(n.topic, '.', 1) = any($1) order by d.at desc limit $2`, [topics, limit]);
  }

  async markMailed(ids: readonly NoticeId[]): Promise<void> {
    await this.transaction.query('update network.delivery set mailed_at = now() where notice_id = any($1) and mailed_at is null', [ids]);
  }

  async forgetOld(): Promise<void> {
    await this.transaction.query('select network.forget_notices()');
  }

  private async rows() {
    return (await this.transaction.manager()).getRepository(MailPreference);
  }
}
