import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Idempotency, Transaction } from '#persistence';
import { practiceErrors } from '../domain/practice.errors.ts';
import { citiesOf } from '../domain/practice.policy.ts';
import { type QuestionId, requireBody } from '../domain/talk.ts';
import type { PracticeId } from '../domain/names.ts';
import type { PracticeVersion } from '../domain/version.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';
import { TalkRepository } from '../persistence/talk.repository.ts';
import { PracticeNews } from './practice-news.ts';

/** Questions about what is published, answers, and standing up for it. */
@Injectable()
export class DiscussPractice {
  constructor(
    private readonly transaction: Transaction,
    private readonly practices: PracticeRepository,
    private readonly talk: TalkRepository,
    private readonly access: Access,
    private readonly news: PracticeNews,
    private readonly idempotency: Idempotency,
  ) {}

  ask(actor: Actor, key: string, id: PracticeId, body: string): Promise<PracticeVersion> {
    return this.once(actor, key, { ask: { id, body } }, async () => {
      const version = await this.published(actor, id);
      await this.talk.ask(version.workId, requireBody(body), actor);
      await this.news.raise(actor, version, 'practice.asked');
      return version;
    });
  }

  answer(actor: Actor, key: string, questionId: QuestionId, body: string): Promise<PracticeVersion> {
    return this.once(actor, key, { answer: { questionId, body } }, async () => {
      const { workId, askedBy } = await this.talk.workOf(questionId);
      const newest = (await this.practices.versionsOf(workId)).find(({ publishedAt }) => publishedAt !== null);
      if (!newest) throw practiceErrors.questionNotFound();
      const version = await this.published(actor, newest.id);
      await this.talk.answer(questionId, requireBody(body), actor);
      await this.news.raise(actor, version, 'practice.answered', { persons: [askedBy] });
      return version;
    });
  }

  /** Nobody stands up for what their own city wrote. */
  endorse(actor: Actor, id: PracticeId, given: boolean): Promise<PracticeVersion> {
    return this.transaction.run(actor, async () => {
      const version = await this.published(actor, id);
      if (!actor.homeCityId || !citiesOf(actor).includes(actor.homeCityId)) throw practiceErrors.noCity();
      if (version.ownerCityId === actor.homeCityId) throw practiceErrors.ownWork();
      await this.talk.endorse(version.workId, given, actor);
      if (given) await this.news.raise(actor, version, 'practice.endorsed');
      return version;
    });
  }

  private async published(actor: Actor, id: PracticeId): Promise<PracticeVersion> {
    const version = await this.practices.get(id);
    if (!this.access.allows(actor, 'read', version)) throw practiceErrors.notFound();
    if (!version.publishedAt) throw practiceErrors.notPublished();
    return version;
  }

  private once(actor: Actor, key: string, request: object, say: () => Promise<PracticeVersion>): Promise<PracticeVersion> {
    return this.transaction.run(actor, async () => {
      const answered = await this.idempotency.begin<{ id: PracticeId }>(actor.personId, key, request);
      if (answered) return this.practices.get(answered.id);
      const version = await say();
      await this.idempotency.finish(actor.personId, key, { id: version.id });
      return version;
    });
  }
}
