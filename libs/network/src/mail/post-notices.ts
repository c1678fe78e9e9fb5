import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonRepository } from '#identity';
import type { NoticeTopic, PersonId } from '#kernel';
import { type JobData, Jobs, Transaction } from '#persistence';
import { isTopic } from '../domain/topics.ts';
import type { NoticeId } from '../persistence/inbox.repository.ts';
import { MailRepository } from '../persistence/mail.repository.ts';
import { Mailer } from './mailer.ts';
import { writeMail } from './write-mail.ts';

const announceQueue = 'notice-announce';
const mailQueue = 'notice-mail';

/** Mail at once: one job finds who wants it, one for each of them writes it. */
@Injectable()
export class PostNotices implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
    private readonly mail: MailRepository,
    private readonly people: PersonRepository,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(announceQueue, (data) => this.address(data));
    this.jobs.handle(mailQueue, (data) => this.post(data));
  }

  /** In the transaction that raised the notice. */
  async announce(notice: NoticeId, topic: NoticeTopic): Promise<void> {
    if (this.mailer.settings) await this.jobs.enqueue(announceQueue, { notice, topic });
  }

  private address({ notice, topic }: JobData): Promise<void> {
    if (!isTopic(topic)) return Promise.resolve();
    return this.transaction.run({ personId: null }, async () => {
      for (const person of await this.mail.atOnce(notice as NoticeId, topic)) await this.jobs.enqueue(mailQueue, { notice: String(notice), person }, { once: `${notice} ${person}` });
    });
  }

  /** Written now and with the reader's own rights: what was read, taken back or tightened meanwhile is not sent. */
  private async post({ notice, person }: JobData): Promise<void> {
    const [id, reader] = [notice as NoticeId, { personId: person as PersonId }];
    const [waiting, addressee] = await this.transaction.read(reader, async () => [await this.mail.waitingNotice(id), await this.people.get(reader.personId)] as const);
    if (!waiting || addressee.disabledAt || !this.mailer.settings) return;
    await this.mailer.send(addressee, `${id}.${reader.personId}`, writeMail([waiting], addressee, this.mailer.settings.publicUrl));
    await this.transaction.run(reader, () => this.mail.markMailed([id]));
  }
}
