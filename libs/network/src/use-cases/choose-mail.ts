import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { MailPreference, type MailRhythm } from '../domain/mail-preference.entity.ts';
import type { TopicGroup } from '../domain/topics.ts';
import { MailRepository } from '../persistence/mail.repository.ts';

@Injectable()
export class ChooseMail {
  constructor(
    private readonly mail: MailRepository,
    private readonly access: Access,
  ) {}

  async execute(actor: Actor, topics: TopicGroup, rhythm: MailRhythm): Promise<void> {
    const preference = MailPreference.of(actor.personId, topics, rhythm);
    this.access.require(actor, 'choose', preference);
    await this.mail.save(preference);
  }
}
