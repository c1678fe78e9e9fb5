import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonRepository } from '#identity';
import type { PersonId } from '#kernel';
import { type JobData, Jobs, Transaction } from '#persistence';
import type { TopicGroup } from '../domain/topics.ts';
import { MailRepository } from '../persistence/mail.repository.ts';
import { Mailer } from './mailer.ts';
import { writeMail } from './write-mail.ts';

const hourQueue = 'digest-hour';
const mailQueue = 'digest-mail';
const forgetQueue = 'notices-forget';
const hourly = '0 * * * *';
const nightly = '20 2 * * *';
const mostAtOnce = 500;

/** One mail of what waits unread, on the reader's morning: daily or on Mondays. */
@Injectable()
export class PostDigests implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
    private readonly mail: MailRepository,
    private readonly people: PersonRepository,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(forgetQueue, () => this.transaction.run({ personId: null }, () => this.mail.forgetOld()));
    this.jobs.every(forgetQueue, nightly);
    this.jobs.handle(hourQueue, () => this.address(new Date()));
    this.jobs.handle(mailQueue, (data) => this.post(data));
    if (this.mailer.settings) this.jobs.every(hourQueue, hourly);
  }

  /** Asks for the digests of those whose morning it is at the moment; twice in one morning makes one. */
  address(moment: Date): Promise<void> {
    return this.transaction.run({ personId: null }, async () => {
      for (const { personId, day, topics } of await this.mail.digestsDue(moment)) await this.jobs.enqueue(mailQueue, { person: personId, day, topics: topics.join(' ') }, { once: `${personId} ${day}` });
    });
  }

  private async post({ person, day, topics }: JobData): Promise<void> {
    const reader = { personId: person as PersonId };
    const groups = String(topics).split(' ') as TopicGroup[];
    const [[first, ...others], addressee] = await this.transaction.read(reader, async () => [await this.mail.waitingOf(groups, mostAtOnce), await this.people.get(reader.personId)] as const);
    if (!first || addressee.disabledAt || !this.mailer.settings) return;
    await this.mailer.send(addressee, `${day}.${reader.personId}`, writeMail([first, ...others], addressee, this.mailer.settings.publicUrl));
    await this.transaction.run(reader, () => this.mail.markMailed([first, ...others].map(({ id }) => id)));
  }
}
